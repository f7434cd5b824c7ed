import ArgumentParser
import Bank
import Exchange
import Papers
import Planning
import Programme
import Vocabulary

/// `zhikao exam check`.
struct ExamCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check exam configs; report everything by file and line.",
        discussion: """
            With a bank also whether its items fill each blueprint for as many people as are \
            expected: cells that fall short, alone or together, and, as a warning, items that too \
            many people of one session would get.
            """)

    @Argument(help: "Exam configs (YAML).")
    var config: [String]

    @Option(help: "A folder with a bank, such as question-bank.")
    var bank: String?

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let bank = try bank.map { try LoadedBank($0).bank }
            var findings: [Finding] = []
            for path in config {
                let (programme, read) = ExamConfigReader.read(try Files.text(path), file: path)
                var found = read
                if let programme {
                    found += ExamCheck.findings(programme, at: path, beside: config)
                }
                if let programme, let bank {
                    found += try ExamCheck.findings(programme, bank).map {
                        $0.at(Finding.Place(file: path))
                    }
                }
                findings += found
                if !json {
                    found.forEach { Console.say($0.description) }
                    let isSound = !found.contains { $0.severity == .error }
                    if let programme, isSound { Console.say("\(path): OK \(programme.title)") }
                }
            }
            if json { Console.say(.array(findings.map(\.json))) }
            try Console.end(with: findings)
        }
    }

    /// What does not fit between a re-sit and the exams it belongs to: those among the configs that
    /// were named, or in the folder of its own. An exam that is not there is only warned of: the
    /// store may have it, and it is asked when the re-sit is opened.
    private static func findings(
        _ programme: ExamProgramme, at path: String, beside named: [String]
    ) -> [Finding] {
        guard programme.reSit != nil else { return [] }
        let others = (named + Files.siblings(of: path)).compactMap { other in
            (try? Files.text(other)).flatMap { ExamConfigReader.read($0, file: other).programme }
        }
        return programme.reSitFindings(beside: others).map { finding in
            var place = finding.place
            place.file = path
            guard finding.rule == "resit.unknown-exam" else { return finding.at(place) }
            return Finding(
                finding.rule, severity: .warning, at: place, finding.chinese, finding.english)
        }
    }

    private static func findings(
        _ programme: ExamProgramme, _ bank: ItemBank
    ) throws(Refusal) -> [Finding] {
        try PaperRequest(candidates: [], bank: bank, blueprint: programme.blueprint)
            .bankFindings(
                by: CbcPlanner(), people: programme.expectedCandidates,
                sessions: programme.sessions.count,
                exposureLimit: programme.draw.exposureLimit * 10)
    }
}
