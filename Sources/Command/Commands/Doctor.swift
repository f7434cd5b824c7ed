import ArgumentParser
import Foundation
import Office
import Records
import Vocabulary

/// `zhikao doctor`.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong with this machine and its store, and what to do.",
        discussion: """
            Looks only, and may be run while an exam runs. Ends with 1 when something must be \
            done; what is merely worth a look (!) leaves 0.
            """)

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Option(help: "The folder in which the backups stand.")
    var backups: String?

    @Option(help: "The folder of the standby copy.")
    var standby: String?

    @Flag(help: "Leave out what takes long in a large store: pages and chains.")
    var quick = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let patient = Patient(
                data: data, bank: bank, backups: backups, standby: standby,
                now: SystemClock().now, isQuick: quick)
            var all: [(check: any DoctorCheck, seen: Examination)] = []
            for check in DoctorChecks.all {
                all.append((check, Doctor.examine(check, patient)))
                if !json, let last = all.last { Doctor.tell(last.check, last.seen) }
            }
            let findings = all.flatMap(\.seen.findings)
            let errors = findings.count { $0.severity == .error }
            if json {
                Console.say(Doctor.report(all, isSound: errors == 0))
            } else {
                Console.say(
                    errors == 0
                        ? "OK 可以开考 / ready" : "✗ \(errors) 处必须处理 / must be mended")
            }
            try Console.end(with: findings)
        }
    }

    /// A check that cannot look is a finding too.
    private static func examine(_ check: any DoctorCheck, _ patient: Patient) -> Examination {
        do {
            return try check.look(patient)
        } catch let refusal as Refusal {
            return Examination(
                note: refusal.code,
                findings: [
                    Finding(refusal.code, refusal.message.chinese, refusal.message.english)
                ] + refusal.findings.prefix(5))
        } catch let fault as Fault where fault.trouble == .damaged {
            return Examination(
                note: "–",
                findings: [
                    Finding(
                        "doctor.restore", at: Finding.Place(file: SQLiteRecords.fileName),
                        "数据文件损坏，读不下去。停下服务，保留原目录，用 zhikao restore 从备用副本恢复到新目录，再启动。",
                        "the file is too damaged to be read: stop the service, keep the folder, "
                            + "restore the standby copy to a new one (\(fault.cause))")
                ])
        } catch {
            return Examination(
                note: "–",
                findings: [
                    Finding(
                        "doctor.cannot-look", "检查“\(check.title.chinese)”时出错：\(error)",
                        "the check cannot be made: \(error)")
                ])
        }
    }

    private static func tell(_ check: any DoctorCheck, _ seen: Examination) {
        let isBad = seen.findings.contains { $0.severity == .error }
        let mark = isBad ? "✗" : seen.isSkipped ? "–" : seen.findings.isEmpty ? "✓" : "!"
        // A Chinese character takes two columns.
        let width = check.title.chinese.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        let gap = String(repeating: " ", count: max(1, 15 - width))
        let name = check.title.english.padding(toLength: 19, withPad: " ", startingAt: 0)
        Console.say("\(mark) \(check.title.chinese)\(gap)\(name)\(seen.note)")
        for finding in seen.findings.prefix(20) { Console.say("    \(finding)") }
        if seen.findings.count > 20 { Console.say("    … \(seen.findings.count)") }
    }

    private static func report(
        _ all: [(check: any DoctorCheck, seen: Examination)], isSound: Bool
    ) -> JSON {
        [
            "sound": .bool(isSound),
            "checks": .array(
                all.map { check, seen in
                    [
                        "name": .text(check.name), "note": .text(seen.note),
                        "skipped": .bool(seen.isSkipped),
                        "findings": .array(seen.findings.map(\.json)),
                    ]
                }),
        ]
    }
}
