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
    package func check(of id: RegistrationID, at moment: Moment) throws -> EnquiryCheck {
        try records.read { try check(of: id, $0, at: moment) }
    }

    func check(
        of id: RegistrationID, _ books: any Books, at moment: Moment
    ) throws -> EnquiryCheck {
        let paper = try gradedPapers(books, at: moment).first { $0.registration == id }
        return try check(of: id, paper, try Standings(books, self), books)
    }

    /// What can be checked of several results; everything is read once.
    package func checks(
        of people: Set<RegistrationID>, at moment: Moment
    ) throws -> [RegistrationID: EnquiryCheck] {
        guard !people.isEmpty else { return [:] }
        return try records.read { books in
            let papers = Dictionary(
                try gradedPapers(books, at: moment).map { ($0.registration, $0) },
                uniquingKeysWith: { first, _ in first })
            let standings = try Standings(books, self)
            return try Dictionary(
                uniqueKeysWithValues: people.map {
                    ($0, try check(of: $0, papers[$0], standings, books))
                })
        }
    }

    /// What counts in this exam, read once for all who are checked.
    private struct Standings {
        let decided: DecidedCorrections
        let standings: [RegistrationID: Set<StandingRecord.Kind>]
        let sheets: [RegistrationID: SheetCode]
        let scores: [SheetCode: ScoreRecord]

        init(_ books: any Books, _ office: ExamOffice) throws {
            decided = try DecidedCorrections(try books.corrections(in: office.exam))
            standings = decided.standing(try books.standings(in: office.exam))
            sheets = try books.sheets(in: office.exam)
            scores = Dictionary(
                uniqueKeysWithValues: try books.scores(in: office.exam).map { ($0.sheet, $0) })
        }
    }

    private func check(
        of id: RegistrationID, _ paper: GradedPaper?, _ all: Standings, _ books: any Books
    ) throws -> EnquiryCheck {
        let sheet = all.sheets[id]
        let stored = sheet.flatMap { all.scores[$0] }
        let score = paper?.graded(by: all.decided.items, programme.grading)
        let answers = paper?.attempt.sheet.responses.count ?? 0
        let known = Set(paper?.key.entries.map(\.item) ?? [])
        let scored = score?.sections.flatMap(\.items).filter {
            $0.judgement != .blank && $0.judgement != .malformed && known.contains($0.item)
        }
        let events = try sheet.map { try books.attemptEvents(in: exam, of: [$0]) } ?? []
        let responses = try sheet.map { try books.responses(in: exam, of: [$0]) } ?? []
        return EnquiryCheck(
            items: known.count, answered: answers,
            unscored: max(0, answers - (scored?.count ?? 0)),
            late: responses.count { $0.isLate }, added: score?.total, stored: stored?.total,
            isReproduced: stored.map { stored in
                score.map { ScoreRecord($0, revision: 0).breakdown == stored.breakdown } ?? false
            }, hasStarted: paper != nil,
            standings: (all.standings[id] ?? []).sorted { $0.rawValue < $1.rawValue },
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
