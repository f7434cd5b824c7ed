import ArgumentParser
import Exchange
import Programme
import Vocabulary

/// `zhikao exam check`.
struct ExamCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check exam configs; report everything by file and line.")

    @Argument(help: "Exam configs (YAML).")
    var config: [String]

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            var findings: [Finding] = []
            for path in config {
                let (programme, found) = ExamConfigReader.read(try Files.text(path), file: path)
                findings += found
                if !json {
                    found.forEach { Console.say($0.description) }
                    if let programme { Console.say("\(path): OK \(programme.title)") }
                }
            }
            if json { Console.say(.array(findings.map(\.json))) }
            try Console.end(with: findings)
        }
    }
}
