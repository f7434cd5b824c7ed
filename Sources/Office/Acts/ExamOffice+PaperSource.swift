import Admissions
import Bank
import Draws
import Grading
import Papers
import Programme
import Seals
import Seating
import Vocabulary

extension ExamOffice {
    /// Everybody on the list, with the session that was drawn; the quota of `plan`, or a new one.
    ///
    /// - Throws: `draw.seats-missing` while somebody has no seat: the quota is made for each
    ///   session; what the planner refuses.
    func paperSource(
        _ locked: [Registration], plan: PaperPlan?, _ books: any Books
    ) throws -> DrawSource {
        let request = try paperRequest(locked, books)
        let problem = try request.planProblem()
        let plan = try plan ?? quota(for: problem)
        return DrawSource(request.with(plan), problem, DrawKept(plan: plan))
    }

    /// A few people, each with an independent paper to the targets of the main draw: a quota
    /// without groups.
    func makeUpSource(
        _ people: [RegistrationID], of locked: [Registration], plan: PaperPlan?,
        _ books: any Books
    ) throws -> DrawSource {
        _ = try baseVersion(of: .makeUpPapers, books)
        let chosen = try chosen(people, of: locked)
        try checkNoneStarted(chosen, books)
        let request = try paperRequest(chosen, books)
        let plan = try plan ?? request.lonePlan(targets: try mainTargets(books))
        return DrawSource(
            request.with(plan), nil, DrawKept(plan: plan, people: chosen.map(\.id)))
    }

    /// Computes the quota of a paper draw ahead of the act that announces it, so that no
    /// transaction waits for it.
    func computePlan(_ kind: DrawKind) throws {
        guard kind == .papers else { return }
        let request = try records.read { books in
            try paperRequest(try lockedRegistrations(books), books)
        }
        _ = try quota(for: try request.planProblem())
    }

    private func quota(for problem: PaperPlanProblem) throws(Refusal) -> PaperPlan {
        try planning.plan(for: problem, exposureLimit: exposureLimit)
    }

    /// In thousandths of a session's people.
    var exposureLimit: Int { programme.draw.exposureLimit * 10 }

    private func mainTargets(_ books: any Books) throws -> [Int] {
        let main = try books.draws(of: .papers, in: exam).last { $0.transcript != nil }
        return try main.flatMap { try DrawKept($0).plan?.targets } ?? [0, 0, 0, 0]
    }

    /// Everybody's session, the part of the bank for the field, and what they met in earlier
    /// exams: of the papers that the person began.
    private func paperRequest(
        _ people: [Registration], _ books: any Books
    ) throws -> PaperRequest {
        let sessions = try sessions(of: people, books)
        let seen = try itemsMet(books)
        let request = PaperRequest(
            candidates: people.map { person in
                PaperRequest.Candidate(
                    registration: person.id, session: sessions[person.id],
                    field: programme.blueprint.fieldParts[person.applicant.field],
                    seen: seen[person.id] ?? [])
            }, bank: bank.approved, blueprint: programme.blueprint,
            textKey: try textKey(books))
        try checkPolicies(request.items)
        try checkSeen(request)
        return request
    }

    /// Makes the key of the words' salts, once for an exam: when the list is locked, so that the
    /// bank's digest is the same from then on.
    func makeTextKey(_ books: any Books) throws {
        guard let secrets, try books.key(named: textKeyName) == nil else { return }
        try books.insert(key: secrets.bytes(DrawScheme.nonceLength), named: textKeyName)
    }

    /// Empty for an exam without one: then everybody knows the salts.
    func textKey(_ books: any Books) throws -> [UInt8] {
        try books.key(named: textKeyName) ?? []
    }

    private var textKeyName: String { "draw-text/\(exam)" }

    /// The session of each, by the seats that count.
    private func sessions(
        of people: [Registration], _ books: any Books
    ) throws -> [RegistrationID: SessionID] {
        let sessions = Dictionary(
            try books.seats(in: exam).map { ($0.registration, $0.session) },
            uniquingKeysWith: { $1 })
        guard !sessions.isEmpty else {
            throw Refusal(
                "draw.seats-missing", "座位尚未抽取：试卷按场次配额，请先完成座位编排。",
                "the seats have not been drawn: the quota of papers is made for each session")
        }
        let without = people.filter { sessions[$0.id] == nil }
        guard without.isEmpty else {
            throw Refusal(
                "draw.seats-missing", "有\(without.count)人尚无座位，请先补录座位编排。",
                "\(without.count) people have no seat yet",
                findings: without.map {
                    Finding(
                        "draw.seats-missing", at: Finding.Place(file: exam.text),
                        "序号\($0.id)尚无座位。", "\($0.id) has no seat")
                })
        }
        return sessions
    }

    /// A policy that would give full marks for an incomplete answer to an item of the bank is
    /// refused before anything is drawn (practice 3, trap 1).
    private func checkPolicies(_ items: [Item]) throws(Refusal) {
        let findings = policyFindings(items)
        guard findings.isEmpty else {
            throw Refusal(
                "draw.policy-unfit", "评分规则不适用于题库中的\(findings.count)处试题。",
                "the scoring policies do not fit \(findings.count) items of the bank",
                findings: findings)
        }
    }

    /// Where a scoring policy does not fit an item that may be drawn.
    func policyFindings(_ items: [Item]) -> [Finding] {
        let all = Paper(
            sheet: "all", entries: items.map { Paper.Entry(item: $0.id, choices: []) })
        let entries = all.key(from: bank, by: programme.blueprint).entries
        return entries.flatMap { programme.grading.policy(for: $0.type).findings(for: $0) }
            .filter { $0.severity == .error } + entries.flatMap(markingFindings)
    }

    /// Why an item that people have to mark cannot be marked; a case set may hold such an item in
    /// an exam that says nothing about marking.
    private func markingFindings(_ entry: AnswerKey.Entry) -> [Finding] {
        guard entry.isMarkedByHand else { return [] }
        guard let rules = programme.grading.marking else {
            return [
                Finding(
                    "marking.rules-missing", "试题 \(entry.item) 由人工评卷，而配置没有评卷规则（grading.marking）。",
                    "item \(entry.item) is marked by people; `grading.marking` has to say how")
            ]
        }
        return rules.findings(full: entry.marks)
    }
}

extension DrawSource {
    fileprivate init(_ request: PaperRequest, _ problem: PaperPlanProblem?, _ kept: DrawKept) {
        self.init(
            inputs: request.inputs, parameters: .object([:]), kept: kept, items: request.items,
            problem: problem)
    }
}
