package import Vocabulary

/// Why somebody asks for a check of the own result (practice 2.16: the scope of a check).
package enum EnquiryReason: String, Hashable, Sendable, CaseIterable {
    /// 漏评: an answer was not scored.
    case missedAnswer
    /// 加分有误: the parts do not add up.
    case addition
    /// 缺考或违纪认定有误.
    case status
    /// 其他.
    case other

    package var chinese: String {
        switch self {
        case .missedAnswer: "漏评"
        case .addition: "加分有误"
        case .status: "缺考或违纪认定有误"
        case .other: "其他"
        }
    }
}

/// What a check came to.
package enum EnquiryOutcome: String, Hashable, Sendable, CaseIterable {
    /// 维持原成绩.
    case upheld
    /// 已更正: a correction was decided.
    case corrected
    /// 不予受理: outside the scope of a check.
    case outOfScope

    package var chinese: String {
        switch self {
        case .upheld: "维持原成绩"
        case .corrected: "已更正"
        case .outOfScope: "不属于复核范围"
        }
    }
}

/// What became of an objection to an item.
package enum ChallengeOutcome: String, Hashable, Sendable, CaseIterable {
    /// 试题无误.
    case rejected
    /// 已按异议更正: a correction was proposed.
    case accepted

    package var chinese: String {
        switch self {
        case .rejected: "试题和答案无误"
        case .accepted: "异议成立，已提出更正"
        }
    }
}

/// Something that happened to a request of a candidate.
package enum CaseEvent: Hashable, Sendable {
    /// Why it was made; of a request for a check.
    case reason(EnquiryReason)
    /// Somebody handles it from now on.
    case taken
    /// An answer that waits for a second person, and on the grounds of which checks.
    case proposed(EnquiryOutcome, text: String, checks: JSON)
    /// The second person did not confirm it; another one has to be written.
    case returned(note: String)
    /// What was found when it was answered, and on the grounds of which checks.
    case checked(EnquiryOutcome, checks: JSON)
    /// An objection was answered; the correction that it led to, if any.
    case answered(ChallengeOutcome, text: String, correction: Int?)

    /// As it is kept.
    package var json: JSON {
        switch self {
        case .reason(let reason): ["reason": .text(reason.rawValue)]
        case .taken: ["taken": true]
        case .proposed(let outcome, let text, let checks):
            ["proposed": .text(outcome.rawValue), "text": .text(text), "checks": checks]
        case .returned(let note): ["returned": .text(note)]
        case .checked(let outcome, let checks):
            ["checked": .text(outcome.rawValue), "checks": checks]
        case .answered(let outcome, let text, let correction):
            [
                "answered": .text(outcome.rawValue), "text": .text(text),
                "correction": correction.map(JSON.int) ?? .null,
            ]
        }
    }

    /// Reads what `json` gives; nil for anything else.
    package init?(json: JSON) {
        if let reason = json["reason"]?.text.flatMap(EnquiryReason.init) {
            self = .reason(reason)
        } else if json["taken"] == true {
            self = .taken
        } else if let outcome = json["proposed"]?.text.flatMap(EnquiryOutcome.init),
            let text = json["text"]?.text, let checks = json["checks"]
        {
            self = .proposed(outcome, text: text, checks: checks)
        } else if let note = json["returned"]?.text {
            self = .returned(note: note)
        } else if let outcome = json["checked"]?.text.flatMap(EnquiryOutcome.init),
            let checks = json["checks"]
        {
            self = .checked(outcome, checks: checks)
        } else if let outcome = json["answered"]?.text.flatMap(ChallengeOutcome.init),
            let text = json["text"]?.text
        {
            self = .answered(outcome, text: text, correction: json["correction"]?.int)
        } else {
            return nil
        }
    }
}

extension CaseEventRecord {
    /// The event itself.
    ///
    /// - Throws: `Fault` when the content is none.
    package var event: CaseEvent {
        get throws {
            guard let json = try? JSON(parsing: Array(content.utf8)),
                let event = CaseEvent(json: json)
            else {
                throw Fault(
                    "reading event \(sequence) of \(kind.rawValue) \(number)",
                    cause: "another shape")
            }
            return event
        }
    }
}
