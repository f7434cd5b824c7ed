import ArgumentParser
import Draws
import Foundation
import Office
import Papers
import Records
import Seating
import Vocabulary

/// `zhikao verify`.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check draws and records without trusting who made them.",
        subcommands: [VerifyDraw.self, VerifyAudit.self])
}

/// `zhikao verify draw`.
struct VerifyDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Compute draws again from their transcripts; say the first thing that is wrong.")

    @Argument(help: "Transcripts (*.draw.json).")
    var files: [String]

    @Flag(help: "Print the verdicts as JSON.")
    var json = false

    func run() throws {
        let verifier = DrawVerifier(procedures: [SeatDraw(), PaperDraw()])
        var verdicts: [JSON] = []
        var areSound = true
        for file in files {
            try Console.run {
                let bytes = try Files.bytes(file)
                do throws(DrawProblem) {
                    let verdict = try verifier.verify(bytes)
                    verdicts.append(verdict.json(file))
                    if !json { Console.say(verdict.line(file)) }
                } catch {
                    areSound = false
                    verdicts.append(error.json(file))
                    if !json { Console.say("\(file): ✗ \(error)") }
                }
            }
        }
        if json { Console.say(.array(verdicts)) }
        if !areSound { throw ExitCode(1) }
    }
}

extension DrawVerifier.Verdict {
    fileprivate func json(_ file: String) -> JSON {
        [
            "file": .text(file), "sound": true, "exam": .text(exam),
            "procedure": .text(procedure), "version": .int(version),
            "announcement": .text(announcementDigest), "result": .text(resultDigest),
            "streams": .int(streams),
        ]
    }

    fileprivate func line(_ file: String) -> String {
        """
        \(file): OK 重新计算结果一致 (\(procedure), \(exam), version \(version))
          announcement \(announcementDigest)
          result       \(resultDigest)
        """
    }
}

extension DrawProblem {
    fileprivate func json(_ file: String) -> JSON {
        [
            "file": .text(file), "sound": false, "place": .text(place),
            "message": .text(message.chinese), "messageEnglish": .text(message.english),
        ]
    }
}

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
