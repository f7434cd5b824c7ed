import Admissions
package import Bank
import Exchange
package import Office
import Pages
import Planning
package import Programme
package import Vocabulary

/// The whole story, exam after exam, on one store.
package struct Rehearsal {
    /// One exam to rehearse.
    package struct Round {
        package let programme: ExamProgramme
        /// The text of its config file.
        package let config: String
        /// How many candidates are to be approved.
        package let candidates: Int

        package init(programme: ExamProgramme, config: String, candidates: Int) {
            self.programme = programme
            self.config = config
            self.candidates = candidates
        }

        /// Whether its people come from the rounds before it.
        package var isReSit: Bool { programme.reSit != nil }
    }

    /// A roster file that was handed in.
    package struct RosterFile {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package let rounds: [Round]
    package let bank: ItemBank
    package let records: any Records
    package let seed: String
    /// Nil: the rehearsal makes its own.
    package let rosterFile: RosterFile?
    /// The folder of the store; it is marked with what the rehearsal was begun with.
    package let data: OutputFolder
    package let output: OutputFolder
    /// Gets what is worth a look in the roster.
    package let warn: (Finding) -> Void
    /// The service through which the candidates come; nil for the office's own desk.
    package let network: RehearsalNetwork?
    /// Whether it ends when the tickets are printed; begun again without this, it goes on.
    package let endsBeforeSitting: Bool
    package let progress: (ExamID, String, Int, Int) -> Void

    package init(
        rounds: [Round], bank: ItemBank, records: any Records, seed: String,
        rosterFile: RosterFile?, data: OutputFolder, output: OutputFolder,
        warn: @escaping (Finding) -> Void, network: RehearsalNetwork? = nil,
        endsBeforeSitting: Bool = false,
        progress: @escaping (ExamID, String, Int, Int) -> Void
    ) {
        self.rounds = rounds
        self.bank = bank
        self.records = records
        self.seed = seed
        self.rosterFile = rosterFile
        self.data = data
        self.output = output
        self.warn = warn
        self.network = network
        self.endsBeforeSitting = endsBeforeSitting
        self.progress = progress
    }

    /// Rehearses every round and writes what it leaves behind; nothing of rounds that end before
    /// anybody sits down.
    ///
    /// - Throws: `roster.findings` with all that is wrong with a roster that was handed in;
    ///   `rehearsal.roster-too-small`; `rehearsal.nobody-entitled` for a re-sit to which nobody may
    ///   come; what the office refuses; `Fault`.
    package func run() async throws -> [ExamSummary] {
        let file = try rosterFile ?? generatedRoster()
        let people = try entries(file)
        let renderer: PageRenderer
        do {
            renderer = try PageRenderer(mark: "演练 REHEARSAL")
        } catch {
            throw Fault("parsing the template \(error.template)", cause: error.reason)
        }
        try checkEligibility(people)
        let shares = try shares(of: people)
        try RehearsalMark(rounds: rounds, roster: rosterFile, seed: seed)
            .claim(data, isNew: network != nil)
        if rosterFile == nil { try output.write(file.bytes, to: file.name) }
        let planner = PlanShelf(CbcPlanner())
        var summaries: [ExamSummary] = []
        for (round, share) in zip(rounds, shares) {
            let office = ExamOffice(
                records: records, programme: round.programme, bank: bank, planning: planner,
                secrets: RehearsalSecrets(seed, round.programme.exam),
                others: rounds.map(\.programme))
            let report: ExamStory.Progress = { progress(office.exam, $0, $1, $2) }
            let roster = round.isReSit ? try entitled(to: round, office) : share
            let story = ExamStory(
                office: office, config: round.config, roster: roster,
                rejections: round.isReSit ? 0 : share.count - round.candidates, seed: seed,
                network: network, progress: report)
            try await story.play(beforeSitting: endsBeforeSitting)
            guard !endsBeforeSitting else { continue }
            let folder = try output.folder(office.exam.text)
            summaries.append(
                try ExamOutput(
                    office: office, folder: folder, renderer: renderer, progress: report
                ).write())
        }
        return summaries
    }

    /// A few more register than will be approved: about one in 150 is turned down.
    private static func rejections(for candidates: Int) -> Int {
        candidates >= 10 ? (candidates + 149) / 150 : 0
    }

    private func generatedRoster() throws -> RosterFile {
        let count = rounds.filter { !$0.isReSit }.reduce(0) {
            $0 + $1.candidates + Rehearsal.rejections(for: $1.candidates)
        }
        let day = rounds[0].programme.admission.ageOn
        let people = try RosterGenerator(seed: seed, day: day).applicants(count)
        return RosterFile(name: "roster.csv", bytes: RosterWriter().csv(people))
    }

    /// Reads the roster as an office's is read.
    private func entries(_ file: RosterFile) throws -> [RosterEntry] {
        let imported = RosterReader().roster(
            in: file.bytes, file: file.name, defaults: Rehearsal.defaults)
        let people = try imported.accepted()
        imported.findings.forEach(warn)
        return people
    }

    /// Asks the rules of every round about everybody on the roster, also about those whom the lot
    /// leaves out, before anything is begun: all findings are told at once, and a corrected roster
    /// can start in the same folder.
    private func checkEligibility(_ people: [RosterEntry]) throws(Refusal) {
        var told: Set<Finding> = []
        let findings = rounds.filter { !$0.isReSit }.flatMap { round in
            let context = EligibilityContext(
                exam: round.programme.exam, rules: round.programme.admission,
                today: round.programme.calendar.admission.registration.opens.date)
            return EligibilityRules.findings(for: people, in: context)
                .filter { told.insert($0).inserted }
        }
        try EligibilityRules.accept(findings)
    }

    /// What is taken for columns that a roster does not have.
    private static let defaults = RosterDefaults(
        district: "市级", jobTitle: "科员", establishment: .civilServant, authority: .organ,
        categories: [.penalty], field: "综合执法", education: "大学本科", applicationType: .first,
        subjects: ["通用法律知识"], mobile: "13900000000")

    /// Who registers for which round: by lot, each share in the order of the roster.
    private func shares(of people: [RosterEntry]) throws(Refusal) -> [[RosterEntry]] {
        let needed = rounds.filter { !$0.isReSit }.reduce(0) { $0 + $1.candidates }
        guard people.count >= needed else {
            throw Refusal(
                "rehearsal.roster-too-small", "名册有\(people.count)人，演练需要\(needed)人。",
                "the roster has \(people.count) people; the rehearsal needs \(needed)")
        }
        var lot = Chance(seed, "rounds").shuffled(Array(people.indices))[...]
        return rounds.map { round in
            guard !round.isReSit else { return [] }
            let extra = rosterFile == nil ? Rehearsal.rejections(for: round.candidates) : 0
            let share = lot.prefix(round.candidates + extra).sorted()
            lot = lot.dropFirst(round.candidates + extra)
            return share.map { people[$0] }
        }
    }
}
