import ArgumentParser
import Office
import Vocabulary

/// `zhikao regrade propose`.
struct RegradePropose: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Propose a correction; nothing changes until a second person decides.")

    @OptionGroup var place: OfficeOptions
    @OptionGroup var correction: CorrectionOptions

    @Option(help: "Why.")
    var reason: String

    @Option(help: "On what it rests: documents, minutes.")
    var evidence = ""

    @Option(name: .customLong("as"), help: "The account that proposes.")
    var account: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let office = try place.office()
            let wanted = try correction.correction(in: office)
            let number = try office.propose(
                wanted, because: reason, evidence: evidence,
                try place.act(as: account, in: office))
            if json { return Console.say(["number": number.map(JSON.int) ?? .null]) }
            Console.say("OK 第 \(number ?? 0) 号更正待另一人决定 / proposed")
        }
    }
}
