import Delivery
import Grading
import Papers
import Programme
package import Vocabulary

/// What a machine can check of one result (practice 2.16): missed answers, addition, status. It is
/// read from the events of the exam anew, not from what was printed; it never judges an answer
/// again, and names neither items nor keys.
package struct EnquiryCheck: Hashable, Sendable {
    /// Items of the paper; 0 without a paper.
    package let items: Int
    /// Items with a saved answer when the attempt ended.
    package let answered: Int
    /// Saved answers that were not scored, for a reason that the breakdown names: none is missed
    /// when this is 0.
    package let unscored: Int
    /// Answers that came after the end and are kept apart.
    package let late: Int
    /// The parts added up again; nil without a score.
    package let added: Marks?
    /// The score that stands; nil without one.
    package let stored: Marks?
    /// Whether scoring the same events again gives the same breakdown; nil without a score.
    package let isReproduced: Bool?
    /// Whether the candidate opened the paper.
    package let hasStarted: Bool
    /// The standings that count.
    package let standings: [StandingRecord.Kind]
    /// Interruptions, time given back and the like, by name, in their order.
    package let incidents: [String]

    /// Listed as absent, yet the paper was opened: to be corrected (practice 2.16).
    package var isShownAbsentThoughPresent: Bool { hasStarted && standings.contains(.absent) }

    /// Whether nothing is wrong that a machine can see.
    package var isSound: Bool {
        unscored == 0 && added == stored && isReproduced != false && !isShownAbsentThoughPresent
    }

    /// As it is kept beside the answer.
    package var json: JSON {
        [
            "items": .int(items), "answered": .int(answered), "unscored": .int(unscored),
            "late": .int(late), "added": added.map { .text($0.description) } ?? .null,
            "stored": stored.map { .text($0.description) } ?? .null,
            "isReproduced": isReproduced.map(JSON.bool) ?? .null,
            "hasStarted": .bool(hasStarted), "standings": JSON(standings.map(\.rawValue)),
            "incidents": JSON(incidents), "isSound": .bool(isSound),
        ]
    }
}

extension ExamOffice {
    /// What can be checked of one candidate's result now.
    ///
    /// - Throws: `Fault` when the logs cannot be read.
    package func check(of id: RegistrationID) throws -> EnquiryCheck {
        try records.read { try check(of: id, $0) }
    }

    /// What can be checked of several results, each from its candidate's rows alone.
    package func checks(
        of people: Set<RegistrationID>
    ) throws -> [RegistrationID: EnquiryCheck] {
        guard !people.isEmpty else { return [:] }
        return try records.read { books in
            let corrections = try books.corrections(in: exam)
            return try Dictionary(
                uniqueKeysWithValues: people.map {
                    ($0, try check(of: $0, try DecidedCorrections(corrections), books))
                })
        }
    }

    func check(of id: RegistrationID, _ books: any Books) throws -> EnquiryCheck {
        try check(of: id, try DecidedCorrections(try books.corrections(in: exam)), books)
    }

    private func check(
        of id: RegistrationID, _ decided: DecidedCorrections, _ books: any Books
    ) throws -> EnquiryCheck {
        let paper = try gradedPaper(of: id, books)
        let sheet = try books.sheet(of: id, in: exam)
        let stored = try sheet.flatMap { sheet in
            try books.firstScore(of: sheet, in: exam).map {
                [$0].replaced(by: try books.revisedScores(of: sheet, in: exam))[0]
            }
        }
        let score = paper?.graded(by: decided.items, programme.grading)
        let answers = paper?.attempt.sheet.responses.count ?? 0
        let known = Set(paper?.key.entries.map(\.item) ?? [])
        let scored = score?.sections.flatMap(\.items).filter {
            $0.judgement != .blank && $0.judgement != .malformed && known.contains($0.item)
        }
        let events = try sheet.map { try books.attemptEvents(in: exam, of: [$0]) } ?? []
        let responses = try sheet.map { try books.responses(in: exam, of: [$0]) } ?? []
        let standings = decided.standing(try books.standings(of: id, in: exam))[id] ?? []
        return EnquiryCheck(
            items: known.count, answered: answers,
            unscored: max(0, answers - (scored?.count ?? 0)),
            late: responses.count { $0.isLate }, added: score?.total, stored: stored?.total,
            isReproduced: stored.map { stored in
                score.map { ScoreRecord($0, revision: 0).breakdown == stored.breakdown } ?? false
            }, hasStarted: paper != nil,
            standings: standings.sorted { $0.rawValue < $1.rawValue },
            incidents: events.compactMap(\.event.incident))
    }
}

extension AttemptEvent {
    /// In the words of the room's record; nil for what is no incident.
    fileprivate var incident: String? {
        switch self {
        case .started, .handedIn, .closedByTime: nil
        case .interrupted(let cause): "中断（\(cause)）"
        case .resumed: "恢复作答"
        case .extended(let seconds, let reason, _): "补时\(seconds)秒（\(reason)）"
        case .lateDecided(_, let isTaken, let reason, _):
            "迟到的作答\(isTaken ? "计入" : "不计入")（\(reason)）"
        case .voided(let reason): "作废（\(reason)）"
        }
    }
}
