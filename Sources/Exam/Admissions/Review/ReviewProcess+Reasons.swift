import Vocabulary

extension ReviewProcess {
    /// A rejection has R codes, a return has B codes, B08 has a note, and voiding has words.
    func checkReasons(of event: ReviewEvent) throws(Refusal) {
        switch event.kind {
        case .unitReject, .officeReject: try check(event, has: .rejection)
        case .unitReturn, .officeReturn: try check(event, has: .returned)
        case .annul:
            if event.note.trimmed.isEmpty {
                throw Refusal("review.reason-required", "作废必须写明理由", "voiding needs a reason")
            }
        case .admitLate:
            if event.note.trimmed.isEmpty {
                throw Refusal(
                    "review.reason-required", "补录必须写明理由", "a late admission needs a reason")
            }
        case .submit, .resubmit, .withdraw, .unitPass, .officePass, .lock: break
        }
    }

    private func check(_ event: ReviewEvent, has kind: ReasonCode.Kind) throws(Refusal) {
        guard !event.reasons.isEmpty else {
            throw Refusal("review.reason-required", "必须选择理由", "a reason code is required")
        }
        guard event.reasons.allSatisfy({ $0.kind == kind }) else {
            let wanted = kind == .rejection ? "R" : "B"
            throw Refusal(
                "review.reason-kind", "理由代码与操作不符，应选\(wanted)类代码",
                "this act takes \(wanted) codes only")
        }
        if event.reasons.contains(where: \.needsNote), event.note.trimmed.isEmpty {
            throw Refusal("review.note-required", "选择“其他”时必须写明", "B08 needs a note")
        }
    }
}
