import ArgumentParser
import Office
import Vocabulary

/// `zhikao regrade what-if`.
struct RegradeWhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: "Tell what a correction would change; no score is written.",
        discussion: "That it was asked, by whom and about what stands in the audit chain.")

    @OptionGroup var place: OfficeOptions
    @OptionGroup var correction: CorrectionOptions

    @Option(name: .customLong("as"), help: "The account that asks.")
    var account: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let office = try place.office()
            let preview = try office.whatIf(
                try correction.correction(in: office), try place.act(as: account, in: office))
            if json {
                return Console.say([
                    "subject": .text(preview.correction.subject),
                    "content": .text(preview.correction.content), "figures": preview.json,
                    "digest": .text(preview.digest),
                ])
            }
            preview.lines.forEach { Console.say($0) }
        }
    }
}
