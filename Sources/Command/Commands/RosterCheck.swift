import Admissions
import ArgumentParser
import Exchange
import Programme
import Vocabulary

/// `zhikao roster check`.
struct RosterCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a roster as the import does; report everything by sheet, row and column.")

    @Argument(help: "A roster (xlsx, or csv in UTF-8 or GB 18030).")
    var file: String

    @Option(help: "An exam config: then its rules of age, posts and certificates are asked too.")
    var config: String?

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let read = RosterReader().roster(in: try Files.bytes(file), file: file)
            let findings = try read.findings + eligibility(of: read.entries)
            let isUsable = !findings.contains { $0.severity == .error }
            if json {
                Console.say([
                    "file": .text(file), "rows": .int(read.rowCount),
                    "usable": .bool(isUsable), "people": .int(isUsable ? read.entries.count : 0),
                    "findings": .array(findings.map(\.json)),
                ])
            } else {
                findings.forEach { Console.say($0.description) }
                Console.say(
                    isUsable
                        ? "OK \(read.entries.count) 人可以导入 / people can be imported"
                        : "✗ 未导入任何人员 / nobody can be imported")
            }
            try Console.end(with: findings)
        }
    }

    /// The rules that the import asks afterwards: those of the config, or without one those that
    /// hold for every exam.
    private func eligibility(of people: [RosterEntry]) throws -> [Finding] {
        let programme = try config.map { try LoadedConfig($0).programme }
        let anyExam = AdmissionRules(
            minimumAge: 0, maximumAge: nil, blockedEstablishments: [],
            refusesHoldersOfValidCertificate: false, ageOn: Files.today)
        let context = EligibilityContext(
            exam: programme?.exam ?? "any", rules: programme?.admission ?? anyExam,
            today: programme?.calendar.admission.registration.opens.date ?? Files.today)
        return EligibilityRules.findings(for: people, in: context)
    }
}
