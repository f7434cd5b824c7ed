import ArgumentParser
import Bank
import Exchange
import Papers
import Programme
import Vocabulary

/// What a trial of the paper draw is made from: tables, or an exam's config and bank.
struct PaperSourceOptions: ParsableArguments {
    @Option(help: "The bank: a table (csv, xlsx), or with --exam the folder of a bank.")
    var bank: String

    @Option(help: "The blueprint (JSON).")
    var blueprint: String?

    @Option(help: "An exam config (YAML), instead of --blueprint.")
    var exam: String?

    @Option(help: "How many papers.")
    var papers: Int?

    @Option(help: "Who gets a paper: registration, session, field, seen (csv, xlsx).")
    var roster: String?

    @Option(help: "Thousandths of a mark within which a paper's expected scores lie of the target.")
    var tolerance: Int?

    @Option(
        help: """
            Share of a session's candidates, in thousandths, above which items are not kept for \
            single sessions of a day; default: 400, or what the config says.
            """)
    var exposureLimit: Int?

    func validate() throws {
        guard (blueprint == nil) != (exam == nil) else {
            throw ValidationError("give --blueprint or --exam")
        }
        guard (papers == nil) != (roster == nil) else {
            throw ValidationError("give --papers or --roster")
        }
        if let papers, !(1...1_000_000).contains(papers) {
            throw ValidationError("--papers is 1 to 1,000,000")
        }
        if let tolerance, !(0...1_000_000).contains(tolerance) {
            throw ValidationError("--tolerance is 0 to 1,000,000")
        }
        if let exposureLimit, !(1...1000).contains(exposureLimit) {
            throw ValidationError("--exposure-limit is 1 to 1,000")
        }
    }

    /// Reads everything.
    func load() throws -> PaperSource {
        let people =
            try roster.map { try PaperRoster(try Files.bytes($0), file: $0) }
            ?? PaperRoster(papers: papers ?? 1)
        if let exam { return try PaperSource(exam: exam, bank: bank, people, options: self) }
        let blueprint = blueprint ?? ""
        let trial = try TrialPapers(
            bank: try TrialBank(try Files.bytes(bank), file: bank),
            blueprint: try TrialBlueprint(try Files.bytes(blueprint), file: blueprint),
            roster: people, rosterFile: roster ?? "", toleranceMilli: tolerance)
        return PaperSource(
            exam: TrialDraw.exam, inputs: trial.inputs, exposureLimit: exposureLimit ?? 400)
    }
}

/// The inputs of a paper draw without a plan.
struct PaperSource {
    let exam: String
    let inputs: [String: JSON]
    /// See `PaperPlanning`.
    let exposureLimit: Int

    init(exam: String, inputs: [String: JSON], exposureLimit: Int) {
        self.exam = exam
        self.inputs = inputs
        self.exposureLimit = exposureLimit
    }

    /// From an exam's own config and bank. The roster names fields as applicants write them, or by
    /// the part of the bank.
    ///
    /// - Throws: `config.invalid`, `bank.findings`, `file.unreadable`; `trial.findings` for items
    ///   that the bank does not have.
    init(
        exam config: String, bank folder: String, _ people: PaperRoster,
        options: PaperSourceOptions
    ) throws {
        let programme = try LoadedConfig(config).programme
        let bank = try LoadedBank(folder).bank.approved
        let blueprint = programme.blueprint.with(tolerance: options.tolerance)
        let unknown = people.rows.flatMap(\.seen).filter { bank[ItemID($0)] == nil }
        guard unknown.isEmpty else {
            throw Refusal(
                "trial.findings", "名单中有题库没有的试题：\(unknown[0])。",
                "the roster names an item that the bank does not have: \(unknown[0])")
        }
        let candidates = people.rows.map { row in
            PaperRequest.Candidate(
                registration: RegistrationID(row.registration),
                session: row.session.isEmpty ? nil : SessionID(row.session),
                field: row.field.isEmpty
                    ? nil : blueprint.fieldParts[row.field] ?? BankPart(row.field),
                seen: row.seen.map { ItemID($0) })
        }
        self.init(
            exam: TrialDraw.exam + " " + programme.exam.text,
            inputs: PaperRequest(candidates: candidates, bank: bank, blueprint: blueprint).inputs,
            exposureLimit: options.exposureLimit ?? programme.draw.exposureLimit * 10)
    }
}

extension Blueprint {
    fileprivate func with(tolerance: Int?) -> Blueprint {
        Blueprint(
            part: part, sections: sections, margins: margins, fieldParts: fieldParts,
            toleranceMilli: tolerance ?? toleranceMilli)
    }
}
