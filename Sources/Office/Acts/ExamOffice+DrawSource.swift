import Admissions
import Bank
import Delivery
import Draws
import Papers
import Programme
import Seals
import Seating
import Vocabulary

/// What a draw is made from.
struct DrawSource {
    let inputs: [String: JSON]
    let parameters: JSON
    /// What must be kept with the announcement.
    let kept: DrawKept
    /// The items that `inputs` names by their positions; none for seats.
    var items: [Item] = []
    /// What the quota was computed for; nil for seats.
    var problem: PaperPlanProblem?

    /// The digest of each input in hexadecimal.
    func digests(by hash: HashAlgorithm) -> [String: String] {
        inputs.mapValues { hash.hexadecimalDigest($0.canonical) }
    }
}

extension ExamOffice {
    /// What a draw would be made from, as the books stand now; the quota of papers is computed.
    ///
    /// - Throws: `draw.review-open`, `draw.seats-missing`, `draw.base-missing`,
    ///   `draw.session-started`, `draw.policy-unfit`, and what the planner refuses
    ///   (`papers.bank-too-small`).
    func drawSource(
        _ kind: DrawKind, for people: [RegistrationID], _ books: any Books
    ) throws -> DrawSource {
        let locked = try lockedRegistrations(books)
        switch kind {
        case .seats: return try seatSource(locked, books)
        case .lateSeats: return try lateSeatSource(people, of: locked, books)
        case .papers: return try paperSource(locked, plan: nil, books)
        case .makeUpPapers: return try makeUpSource(people, of: locked, plan: nil, books)
        }
    }

    /// What an announced draw is made from: the quota and the people are those of the announcement.
    func drawSource(of record: DrawRecord, _ books: any Books) throws -> DrawSource {
        let locked = try lockedRegistrations(books)
        let kept = try DrawKept(record)
        switch record.kind {
        case .seats: return try seatSource(locked, books)
        case .lateSeats: return try lateSeatSource(kept.people, of: locked, books)
        case .papers: return try paperSource(locked, plan: kept.plan, books)
        case .makeUpPapers:
            return try makeUpSource(kept.people, of: locked, plan: kept.plan, books)
        }
    }

    /// The frozen list: whoever was approved, and is locked.
    func lockedRegistrations(_ books: any Books) throws -> [Registration] {
        let locked = try books.registrations(in: exam, of: nil, states: [.locked])
        guard !locked.isEmpty else {
            throw Refusal(
                "draw.review-open", "审核尚未截止、名单尚未锁定，不能抽取。",
                "the review is not closed: the list is not locked")
        }
        return locked
    }

    func procedure(_ kind: DrawKind) -> any DrawProcedure {
        switch kind.base {
        case .seats, .lateSeats: SeatDraw()
        case .papers, .makeUpPapers: PaperDraw()
        }
    }

    /// The version of the main draw that a late one adds to.
    ///
    /// - Throws: `draw.base-missing` before the main draw was made.
    func baseVersion(of kind: DrawKind, _ books: any Books) throws -> Int {
        guard
            let drawn = try books.draws(of: kind.base, in: exam).last(where: {
                $0.transcript != nil
            })
        else {
            throw Refusal(
                "draw.base-missing", "\(kind.base.chinese)尚未抽取，不能补抽；名单上的人届时一并抽取。",
                "the draw of everybody has not been made: nothing can be added to it")
        }
        return drawn.version
    }

    /// The hash of all draws, by the config.
    var drawHash: HashAlgorithm {
        switch programme.draw.hash {
        case .sm3: .sm3
        case .sha256: .sha256
        }
    }

    /// The people of a late draw, all of them on the list.
    ///
    /// - Throws: `draw.nobody-late`, `draw.not-on-list` with those who are not.
    func chosen(
        _ people: [RegistrationID], of locked: [Registration]
    ) throws(Refusal) -> [Registration] {
        guard !people.isEmpty else {
            throw Refusal(
                "draw.nobody-late", "没有需要补抽的人。", "nobody needs a draw of their own")
        }
        let wanted = Set(people)
        let chosen = locked.filter { wanted.contains($0.id) }
        let known = Set(chosen.map(\.id))
        let unknown = wanted.subtracting(known).sorted()
        guard unknown.isEmpty else {
            throw Refusal(
                "draw.not-on-list", "有\(unknown.count)人不在已锁定的名单上，请先补录。",
                "\(unknown.count) people are not on the locked list",
                findings: unknown.map {
                    Finding(
                        "draw.not-on-list", at: Finding.Place(file: exam.text),
                        "序号\($0)不在已锁定的名单上。", "\($0) is not on the locked list")
                })
        }
        return chosen
    }

    /// - Throws: `draw.session-started` when one of these people has begun.
    func checkNoneStarted(_ people: [Registration], _ books: any Books) throws {
        let sheets = try books.sheets(in: exam)
        let own = Set(people.compactMap { sheets[$0.id] })
        let events = try own.isEmpty ? [] : books.attemptEvents(in: exam, of: own)
        guard !events.contains(where: \.event.isStart) else {
            throw Refusal(
                "draw.session-started", "有人已经开始作答，不能为其重新抽取。",
                "one of these people has begun to answer")
        }
    }
}
