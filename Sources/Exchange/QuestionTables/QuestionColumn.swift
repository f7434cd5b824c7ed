/// What a column of a question table holds, told by its header.
enum QuestionColumn: Hashable {
    case words(WrittenQuestion.Part)
    /// One choice, counted from 0.
    case option(Int)
    /// The answer, or one of several cells of it.
    case answer
    case category, tag
    /// Known, and of no use for an item: dates of entry, states of other systems.
    case ignored

    /// Nil for a header that nobody knows.
    init?(header: String) {
        guard header.utf8.count <= 600 else { return nil }
        let name = QuestionColumn.normal(header)
        guard !name.isEmpty else { return nil }
        if let column = QuestionColumn.names[name] {
            self = column
        } else if QuestionColumn.isBlank(name) {
            self = .answer
        } else if let position = QuestionColumn.option(name) {
            self = .option(position)
        } else if let found = QuestionColumn.parts.first(where: { name.contains($0.0) }) {
            self = found.1
        } else {
            return nil
        }
    }

    /// In half width and lower case, without blanks, stars, marks and what stands in brackets.
    private static func normal(_ header: String) -> String {
        var name = ""
        var depth = 0
        for character in TypedWords.folded(header.trimmed).lowercased() {
            switch character {
            case "(", "【", "[", "（": depth += 1
            case ")", "】", "]", "）": depth = max(0, depth - 1)
            case _ where depth > 0 || character.isWhitespace || "*★※:：_-#.、".contains(character):
                continue
            default: name.append(character)
            }
            if name.count > 40 { return name }
        }
        return name
    }

    /// `空1`, `填空2`, `第一空`: the answer of one blank.
    private static func isBlank(_ name: String) -> Bool {
        if name.count == 3, name.hasPrefix("第"), name.hasSuffix("空") { return true }
        return ["填空答案", "填空", "空"].contains { word in
            name.hasPrefix(word) && position(String(name.dropFirst(word.count))) != nil
        }
    }

    // Choices

    private static let optionWords = [
        "答案",
        "备选答案", "备选项", "答案选项", "选项答案", "选项内容", "选项", "备选", "选择项", "answer", "option",
        "choice", "opt", "选",
    ]

    /// `A`, `选项A`, `A选项`, `选项1`, `选项一`, `option_a`; nil for other names.
    private static func option(_ name: String) -> Int? {
        if let position = position(name), name.allSatisfy({ !$0.isNumber }) || name.isEmpty {
            return name.count == 1 && "一二三四五六七八九十".contains(name) ? nil : position
        }
        for word in optionWords {
            if name.hasPrefix(word), let position = position(String(name.dropFirst(word.count))) {
                return position
            }
            if name.hasSuffix(word), let position = position(String(name.dropLast(word.count))) {
                return position
            }
        }
        for end in ["项", "内容", "选项内容"] where name.hasSuffix(end) {
            let rest = String(name.dropLast(end.count))
            if rest.count == 1, let position = position(rest) { return position }
        }
        return nil
    }

    private static func position(_ text: String) -> Int? {
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count <= 2 else {
            return nil
        }
        if text.unicodeScalars.count == 2 {
            return Int(text).flatMap { (10...26).contains($0) ? $0 - 1 : nil }
        }
        switch scalar.value {
        case 97...122: return Int(scalar.value) - 97
        case 49...57: return Int(scalar.value) - 49
        case 0x2460...0x2473: return Int(scalar.value) - 0x2460
        default:
            let numerals = Array("一二三四五六七八九十".unicodeScalars)
            return numerals.firstIndex(of: scalar)
        }
    }

    // Names

    private static let names: [String: QuestionColumn] = {
        var names: [String: QuestionColumn] = [:]
        for (column, words) in lists {
            for word in words.split(separator: " ") { names[String(word)] = column }
        }
        return names
    }()

    private static let lists: [(QuestionColumn, String)] = [
        (
            .words(.type),
            "题型 类型 试题类型 题目类型 问题类型 题类 题目题型 试题题型 类别 type questiontype qtype kind 试题类别 题目类别"
        ),
        (
            .words(.stem),
            "题干 题目 试题 问题 试题内容 题目内容 问题内容 题干内容 试题题干 题目题干 内容 题目描述 试题描述 题文 考题 题目名称 试题名称 试题标题 "
                + "题目标题 标题 question stem title content questiontext prompt subject 题面 试题正文"
        ),
        (.words(.options), "选项 备选答案 备选项 所有选项 全部选项 试题选项 候选答案 可选项 options choices 选项内容 答案选项 选择项"),
        (
            .answer,
            "答案 正确答案 标准答案 参考答案 正确选项 试题答案 答案内容 正解 答 题目答案 answer answers key correct correctanswer "
                + "rightanswer solution 正确答案选项 标准选项 答案要点 参考答案要点"
        ),
        (
            .words(.explanation),
            "解析 答案解析 试题解析 题目解析 解释 说明 详解 答案说明 解答 分析 解题思路 试题分析 题解 analysis explanation explain parse "
                + "comment rationale 解析说明 答题解析"
        ),
        (
            .words(.difficulty),
            "难度 难易度 难易程度 难度系数 难度等级 难度级别 试题难度 题目难度 难易 level difficulty difficult 难度值"
        ),
        (
            .words(.topic),
            "知识点 考点 考核点 考查点 主题 知识模块 考察点 考核要点 知识要点 对应知识点 所属知识点 topic knowledge knowledgepoint 考试要点"
        ),
        (
            .category,
            "章节 章 节 所属章节 单元 科目 分类 所属分类 试题分类 题库 所属题库 题库分类 课程 课程名称 模块 目录 专业 所属专业 大类 小类 一级分类 "
                + "二级分类 三级分类 chapter category subjectname section 领域 执法领域 题目分类 知识分类 题库名称"
        ),
        (
            .words(.marks),
            "分值 分数 得分 本题分值 题目分值 试题分值 每题分值 满分 score point points mark marks 分 题目分数 试题分数 默认分值"
        ),
        (
            .words(.basis),
            "法律依据 依据 出题依据 命题依据 法规依据 法条依据 法条 条款 条文 试题依据 答案依据 法律条文 依据条款 政策依据 出处条款 法律法规依据 basis law"
        ),
        (
            .words(.id),
            "编号 试题编号 题目编号 试题编码 题目编码 编码 题库编号 试题id 题目id id "
                + "itemid questionid 试题代码 序号 题号 no number 题序 顺序号 顺序 序"
        ),
        (
            .words(.cognitiveLevel),
            "认知层次 认知水平 能力层次 层次 认知 考核层次 要求层次 能力要求 掌握程度 cognitive cognitivelevel bloom 认知能力 考核要求"
        ),
        (
            .words(.caseText),
            "案例 案例材料 材料 背景材料 案情 案例内容 共用题干 公共题干 大题题干 "
                + "主题干 案例背景 阅读材料 题干材料 case passage material 案例描述 案情材料 背景"
        ),
        (.words(.source), "来源 出处 题目来源 试题来源 source 资料来源"),
        (.words(.author), "命题人 出题人 作者 编写人 命题单位 出题单位 author writer 命制人 出题者"),
        (.words(.reviewer), "审题人 审核人 审定人 复核人 reviewer 审校"),
        (.tag, "标签 关键词 关键字 tag tags keyword keywords 关键字词"),
        (.words(.slots), "匹配项 左列 配对项 题项 slots"),
        (.words(.part), "题库分区 分区 part"),
        (
            .ignored,
            "状态 创建时间 更新时间 录入时间 录入人 创建人 修改时间 是否启用 审核状态 使用次数 选项个数 选项数 选项数量 答案个数 时间 日期 版本 是否有效 空格数"
        ),
    ]

    /// Looked for in longer names, in this order.
    private static let parts: [(String, QuestionColumn)] = [
        ("题型", .words(.type)), ("解析", .words(.explanation)), ("难度", .words(.difficulty)),
        ("难易", .words(.difficulty)), ("知识点", .words(.topic)), ("认知", .words(.cognitiveLevel)),
        ("依据", .words(.basis)), ("分值", .words(.marks)), ("案例材料", .words(.caseText)),
        ("背景材料", .words(.caseText)), ("章节", .category), ("正确答案", .answer),
        ("标准答案", .answer), ("参考答案", .answer), ("题干", .words(.stem)),
        ("试题内容", .words(.stem)), ("题目内容", .words(.stem)), ("分类", .category),
        ("编号", .words(.id)),
    ]
}
