import Bank
import Vocabulary

extension RuleCases {
    static let texts: [RuleCase] = [
        .breaks(DamagedText(), "a character was lost") { $0.stem += "行政\u{FFFD}罚" },
        .breaks(DamagedText(), "GB 18030 read as UTF-8 and back") { $0.explanation = "锟斤拷锟斤拷规定" },
        .breaks(DamagedText(), "UTF-8 read as Windows-1252") { $0.stem = "è¡Œæ”¿å¤„ç½š" },
        .breaks(DamagedText(), "a control character") {
            $0.choices = Samples.choices("甲\u{0007}", "乙", "丙")
        },
        .breaks(DamagedText(), "a private letter") { $0.stem += "\u{E5E5}" },
        .breaks(DamagedText(), "half-width kana") { $0.stem += "ｱｲ" },
        .passes(DamagedText(), "rare letters, circled numbers, accents") {
            $0.stem = "𬒈某、Amélie 与①②：第3项“——”以及喆、犇"
        },
        .breaks(MarkupLeft(), "a blank of a web page") { $0.stem = "下列&nbsp;做法？" },
        .breaks(MarkupLeft(), "a paragraph") { $0.choices = Samples.choices("<p>甲</p>", "乙", "丙") },
        .breaks(MarkupLeft(), "a blank without width") { $0.stem += "\u{200B}" },
        .passes(MarkupLeft(), "less than") { $0.stem = "下列数值 x < 5 且 y > 3 & z 的是？" },
        .breaks(LabelLeft(), "a choice with its letter") {
            $0.choices = Samples.choices("A. 警告", "B. 罚款", "C. 拘留")
        },
        .breaks(LabelLeft(), "a stem with its number") { $0.stem = "12、下列做法正确的是？" },
        .passes(LabelLeft(), "A级, and 1.5倍") {
            $0.stem = "1.5倍以上的罚款由谁决定？"
            $0.choices = Samples.choices("A级机关", "B.1楼的业主", "丙")
        },
        .breaks(TooLong(), "a thousand letters") {
            $0.stem = String(repeating: "甲局查处乙公司。", count: 100)
        },
        .passes(TooLong(), "five hundred") { $0.stem = String(repeating: "甲局查处乙公司。", count: 60) },
        .bank(
            Pictures(), "named, and not there; spoken of, and not named",
            ["lint.picture-missing", "lint.picture-not-named"],
            Samples.subject(
                [
                    Samples.item("A-001") { $0.stem = "见![标志](media/ab.png)，该标志表示？" },
                    Samples.item("A-002") { $0.stem = "如图所示的标志表示？" },
                ], pictures: ["cd.png"])),
        .breaks(
            Pictures(), "a kind that the terminal does not show", code: "lint.picture-kind"
        ) {
            $0.stem = "![标志](media/ab.bmp)，该标志表示？"
        },
        .bank(
            Pictures(), "named and there", [],
            Samples.subject(
                [Samples.item { $0.stem = "如图![标志](media/ab.png)，该标志表示？" }],
                pictures: ["ab.png"])),
        .breaks(StubExplanation(), "略") { $0.explanation = "（略）" },
        .passes(StubExplanation(), "a short one") { $0.explanation = "见第三条。" },
    ]

    static let sources: [RuleCase] = [
        .breaks(MissingBasis(), "none") { $0.basis = nil },
        .passes(MissingBasis(), "in the words of the file") {
            $0.basis = nil
            $0.basisText = "《行政处罚法》第三条"
        },
        .breaks(MissingParts(), "no explanation, no topic") {
            $0.explanation = ""
            $0.topic = ""
        },
        .passes(MissingParts(), "a draft has no id yet") {
            $0.id = nil
            $0.part = nil
            $0.record = ItemRecord(state: .draft)
        },
        .bank(
            UnknownBasis(), "statute, version, article",
            ["basis.unknown-statute", "basis.unknown-version", "basis.no-such-article"],
            Samples.subject(
                [
                    basis("A-001", "别法", "2021-01-22", [1]),
                    basis("A-002", "某法", "2020-01-01", [1]),
                    basis("A-003", "某法", "2021-01-22", [2, 9]),
                ],
                catalogue: Law.catalogue([Law.old]))),
        .bank(
            UnknownBasis(), "the last article", [],
            Samples.subject(
                [basis("A-001", "某法", "2021-01-22", [7])], catalogue: Law.catalogue([Law.old]))),
        .bank(
            QuotedWords(), "other words than the law's", ["lint.quote-not-in-article"],
            Samples.subject(
                [Samples.item { $0.explanation = "第一条规定，“为了甲，制定本条例”；“合法权益”。" }],
                texts: Law.texts([Law.old]))),
        .bank(
            QuotedWords(), "its very words, over a line break", [],
            Samples.subject(
                [Samples.item { $0.explanation = "第一条规定，“为了保护甲的合法权益， 制定本法”。" }],
                texts: Law.texts([Law.old]))),
        .bank(
            ChangedLaw(), "changed, moved, gone",
            ["basis.article-changed", "basis.article-moved", "basis.article-gone"],
            Samples.subject(
                [
                    basis("A-001", "某法", "2021-01-22", [1, 3]),
                    basis("A-002", "某法", "2021-01-22", [5]),
                    basis("A-003", "某法", "2021-01-22", [4]),
                ],
                catalogue: Law.catalogue([Law.old, Law.new]),
                texts: Law.texts([Law.old, Law.new]))),
        .bank(
            ChangedLaw(), "the same article", [],
            Samples.subject(
                [basis("A-001", "某法", "2021-01-22", [1, 2])],
                catalogue: Law.catalogue([Law.old, Law.new]))),
        .breaks(SecondPair(), "one person") {
            $0.record = ItemRecord(state: .reviewed, author: "王 某", reviewer: "王某")
        },
        .passes(SecondPair(), "nobody named") { $0.record = ItemRecord(state: .draft) },
        .bank(
            MissingReviewer(), "two items of one file", ["lint.no-reviewer"],
            Samples.subject(
                ["A-001", "A-002"].map { id in
                    Samples.item(id) { $0.record = ItemRecord(state: .approved, author: "甲") }
                })),
        .passes(MissingReviewer(), "a draft") { $0.record = ItemRecord(state: .draft) },
    ]

    static let bank: [RuleCase] = [
        .bank(
            DoubleID(), "twice", ["bank.double-item"],
            Samples.subject([Samples.item("A-001"), Samples.item("A-001") { $0.stem = "别的？" }])),
        .bank(
            DoubleID(), "none at all, twice", [],
            Samples.subject([Samples.item { $0.id = nil }, Samples.item { $0.id = nil }])),
        .bank(
            SameStem(), "other marks, other order of choices", ["bank.same-stem"],
            Samples.subject([
                Samples.item("A-001") { $0.stem = "当场作出的罚款不得超过多少？" },
                Samples.item("A-002") {
                    $0.stem = "当场作出的罚款，不得超过多少 ( )"
                    $0.choices = Samples.choices("三百元以下", "一千元以下", "五百元以下", "二百元以下")
                    $0.key = .choices(["D"])
                },
            ])),
        .bank(
            SameStem(), "another key", ["bank.same-stem-other-key"],
            Samples.subject([
                Samples.item("A-001") { $0.stem = "当场罚款不得超过？" },
                Samples.item("A-002") {
                    $0.stem = "当场罚款不得超过？"
                    $0.key = .choices(["B"])
                },
            ])),
        .bank(
            SameStem(), "a stem that fits any item", ["bank.general-stem"],
            Samples.subject([
                Samples.item("A-001") { $0.stem = "下列说法正确的是？" },
                Samples.item("A-002") {
                    $0.stem = "下列说法正确的是？"
                    $0.choices = Samples.choices("甲应当回避", "乙应当回避", "丙应当回避")
                },
            ])),
        .bank(
            SameStem(), "the other one is retired", [],
            Samples.subject([
                Samples.item("A-001") {
                    $0.stem = "当场罚款不得超过？"
                    $0.record = ItemRecord(state: .retired)
                }, Samples.item("A-002") { $0.stem = "当场罚款不得超过？" },
            ])),
        .bank(
            NearStem(), "two words changed", ["lint.near-stem"],
            Samples.subject([
                Samples.item("A-001") { $0.stem = "某县市场监督管理局拟对甲公司处十万元罚款，甲公司要求听证，应当在告知后几日内提出？" },
                Samples.item("A-002") { $0.stem = "某区市场监督管理局拟对乙公司处十万元罚款，乙公司要求听证，应当在告知后几日内提出？" },
            ])),
        .bank(
            NearStem(), "the same beginning, another question", [],
            Samples.subject([
                Samples.item("A-001") { $0.stem = "某县市场监督管理局拟对甲公司处十万元罚款，甲公司要求听证，应当在告知后几日内提出？" },
                Samples.item("A-002") { $0.stem = "某县市场监督管理局拟吊销甲公司的许可证，作出决定前由谁进行法制审核？" },
            ])),
        .bank(
            Relations(), "not mutual, unknown, itself",
            ["bank.enemy-one-sided", "bank.no-such-enemy", "bank.enemy-itself"],
            Samples.subject([
                Samples.item("A-001") { $0.enemies = ["A-002"] },
                Samples.item("A-002") { $0.enemies = ["A-009", "A-002"] },
            ])),
        .bank(
            Relations(), "a retired enemy, a case set without its text",
            ["bank.enemy-retired", "bank.case-set-text"],
            Samples.subject([
                Samples.item("A-001") { $0.enemies = ["A-002"] },
                Samples.item("A-002") {
                    $0.enemies = ["A-001"]
                    $0.record = ItemRecord(state: .retired)
                }, Samples.item("A-003") { $0.caseSet = CaseSet(id: "C", text: " ", position: 1) },
                Samples.item("A-004") { $0.caseSet = CaseSet(id: "C", text: " ", position: 2) },
            ])),
        .bank(
            Relations(), "mutual", [],
            Samples.subject([
                Samples.item("A-001") { $0.enemies = ["A-002"] },
                Samples.item("A-002") { $0.enemies = ["A-001"] },
            ])),
        .bank(
            LongestKeyShare(), "in 30 of 50", ["bank.longest-keys"], Samples.subject(longest(30))),
        .bank(LongestKeyShare(), "in 20 of 50", [], Samples.subject(longest(20))),
        .bank(
            KeyLetters(), "C in 40 of 80", ["bank.key-letters"],
            Samples.subject(keyed([15, 15, 40, 10]))),
        .bank(
            KeyLetters(), "18 to 22 of 80", [], Samples.subject(keyed([18, 22, 20, 20]))),
    ]

    private static func basis(
        _ id: String, _ statute: String, _ version: String, _ articles: [Int]
    ) -> ItemDraft {
        Samples.item(id) { draft in
            draft.basis = CalendarDate(iso: version).map {
                LegalBasis(statute: StatuteID(statute), version: $0, articles: articles)
            }
        }
    }

    /// Fifty items, in so many of which the right choice is the longest.
    private static func longest(_ count: Int) -> [ItemDraft] {
        (0..<50).map { index in
            Samples.item("A-\(index)") {
                $0.choices = Samples.choices(index < count ? "丙丁戊" : "丙", "甲乙", "乙丙", "丁戊")
            }
        }
    }

    private static func keyed(_ counts: [Int]) -> [ItemDraft] {
        zip(["A", "B", "C", "D"], counts).flatMap { letter, count in
            (0..<count).map { index in
                Samples.item("\(letter)-\(index)") { $0.key = .choices([ChoiceID(letter)]) }
            }
        }
    }
}
