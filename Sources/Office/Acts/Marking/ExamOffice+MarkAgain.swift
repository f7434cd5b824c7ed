import Grading
import Programme
import Seals
import Vocabulary

/// A share of the answers is marked again (`MarkingAgain`).
extension ExamOffice {
    /// The answers that are marked again and by whom, settled when marking is opened.
    ///
    /// - Parameters:
    ///   - deals: who has which place at which answer.
    ///   - key: by which codes and tickets are made.
    func repeats(
        of tasks: [MarkingTaskRecord], _ deals: [MarkingDealRecord], to markers: [AccountID],
        key: [UInt8]
    ) throws -> [MarkingRepeatRecord] {
        guard let again = try markingRules().again else { return [] }
        let byItem = Dictionary(grouping: tasks.filter { !$0.isBlank }, by: \.item)
        let drawn = byItem.sorted { $0.key < $1.key }.flatMap { _, tasks in
            again.drawn(tasks.map { ($0.code, ticket(of: $0.code, again, key: key)) })
        }
        let places = Dictionary(grouping: deals, by: \.code)
        let known = Dictionary(
            tasks.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        var records: [MarkingRepeatRecord] = []
        if again.who.isOwn {
            for (turn, answer) in drawn.enumerated() {
                let place = turn % MarkingRules.markers + 1
                let marker = places[answer]?.first { $0.place == place }?.marker
                records.append(
                    try record(known[answer], .own, marker, key: key))
            }
        }
        if again.who.isOther {
            for (answer, marker) in zip(drawn, others(drawn, places, markers)) {
                records.append(try record(known[answer], .other, marker, key: key))
            }
        }
        return records.sorted { $0.code < $1.code }
    }

    /// Somebody who has no place at the answer; where everybody has one, whoever may become its
    /// third marker.
    private func others(
        _ answers: [MarkingCode], _ places: [MarkingCode: [MarkingDealRecord]],
        _ markers: [AccountID]
    ) -> [AccountID?] {
        let size = min(markers.count - 1, places.values.map(\.count).max() ?? 0)
        return MarkingDeal.takeOver(
            answers.map { answer in
                Set((places[answer] ?? []).filter { $0.place <= size }.map(\.marker))
            }, by: markers, loads: [:])
    }

    private func record(
        _ task: MarkingTaskRecord?, _ purpose: MarkingRepeatRecord.Purpose,
        _ marker: AccountID?, key: [UInt8]
    ) throws -> MarkingRepeatRecord {
        guard let task, let marker else {
            throw Refusal(
                "marking.few-markers", "抽查需要另一名评卷员再评，现有评卷员不够，请再指定一名。",
                "nobody is left to mark an answer again; name one more marker")
        }
        return MarkingRepeatRecord(
            code: code(of: task.item, task.sheet, again: purpose, key: key), version: 1,
            answer: task.code, purpose: purpose, marker: marker)
    }

    private func ticket(
        of code: MarkingCode, _ again: MarkingAgain, key: [UInt8]
    ) -> String {
        let text = JSON.array([JSON(exam), "again", .text(again.seed), JSON(code)]).canonical
        return hexadecimal(AuthenticationCode(.sm3, key: key).code(text))
    }

    /// Takes a mark for an answer that is marked again.
    ///
    /// - Parameter code: of the repeat.
    /// - Throws: as `giveMark`.
    func giveAgain(
        _ verdict: GivenMark.Verdict, to code: MarkingCode, of answer: MarkingCode,
        remark: String, _ act: Act, _ books: any Books, _ trail: inout AuditTrail
    ) throws {
        let ledger = try openLedger(books, of: answer)
        let marker = act.actor.account
        guard let repeated = ledger.repeats.first(where: { $0.record.code == code }),
            let entry = ledger[answer], repeated.record.marker == marker,
            ledger.isOpen(repeated) || !repeated.records.isEmpty,
            !entry.isWaiting(for: marker)
        else { throw ExamOffice.notDealt(code) }
        guard !ledger.isFixed(repeated) else { throw ExamOffice.settled(code) }
        try check(verdict, remark, of: entry.task, by: ledger.rules)
        let record = MarkRecord(
            code: code, place: 0, revision: (repeated.records.last?.revision ?? 0) + 1,
            marker: marker, at: act.at, mark: verdict.mark, problem: verdict.problemName,
            comment: remark)
        try books.append(again: record, in: exam)
        trail.note(
            "marking.again", code,
            ["revision": .int(record.revision), "row": .text(RowDigest.of(record))])
    }

    /// The answer that a code repeats; nil for a code that is no repeat's.
    func repeatedAnswer(
        _ code: MarkingCode, _ books: any Books
    ) throws -> MarkingCode? {
        try books.markingRepeats(in: exam, of: .code(code)).last { $0.code == code }?.answer
    }
}
