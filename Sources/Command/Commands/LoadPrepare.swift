import ArgumentParser
import Load
import Office
import Records
import Vocabulary
import Web

/// `zhikao load prepare`.
struct LoadPrepare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "Fill an empty folder with an exam whose candidates may begin at once.",
        discussion: """
            One session that begins now. The first 2,103 candidates go the whole way: registered, \
            reviewed, seats and papers drawn. Beyond them people are copied in with seats of their \
            own and papers that were drawn, so that a province can be had; the audit \
            chain does not cover those.
            """)

    @Option(help: "How many candidates.")
    var candidates = 2_103

    @Option(help: "How long the session lasts, in minutes.")
    var minutes = 180

    @Option(help: "Items of a paper: 4, 20 or 100.")
    var items = 100

    @Flag(
        help: """
            Begin ten days ago, and let everybody have answered and been closed by time: a store \
            on which scoring and what comes after it are measured.
            """)
    var answered = false

    @Option(help: "The folder of the store; it must have no exam.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    func validate() throws {
        guard (1...1_000_000).contains(candidates) else {
            throw ValidationError("--candidates is 1 to 1,000,000")
        }
        guard (10...600).contains(minutes) else { throw ValidationError("--minutes is 10 to 600") }
        guard [4, 20, 100].contains(items) else { throw ValidationError("--items is 4, 20 or 100") }
    }

    func run() async throws {
        try await Console.run {
            let now = SystemClock().now.millisecondsSince1970 / 1000 * 1000
            let start = Moment(millisecondsSince1970: now)
                .adding(minutes: answered ? -10 * 1440 : 0)
            let exam = LoadExam(
                candidates: candidates, start: start, minutes: minutes, items: items)
            let line = ProgressLine()
            let store = LoadStore(
                exam: exam, records: try SQLiteRecords(directory: data),
                bank: try LoadedBank(bank).bank,
                progress: { line.report("load-1", $0, $1, $2) })
            try await store.prepare()
            if answered { try store.answerAll() }
            Console.say("已备好 / prepared: \(candidates) 人, \(data)")
        }
    }
}
