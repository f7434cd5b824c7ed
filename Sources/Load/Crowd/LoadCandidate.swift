import Admissions
import Bank
package import Office
import Papers
import Seating
import Vocabulary

/// What one terminal of a load test knows: how to sign in, and what its paper looks like.
package struct LoadCandidate: Sendable {
    let number: String
    let idNumber: String
    let seat: Int
    let sheet: SheetCode
    let entries: [Entry]

    /// An item of the paper, as far as somebody needs it who answers by a formula.
    struct Entry: Sendable {
        let item: ItemID
        let takesSeveral: Bool
        let choices: [ChoiceID]
    }

    /// Everybody of a prepared store, by sheet.
    ///
    /// - Throws: `load.not-prepared`; what the store throws.
    package static func all(_ office: ExamOffice) throws -> [LoadCandidate] {
        let found = try office.records.read { books in
            let idNumbers = Dictionary(
                uniqueKeysWithValues: try books.registrations(
                    in: office.exam, of: nil, states: [.locked]
                ).map { ($0.id, $0.applicant.idNumber.text) })
            let seats = Dictionary(
                uniqueKeysWithValues: try books.seats(in: office.exam).map {
                    ($0.registration, $0)
                })
            var papers: [[ItemID]: [Entry]] = [:]
            var found: [LoadCandidate] = []
            try books.eachPaper(in: office.exam) { record in
                guard let seat = seats[record.registration],
                    let idNumber = idNumbers[record.registration]
                else { return }
                // Copies of one paper are one value, or a province would take gigabytes.
                let items = record.paper.entries.map(\.item)
                let entries =
                    papers[items]
                    ?? record.paper.entries.map { entry in
                        Entry(
                            item: entry.item,
                            takesSeveral: office.bank[entry.item]?.type == .multipleResponse,
                            choices: entry.choices)
                    }
                papers[items] = entries
                found.append(
                    LoadCandidate(
                        number: seat.candidateNumber.text, idNumber: idNumber, seat: seat.seat,
                        sheet: record.paper.sheet, entries: entries))
            }
            return found
        }
        guard !found.isEmpty else {
            throw Refusal(
                "load.not-prepared", "此数据目录没有备好的考试，请先运行 load prepare。",
                "this store has no exam that is drawn; run `load prepare` first")
        }
        return found.sorted { $0.sheet < $1.sheet }
    }

    /// The answer with this sequence number: a formula of both, so that what was acknowledged can
    /// be compared with the store without keeping every answer.
    func event(_ sequence: Int) -> (item: ItemID, choices: [ChoiceID], elapsed: Int) {
        let entry = entries[(sequence - 1) % entries.count]
        var mix = UInt64(truncatingIfNeeded: sequence &* 0x9E37_79B9)
        for byte in sheet.text.utf8 { mix = (mix ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let first = Int(mix >> 33) % max(entry.choices.count, 1)
        var choices = [entry.choices[first]]
        if entry.takesSeveral {
            choices.append(entry.choices[(first + 1) % entry.choices.count])
        }
        return (entry.item, choices.sorted(), sequence * 1000)
    }
}
