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
