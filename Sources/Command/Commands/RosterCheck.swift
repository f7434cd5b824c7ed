import Admissions
import ArgumentParser
import Exchange
import Vocabulary

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
