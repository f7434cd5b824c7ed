import ArgumentParser
import Office
import Vocabulary

/// `zhikao regrade decide`.
struct RegradeDecide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Decide on a proposed correction; approved, every paper is scored again.",
        discussion: """
            Whoever decides is not the one who proposed. An approval names the digest of the \
            what-if that was looked at (`regrade what-if`), and who signed for the office and for \
            the committee.
            """)

    @OptionGroup var place: OfficeOptions

    @Argument(help: "The number of the correction.")
    var number: Int

    @Flag(inversion: .prefixedNo, help: "Whether it is to be done.")
    var approve: Bool

    @Option(help: "Why.")
    var note: String

    @Option(help: "The head of the office who signed.")
    var head = ""

    @Option(help: "Who signed for the committee.")
    var committee = ""

    @Option(help: "The digest of the what-if that was looked at.")
    var figures = ""

    @Option(name: .customLong("as"), help: "The account that decides.")
    var account: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let office = try place.office()
            let revision = try office.decide(
                correction: number,
                CorrectionVerdict(
                    isApproved: approve, note: note, signatures: [head, committee],
                    figures: figures), try place.act(as: account, in: office))
            let changes = try office.changes(by: number)
            if json {
                return Console.say([
                    "number": .int(number), "revision": revision.map(JSON.int) ?? .null,
                    "changed": .int(changes.count),
                ])
            }
            Console.say(
                revision.map { "OK 成绩第 \($0) 次修订，\(changes.count) 人变动 / revised" }
                    ?? "OK 不予更正 / turned down")
        }
    }
}
