import ArgumentParser
import Foundation
import Office
import Records
import Vocabulary

/// `zhikao verify audit`.
struct VerifyAudit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Check the audit chains of a store and everything that they cover.")

    @Option(help: "The folder of the store.")
    var data = "data"

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            guard FileManager.default.fileExists(atPath: "\(data)/\(SQLiteRecords.fileName)") else {
                throw Refusal(
                    "store.missing", "目录 \(data) 中没有数据库。", "there is no store in \(data)")
            }
            let records = try SQLiteRecords(readingOnly: data)
            let report = try AuditInspection.report(on: records)
            let problems = try records.integrityFindings() + report.problems
            if json {
                Console.say(report.json(problems))
            } else {
                for chain in report.chains {
                    Console.say("\(chain.exam): \(chain.lines) 行 lines, head \(chain.head)")
                }
                for problem in problems { Console.say("✗ \(problem)") }
                if problems.isEmpty { Console.say("OK 审计链完整，未发现改动") }
            }
            try Console.end(with: problems)
        }
    }
}

extension AuditInspection.Report {
    fileprivate func json(_ problems: [Finding]) -> JSON {
        [
            "sound": .bool(problems.isEmpty),
            "chains": .array(
                chains.map {
                    ["exam": JSON($0.exam), "lines": .int($0.lines), "head": .text($0.head)]
                }),
            "problems": .array(problems.map(\.json)),
        ]
    }
}
