/// What a labelled part of a question is.
enum QuestionField: Hashable {
    case answer, explanation, difficulty, topic, basis, marks, tags, type, id, stem, choices
    case cognitiveLevel, category, translation, source
    /// Known to offices, without a place in an item: year, region, how often it was asked.
    case other
    /// What somebody answered once, in files of practice sites: no part of a question.
    case practice

    /// The labels of each, in one width.
    static let words: [(QuestionField, [String])] = [
        (
            .answer,
            [
                "正确答案", "参考答案", "标准答案", "答案", "正确选项", "参考选项", "答案选项", "试题答案",
                "本题答案", "正确答案是", "答案是", "答案为", "正确答案为", "标准答案是", "参考答案是",
                "Answer", "ANSWER", "answer", "Correct Answer", "Correct answer", "Ans", "ANS",
                "Key", "答",
            ]
        ),
        (
            .explanation,
            [
                "答案解析", "试题解析", "题目解析", "试题分析", "解析", "答案分析", "详解", "答案详解",
                "解释", "分析", "点评", "解题思路", "解答", "思路解析", "考点解析", "参考解析", "答案说明",
                "Explanation", "explanation", "解析说明", "评析", "精析",
            ]
        ),
        (.difficulty, ["难度系数", "难易程度", "难易度", "难度等级", "难度", "Difficulty"]),
        (.topic, ["知识点", "考点", "考查点", "考察点", "考核点", "考查知识点", "知识要点", "考核要点", "主题"]),
        (
            .basis,
            ["法律依据", "法规依据", "法条依据", "命题依据", "依据法条", "依据", "出处", "法条", "法律出处", "参考依据", "制定依据"]
        ),
        (.marks, ["分值", "分数", "本题分值", "题目分值", "试题分值"]),
        (.tags, ["标签", "关键词", "关键字"]),
        (.type, ["题型", "试题类型", "题目类型"]),
        (.id, ["试题编号", "题目编号", "题号", "编号"]),
        (.stem, ["题干", "题目", "试题", "试题内容", "题目内容", "题干内容", "Question"]),
        (.choices, ["选项", "备选项", "备选答案", "选项内容", "供选答案"]),
        (.cognitiveLevel, ["认知层次", "认知水平", "能力层次", "能力要求", "考核层次"]),
        (.category, ["章节", "所属章节", "分类", "所属分类", "试题分类", "题目分类", "科目", "专业"]),
        (.translation, ["英文题目", "英文题干", "英文"]),
        (.source, ["来源", "试题来源", "题目来源"]),
        (.practice, ["我的答案", "你的答案", "您的答案", "考生答案", "学生答案", "本题得分", "得分"]),
        (.other, ["年份", "地区", "正确率", "易错项", "命题人", "审题人", "出题人", "考试频率", "备注"]),
    ]

    /// Labels that may stand in the middle of a line without brackets.
    var standsInline: Bool {
        switch self {
        case .answer, .explanation, .difficulty, .topic, .basis, .practice: true
        default: false
        }
    }
}
