import Bank
import Grading
import Papers
import Programme
import Vocabulary

/// Turns scores and answers into a matrix, paper by paper.
struct ResponseMatrixBuilder {
    private let office: ExamOffice
    private var columns: [ResponseMatrix.Column] = []
    private var places: [ItemID: Int] = [:]
    /// Codes of answers that are not made of choices, by item: the order of sheets numbers them.
    private var codes: [ItemID: [Response: UInt64]] = [:]
    private var rows: [ResponseMatrix.Row] = []
    private var guessCredits: [ItemID: Fraction?] = [:]
    private(set) var guesses: [SheetCode: Fraction] = [:]

    init(_ office: ExamOffice) {
        self.office = office
    }

    var matrix: ResponseMatrix { ResponseMatrix(columns: columns, rows: rows) }

    /// - Throws: `Fault` when the score has another shape.
    mutating func add(_ score: ScoreRecord, _ paper: Paper, _ logs: ResponseLogs) throws {
        let key = paper.key(from: office.bank, by: office.programme.blueprint)
        let entries = Dictionary(
            key.entries.map { ($0.item, $0) }, uniquingKeysWith: { one, _ in one })
        guard let json = try? JSON(parsing: Array(score.breakdown.utf8)),
            let sections = json["sections"]?.array
        else { throw Fault("reading the score of sheet \(score.sheet)", cause: "another shape") }
        var cells: [ResponseMatrix.Cell] = []
        var guess: Fraction? = .zero
        for row in sections.flatMap({ $0["items"]?.array ?? [] }) {
            guard let row = row.array, row.count >= 3, let name = row[0].text, !name.isEmpty,
                let entry = entries[ItemID(name)], let parts = row[2].array, parts.count == 2,
                let numerator = parts[0].int, let denominator = parts[1].int, denominator > 0
            else { continue }
            let brought = Double(numerator) / Double(denominator)
            let worth = Double(entry.marks.hundredths) / 100
            let column = column(of: entry)
            cells.append(
                ResponseMatrix.Cell(
                    column: column, credit: worth > 0 ? brought / worth : 0,
                    answer: code(
                        logs.answers[score.sheet]?[entry.item], entry.item, columns[column]),
                    seconds: logs.spent[score.sheet]?[entry.item].map { ($0 + 500) / 1000 }))
            if let sum = guess, let credit = guessCredit(entry) {
                guess = sum + credit * entry.marks.fraction
            } else {
                guess = nil
            }
        }
        rows.append(ResponseMatrix.Row(sheet: score.sheet, total: score.total, cells: cells))
        guesses[score.sheet] = guess
    }

    private mutating func column(of entry: AnswerKey.Entry) -> Int {
        if let place = places[entry.item] { return place }
        let choices = office.bank[entry.item]?.choices.map(\.id) ?? []
        let isChoice = [.choice, .choices].contains(entry.type.answerForm) && choices.count < 64
        var key: UInt64 = 0
        if isChoice, case .choices(let right) = entry.key {
            key = ResponseMatrixBuilder.mask(right, choices)
        }
        places[entry.item] = columns.count
        columns.append(
            ResponseMatrix.Column(
                item: entry.item, type: entry.type, marks: entry.marks,
                choices: isChoice ? choices : [], key: key))
        return columns.count - 1
    }

    private mutating func code(
        _ response: Response?, _ item: ItemID, _ column: ResponseMatrix.Column
    ) -> UInt64 {
        guard let response, response.isAnswered else { return 0 }
        if !column.choices.isEmpty, case .choices(let chosen) = response {
            let mask = ResponseMatrixBuilder.mask(chosen, column.choices)
            if mask != 0 { return mask }
        }
        if let known = codes[item]?[response] { return known }
        // Above every mask of choices.
        let code = (UInt64(1) << 63) + UInt64(codes[item]?.count ?? 0)
        codes[item, default: [:]][response] = code
        return code
    }

    private static func mask(_ chosen: [ChoiceID], _ choices: [ChoiceID]) -> UInt64 {
        choices.enumerated().reduce(0) { mask, choice in
            chosen.contains(choice.element) ? mask | UInt64(1) << UInt64(choice.offset) : mask
        }
    }

    private mutating func guessCredit(_ entry: AnswerKey.Entry) -> Fraction? {
        if let known = guessCredits[entry.item] { return known }
        let credit = GuessScore.credit(
            of: entry, choices: office.bank[entry.item]?.choices.map(\.id) ?? [],
            by: office.programme.grading)
        guessCredits[entry.item] = .some(credit)
        return credit
    }
}
