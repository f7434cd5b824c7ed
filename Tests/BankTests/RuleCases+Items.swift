import Bank
import Vocabulary

/// Items for the rules that look at one item at a time.
enum RuleCases {
    static let all = form + wording + cues + texts + sources + bank

    static let form: [RuleCase] = [
        .breaks(ItemForm(), "the key names no choice", code: "item.key-names-no-choice") {
            $0.key = .choices(["F"])
        },
        .breaks(ItemForm(), "one right in a multiple response", code: "item.key-count") {
            $0.type = .multipleResponse
        },
        .breaks(ItemForm(), "two right in a single choice", code: "item.key-count") {
            $0.key = .choices(["A", "B"])
        },
        .breaks(ItemForm(), "none right", code: "item.key-count") { $0.key = .choices([]) },
        .breaks(ItemForm(), "one choice", code: "item.choice-letters") {
            $0.choices = Samples.choices("甲")
        },
        .breaks(ItemForm(), "an empty choice", code: "item.empty-choice") {
            $0.choices = Samples.choices("甲", "　", "丙")
        },
        .breaks(ItemForm(), "an empty stem", code: "item.no-stem") { $0.stem = " " },
        .breaks(ItemForm(), "more blanks than texts", code: "item.blank-count") {
            $0.type = .fillIn
            $0.choices = []
            $0.stem = "罚款____以上____以下。"
            $0.key = .texts([["五百元"]])
        },
        .breaks(ItemForm(), "a true/false item with choices", code: "item.true-and-false") {
            $0.type = .trueFalse
        },
        .passes(ItemForm(), "one right in an indefinite choice") { $0.type = .indefiniteChoice },
        .passes(ItemForm(), "a true/false item") {
            $0.type = .trueFalse
            $0.choices = ItemDraft.trueAndFalse
            $0.key = .choices(["false"])
        },
        .breaks(MissingKey(), "none in an approved item") { $0.key = nil },
        .passes(MissingKey(), "there is one"),
        .breaks(ChoicesAlike(), "30 days in two spellings") {
            $0.choices = Samples.choices("30日", "六十日", "三十日。")
        },
        .breaks(ChoicesAlike(), "full width") { $0.choices = Samples.choices("5%", "10%", "５％") },
        .passes(ChoicesAlike(), "numbers that look alike") {
            $0.choices = Samples.choices("1.5倍", "15倍", "1至5倍")
        },
        .breaks(ChoiceCount(), "two") { $0.choices = Samples.choices("可以", "不可以") },
        .breaks(ChoiceCount(), "eleven") {
            $0.choices = Samples.choices(
                "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11")
        },
        .passes(ChoiceCount(), "three") { $0.choices = Samples.choices("甲", "乙", "丙") },
        .breaks(AllRight(), "all of four") {
            $0.type = .multipleResponse
            $0.key = .choices(["A", "B", "C", "D"])
        },
        .passes(AllRight(), "three of four") {
            $0.type = .multipleResponse
            $0.key = .choices(["A", "B", "C"])
        },
        .breaks(BlankTexts(), "a whole sentence") {
            blank(&$0, "听证由____主持。", ["行政机关指定的非本案调查人员依照法定程序"])
        },
        .breaks(BlankTexts(), "a text twice") { blank(&$0, "听证由____主持。", ["三日", "三日"]) },
        .breaks(BlankTexts(), "it stands in the stem") {
            blank(&$0, "____由行政机关指定的非本案调查人员主持，听证会公开。", ["非本案调查人员"])
        },
        .passes(BlankTexts(), "a number in two spellings") {
            blank(&$0, "应当在____内送达。", ["七日", "7日"])
        },
        .breaks(TrueFalseForm(), "a question") { trueFalse(&$0, "行政机关能否收缴？") },
        .breaks(TrueFalseForm(), "two statements") { trueFalse(&$0, "听证应当公开；申辩不得加重处罚。") },
        .passes(TrueFalseForm(), "a case and a statement") {
            trueFalse(&$0, "甲局查处乙公司。甲局应当告知听证权利。（  ）")
        },
        .breaks(TypeWords(), "a single choice that asks for several") { $0.stem = "依法可以从轻的情形有哪些？" },
        .breaks(TypeWords(), "a multiple response that asks for one") {
            $0.type = .multipleResponse
            $0.key = .choices(["A", "B"])
            $0.stem = "下列做法中，正确的是哪一项？"
        },
        .passes(TypeWords(), "有 as a verb") { $0.stem = "对该处罚有管辖权的机关是？" },
    ]

    static let wording: [RuleCase] = [
        .breaks(AllOrNone(), "以上都对") { $0.choices = Samples.choices("甲", "乙", "丙", "以上都对") },
        .breaks(AllOrNone(), "以上选项均不正确") {
            $0.choices = Samples.choices("甲", "乙", "丙", "以上选项均不正确")
        },
        .passes(AllOrNone(), "it is pinned") {
            $0.choices = Samples.choices("甲", "乙", "丙", "以上都不对", pinned: ["D"])
        },
        .passes(AllOrNone(), "五年以上都可以") {
            $0.choices = Samples.choices("甲", "乙", "丙", "五年以上都可以")
        },
        .breaks(ChoiceNamesLetters(), "A和B") {
            $0.choices = Samples.choices("警告", "罚款", "A和B", "拘留")
        },
        .breaks(ChoiceNamesLetters(), "A、C都对") {
            $0.choices = Samples.choices("警告", "罚款", "拘留", "A、C都对")
        },
        .passes(ChoiceNamesLetters(), "letters that are names") {
            $0.choices = Samples.choices("A级", "B级", "持A证的人员", "AB两栋楼的业主")
        },
        .passes(ChoiceNamesLetters(), "terms of trade") {
            $0.choices = Samples.choices("FOB", "FCA", "CIF", "DF")
        },
        .passes(ChoiceNamesLetters(), "the order is not drawn") {
            $0.choices = Samples.choices(
                "警告", "罚款", "A和B", "拘留", pinned: ["A", "B", "C", "D"])
        },
        .breaks(StemNamesChoices(), "A项") { $0.stem = "前述A项所称的措施应当由谁批准？" },
        .breaks(StemNamesChoices(), "第一个选项") { $0.stem = "与第一个选项相比，下列做法更妥当的是？" },
        .passes(StemNamesChoices(), "an item of an article, and a project") {
            $0.stem = "依照第九条第一项，A项目的负责人和B公司应当？"
        },
        .breaks(ExplanationNamesLetters(), "选项B") { $0.explanation = "第三条规定应当回避，故选项B错误。" },
        .breaks(ExplanationNamesLetters(), "AC正确") { $0.explanation = "答案：AC。见第三条。" },
        .passes(ExplanationNamesLetters(), "true and false do not move") {
            trueFalse(&$0, "应当回避。")
            $0.explanation = "答案：A。"
        },
        .breaks(NegativeStem(), "不属于") { $0.stem = "下列措施中，不属于行政处罚的是？" },
        .breaks(NegativeStem(), "错误") { $0.stem = "关于听证，下列说法错误的是（  ）。" },
        .breaks(NegativeStem(), "除外") { $0.stem = "下列哪一项除外？" },
        .passes(NegativeStem(), "it is set off") { $0.stem = "下列措施中，【不属于】行政处罚的是？" },
        .passes(NegativeStem(), "a name with 不") { $0.stem = "下列行为中，属于不正当竞争行为的是？" },
        .passes(NegativeStem(), "a 不 of the case") { $0.stem = "张某拒不改正。对他的下列处理，正确的是？" },
        .breaks(DoubleNegative(), "没有不") { $0.stem = "下列说法中，没有不正确的是？" },
        .breaks(DoubleNegative(), "two in the question") { $0.stem = "下列情形中，不属于不予处罚的是？" },
        .passes(DoubleNegative(), "不可抗力 is a name") { $0.stem = "耽误期限不是不可抗力所致，下列做法正确的是？" },
        .breaks(ChoiceForm(), "one full stop") { $0.choices = Samples.choices("甲。", "乙", "丙") },
        .passes(ChoiceForm(), "all of them") { $0.choices = Samples.choices("甲。", "乙。", "丙。") },
        .breaks(RangesOverlap(), "one number fits two") {
            $0.stem = "该企业应缴的罚款数额在下列哪一范围内？"
            $0.choices = Samples.choices("一万元以上五万元以下", "三万元以上十万元以下", "二十万元以上")
        },
        .passes(RangesOverlap(), "they only touch") {
            $0.stem = "该企业应缴的罚款数额在下列哪一范围内？"
            $0.choices = Samples.choices("一万元以上五万元以下", "五万元以上十万元以下", "十万元以上")
        },
        .breaks(NumbersInOrder(), "up and down") { $0.choices = Samples.choices("3日", "十日", "七日") },
        .passes(NumbersInOrder(), "descending") {
            $0.choices = Samples.choices("三十日", "10日", "七日")
        },
    ]

    static let cues: [RuleCase] = [
        .breaks(AnswerShown(), "letters at the end of the stem") { $0.stem = "当场罚款的数额是（ A ）。" },
        .breaks(AnswerShown(), "a mark behind a choice") {
            $0.choices = Samples.choices("甲√", "乙", "丙")
        },
        .breaks(AnswerShown(), "a mark of true") { trueFalse(&$0, "听证应当公开。（√）") },
        .passes(AnswerShown(), "empty brackets, and a name") { $0.stem = "甲（A）公司的罚款数额是（  ）。" },
        .breaks(LongestKey(), "three times as long") {
            $0.choices = Samples.choices("应当在七日内报请本机关负责人批准后方可实施", "立即实施", "报上级批准", "移送法院")
        },
        .passes(LongestKey(), "a little longer") {
            $0.choices = Samples.choices("报请本机关负责人批准", "报请上级批准", "立即实施", "移送法院")
        },
        .breaks(AbsoluteWords(), "in one wrong choice") {
            $0.choices = Samples.choices("可以从轻", "一律不予处罚", "应当从重")
        },
        .passes(AbsoluteWords(), "in the right one, too") {
            $0.choices = Samples.choices("一律从轻", "一律不予处罚", "应当从重")
        },
        .breaks(StemEcho(), "nine letters in the right choice only") {
            $0.stem = "执法人员应当向当事人出示执法证件，没有出示执法证件的后果是？"
            $0.choices = Samples.choices("当事人有权拒绝没有出示执法证件的调查", "当事人可以申诉", "应当中止")
        },
        .passes(StemEcho(), "in all of them") {
            $0.stem = "没有出示执法证件的后果是？"
            $0.choices = Samples.choices("没有出示执法证件的可以拒绝", "没有出示执法证件的可以申诉", "应当中止")
        },
    ]

    static func trueFalse(_ draft: inout ItemDraft, _ stem: String) {
        draft.type = .trueFalse
        draft.stem = stem
        draft.choices = ItemDraft.trueAndFalse
        draft.key = .choices(["true"])
    }

    static func blank(_ draft: inout ItemDraft, _ stem: String, _ texts: [String]) {
        draft.type = .fillIn
        draft.stem = stem
        draft.choices = []
        draft.key = .texts([texts.map { AcceptedText($0) }])
    }
}
