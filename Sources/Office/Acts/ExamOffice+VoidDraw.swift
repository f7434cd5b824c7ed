import Draws
import Programme
import Vocabulary

extension ExamOffice {
    /// Declares an announced draw void, in the open: somebody does not reveal, or the inputs must
    /// be put right. What was announced stays published with the reason; the next announcement has
    /// the next number and says why.
    ///
    /// - Parameter missing: the witnesses who did not reveal.
    /// - Throws: `draw.not-announced`, `draw.done` when it was made, `draw.voided` when it is void,
    ///   `draw.reason-required`, `draw.witness-unknown`.
    package func voidDraw(
        _ kind: DrawKind, because reason: String, missing: [String] = [], _ act: Act
    ) throws {
        defer { library?.turn() }
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            guard let record = try books.draws(of: kind, in: exam).last else {
                throw Refusal("draw.not-announced", "尚未公告，没有可以作废的抽取。", "nothing was announced")
            }
            try checkMayBeVoid(record)
            guard reason.contains(where: { !$0.isWhitespace }), reason.count <= 300 else {
                throw ExamOffice.reasonRequired
            }
            guard missing.allSatisfy(programme.draw.witnesses.contains) else {
                throw Refusal(
                    "draw.witness-unknown", "考试配置中没有这名见证人。", "the config has no such witness")
            }
            let void = DrawVoid(reason: reason, missing: missing.sorted(), at: act.at)
            try books.setVoid(void, ofVersion: record.version, of: kind, in: exam)
            trail.note(
                "draw.void", kind.rawValue,
                [
                    "version": .int(record.version), "reason": .text(reason),
                    "missing": JSON(void.missing),
                    "void": .text(RowDigest.of(void, version: record.version)),
                ])
        }
    }

    private func checkMayBeVoid(_ record: DrawRecord) throws(Refusal) {
        guard record.transcript == nil else {
            throw Refusal(
                "draw.done", "已按公告抽取，不能宣布作废；重新抽取须写明理由。",
                "the announced draw was made; another one needs an announcement with a reason")
        }
        guard record.void == nil else {
            throw Refusal("draw.voided", "本次抽取已经宣布作废。", "this draw is void already")
        }
    }
}
