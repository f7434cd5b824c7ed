import Bank
import Grading
import Papers
import Vocabulary

/// An exam that does not exist, for measuring how fast many sheets are scored: a bank of items of
/// three types, a paper of one's own for each candidate, and answers of which most are right. The
/// same numbers give the same sheets.
struct BenchExam: Sendable {
    /// What one candidate has and answered.
    struct Sheet: Sendable {
        let items: [ItemID]
        let answers: AnswerSheet
    }

    /// Items of a paper: 40 single choice, 40 multiple response, 20 true/false.
    static let perPaper = 100

    let rules = GradingRules(
        policies: [.multipleResponse: .perOption(Marks(hundredths: 50))], passMark: Marks(84),
        fullMarks: Marks(140))
    let entries: [AnswerKey.Entry]
    private let places: [ItemType: [Int]]
    /// The answers that there can be, made once, so that sheets share them.
    private let answers: [ItemType: [Response]]

    init(items: Int) {
        var source = BenchNumbers(state: 1)
        entries = (0..<items).map { number in BenchExam.entry(number, &source) }
        places = Dictionary(grouping: entries.indices, by: { [entries] in entries[$0].type })
        let sets = (1..<32).map { mask in
            Response.choices(
                BenchExam.letters.indices.filter { mask >> $0 & 1 == 1 }.map {
                    BenchExam.letters[$0]
                })
        }
        answers = [
            .singleChoice: BenchExam.letters.prefix(4).map { .choices([$0]) },
            .multipleResponse: sets,
            .trueFalse: [.choices(["true"]), .choices(["false"])],
        ]
    }

    private static let letters: [ChoiceID] = ["A", "B", "C", "D", "E"]
    private static let shape: [(type: ItemType, count: Int)] = [
        (.singleChoice, 40), (.multipleResponse, 40), (.trueFalse, 20),
    ]

    private static func entry(_ number: Int, _ source: inout BenchNumbers) -> AnswerKey.Entry {
        let item = ItemID("ITEM-\(number)")
        switch number % 5 {
        case 0, 1:
            return AnswerKey.Entry(
                item: item, type: .singleChoice, marks: Marks(1),
                key: .choices([letters[source.next(4)]]), choiceCount: 4)
        case 2, 3:
            let left = source.next(5)
            let right = letters.indices.filter { $0 != left && $0 != (left + 1) % 5 }
            return AnswerKey.Entry(
                item: item, type: .multipleResponse, marks: Marks(2),
                key: .choices(right.map { letters[$0] }), choiceCount: 5)
        default:
            return AnswerKey.Entry(
                item: item, type: .trueFalse, marks: Marks(1),
                key: .choices([source.next(2) == 0 ? "true" : "false"]), choiceCount: 2)
        }
    }

    /// The choices of an item.
    func choices(_ entry: AnswerKey.Entry) -> [ChoiceID] {
        switch entry.type {
        case .trueFalse: ["true", "false"]
        case .singleChoice: Array(BenchExam.letters.prefix(4))
        default: BenchExam.letters
        }
    }

    /// The right choices of an item.
    func key(of entry: AnswerKey.Entry) -> [ChoiceID] {
        if case .choices(let right) = entry.key { right } else { [] }
    }

    /// What was chosen at an item; nothing where it was left open.
    func chosen(_ item: ItemID, on sheet: Sheet) -> [ChoiceID] {
        if case .choices(let chosen) = sheet.answers.responses[item] { chosen } else { [] }
    }

    /// What the candidate of that number has and answered: two answers of three are right, some are
    /// left open.
    func sheet(_ number: Int) -> Sheet {
        var source = BenchNumbers(state: UInt64(number) &+ 1_000)
        var items: [ItemID] = []
        var responses: [ItemID: Response] = [:]
        items.reserveCapacity(BenchExam.perPaper)
        responses.reserveCapacity(BenchExam.perPaper)
        for (type, count) in BenchExam.shape {
            let pool = places[type] ?? []
            var place = source.next(pool.count)
            for _ in 0..<count {
                // A step that meets no item twice on one paper.
                place = (place + 1 + source.next(max(1, pool.count / count - 1))) % pool.count
                let entry = entries[pool[place]]
                items.append(entry.item)
                let luck = source.next(100)
                guard luck < 98 else { continue }
                let all = answers[type] ?? []
                if luck < 65, case .choices(let right) = entry.key {
                    responses[entry.item] = .choices(right)
                } else {
                    responses[entry.item] = all[source.next(all.count)]
                }
            }
        }
        return Sheet(
            items: items,
            answers: AnswerSheet(sheet: SheetCode("S-\(number)"), responses: responses))
    }

    /// The sheet as it is scored one by one.
    func plain(_ sheet: Sheet) -> ScoreSheet {
        let known = sheet.items.map { item in entries[Int(item.text.dropFirst(5)) ?? 0] }
        return Grader.grade(
            sheet: sheet.answers, key: AnswerKey(sheet: sheet.answers.sheet, entries: known),
            rules: rules,
            outline: PaperOutline(
                sheet: sheet.answers.sheet,
                entries: known.map {
                    PaperOutline.Entry(item: $0.item, type: $0.type, choices: choices($0))
                }))
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers every time.
struct BenchNumbers {
    var state: UInt64

    /// A number below `bound`, near enough to even for measuring.
    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }
}
