import Admissions
import ArgumentParser
import Grading
import Office
import Vocabulary

/// `zhikao regrade changes`.
struct RegradeChanges: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "List whose score or result a decided correction changed, and how.",
        discussion: "The list names people by candidate number only.")

    @OptionGroup var place: OfficeOptions

    @Argument(help: "The number of the correction.")
    var number: Int

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let changes = try place.office().changes(by: number)
            if json { return Console.say(.array(changes.map(\.json))) }
            for change in changes {
                let before = change.scoreBefore.map(\.description) ?? "—"
                let after = change.scoreAfter.map(\.description) ?? "—"
                Console.say(
                    "\(change.seat.candidateNumber)\t\(before) → \(after)\t"
                        + "\(change.before.chinese) → \(change.after.chinese)")
            }
        }
    }
}
