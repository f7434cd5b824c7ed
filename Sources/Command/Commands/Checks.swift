import ArgumentParser
import Bank
import Exchange
import Programme
import Vocabulary

/// `zhikao exam`.
struct ExamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exam", abstract: "Work on exam configs.", subcommands: [ExamCheck.self])
}

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

/// `zhikao roster`.
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster", abstract: "Work on rosters.", subcommands: [RosterCheck.self])
}

/// `zhikao roster check`.
struct RosterCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a roster as the import does; report everything by sheet, row and column.")

    @Argument(help: "A roster (xlsx, or csv in UTF-8 or GB 18030).")
    var file: String

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let read = RosterReader().roster(in: try Files.bytes(file), file: file)
            if json {
                Console.say([
                    "file": .text(file), "rows": .int(read.rowCount),
                    "usable": .bool(read.isUsable), "people": .int(read.entries.count),
                    "findings": .array(read.findings.map(\.json)),
                ])
            } else {
                read.findings.forEach { Console.say($0.description) }
                Console.say(
                    read.isUsable
                        ? "OK \(read.entries.count) 人可以导入 / people can be imported"
                        : "✗ 未导入任何人员 / nobody can be imported")
            }
            try Console.end(with: read.findings)
        }
    }
}
