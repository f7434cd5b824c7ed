import ArgumentParser
import Office
import Vocabulary

/// `zhikao regrade list`.
struct RegradeList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the corrections of an exam.")

    @OptionGroup var place: OfficeOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let records = try place.office().corrections()
            if json { return Console.say(.array(records.map(\.json))) }
            for record in records {
                let state =
                    record.decision.map { decision in
                        decision.revision.map { "已更正，第 \($0) 次修订" } ?? "不予更正"
                    } ?? "待决定"
                Console.say("\(record.number)\t\(state)\t\(try record.correction.wording.chinese)")
            }
        }
    }
}

extension CorrectionRecord {
    fileprivate var json: JSON {
        [
            "number": .int(number), "kind": .text(kind.rawValue), "subject": .text(subject),
            "content": .text(content), "reason": .text(reason), "evidence": .text(evidence),
            "figures": .text(figures), "account": JSON(account), "at": .text("\(at)"),
            "decision": decision.map { decision in
                [
                    "approved": .bool(decision.revision != nil),
                    "revision": decision.revision.map(JSON.int) ?? .null,
                    "account": JSON(decision.account), "at": .text("\(decision.at)"),
                    "note": .text(decision.note), "signatures": JSON(decision.signatures),
                ]
            } ?? .null,
        ]
    }
}
