import ArgumentParser
import Office
import Vocabulary

/// `zhikao regrade what-if`.
struct RegradeWhatIf: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: "Tell what a correction would change; nothing is written.")

    @OptionGroup var place: OfficeOptions
    @OptionGroup var correction: CorrectionOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let office = try place.office()
            let preview = try office.preview(
                try correction.correction(in: office), at: SystemClock().now)
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
