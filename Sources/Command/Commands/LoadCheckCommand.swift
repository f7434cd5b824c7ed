import ArgumentParser
import Load
import Office
import Records
import Vocabulary

/// `zhikao load check`.
struct LoadCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a store with the list of what was acknowledged, item by item.",
        discussion: """
            For a list that `load run --acks` wrote, after the service was killed or restored: \
            every acknowledged answer must be there once, in order, as it was sent. Ends with 1 \
            when something is missing, doubled or different.
            """)

    @Argument(help: "The list.")
    var acks: String

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let book: AckBook
            do {
                book = try AckBook(json: JSON(parsing: try Files.bytes(acks)))
            } catch let error as JSON.ParseError {
                throw Refusal(
                    "load.acks", "确认清单无法读取：\(error.reason)。",
                    "\(acks) is no list of acknowledgements: \(error.reason)")
            }
            let office = try LoadedExam(try SQLiteRecords(directory: data), bank: bank).office
            try LoadCheckCommand.tell(
                try LoadCheck(LoadCandidate.all(office), book, in: office.records), json: json)
        }
    }

    /// Prints what was found; ends with 1 when a promise was broken.
    static func tell(_ check: LoadCheck, json: Bool) throws {
        if json {
            Console.say(check.json)
        } else {
            Console.say(
                "store: \(check.kept) acknowledged answers kept, \(check.lost) lost, "
                    + "\(check.doubled) doubled, \(check.different) different, "
                    + "\(check.unsent) that nobody sent, \(check.handInsLost) hand-ins lost")
        }
        guard check.holds else { throw ExitCode(1) }
    }
}
