import Admissions
import Grading
package import Vocabulary

extension CorrectionRecord {
    /// For programs and for the archive.
    package var json: JSON {
        [
            "number": .int(number), "kind": .text(kind.rawValue), "subject": .text(subject),
            "content": .text(content), "reason": .text(reason), "evidence": .text(evidence),
            "figures": .text(figures), "account": JSON(account), "at": .text("\(at)"),
            "decision": decision.map { decision in
                [
                    "approved": .bool(decision.revision != nil),
                    "revision": decision.revision.map(JSON.int) ?? .null,
                    "account": JSON(decision.account), "at": .text("\(decision.at)"),
                    "note": .text(decision.note), "signatures": JSON(decision.signatures),
                ]
            } ?? .null,
        ]
    }
}

extension ResultChange {
    /// For programs and for the archive: it names nobody but by numbers.
    package var json: JSON {
        [
            "candidateNumber": JSON(seat.candidateNumber),
            "registration": JSON(registration.id),
            "outcome": ["before": .text(before.code), "after": .text(after.code)],
            "score": [
                "before": scoreBefore.map { .text($0.description) } ?? .null,
                "after": scoreAfter.map { .text($0.description) } ?? .null,
            ],
        ]
    }
}
