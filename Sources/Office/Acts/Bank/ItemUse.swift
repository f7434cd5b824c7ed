import Delivery
package import Vocabulary

/// How an item did in an exam that has been scored.
package struct ItemUse: Hashable, Sendable {
    /// Scored papers that had it.
    package internal(set) var papers = 0
    package internal(set) var right = 0
    package internal(set) var partly = 0
    package internal(set) var blank = 0
    /// How often each choice was chosen.
    package internal(set) var choices: [ChoiceID: Int] = [:]

    package var answered: Int { papers - blank }

    package init() {}
}

extension ExamOffice {
    /// How every item of the exam did; empty until it has been scored: before that, which items are
    /// in use is nobody's business.
    ///
    /// - Throws: `Fault` when the scores cannot be read.
    package func itemUses() throws -> [ItemID: ItemUse] {
        try records.read { books in
            var uses: [ItemID: ItemUse] = [:]
            var sheets: Set<SheetCode> = []
            for score in try books.scores(in: exam) {
                sheets.insert(score.sheet)
                try count(score, &uses)
            }
            guard !uses.isEmpty else { return [:] }
            var last: [SheetCode: [ItemID: Response]] = [:]
            for row in try books.responses(in: exam, of: nil)
            where !row.isLate && sheets.contains(row.sheet) {
                last[row.sheet, default: [:]][row.event.item] = row.event.response
            }
            for (item, response) in last.values.joined() {
                guard case .choices(let choices) = response else { continue }
                for choice in choices { uses[item]?.choices[choice, default: 0] += 1 }
            }
            return uses
        }
    }

    private func count(_ score: ScoreRecord, _ uses: inout [ItemID: ItemUse]) throws {
        guard let json = try? JSON(parsing: Array(score.breakdown.utf8)),
            let sections = json["sections"]?.array
        else { throw Fault("reading the score of sheet \(score.sheet)", cause: "another shape") }
        for row in sections.flatMap({ $0["items"]?.array ?? [] }) {
            guard let row = row.array, row.count >= 2, let name = row[0].text, !name.isEmpty else {
                continue
            }
            var use = uses[ItemID(name)] ?? ItemUse()
            use.papers += 1
            switch row[1].text {
            case "right": use.right += 1
            case "partlyRight": use.partly += 1
            case "blank": use.blank += 1
            default: break
            }
            uses[ItemID(name)] = use
        }
    }
}
