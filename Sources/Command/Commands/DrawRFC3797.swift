import ArgumentParser
import Draws
import Seals
import Vocabulary

/// `zhikao draw rfc3797`.
struct DrawRFC3797: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rfc3797",
        abstract: "Select from a numbered list by public numbers, as RFC 3797 says.",
        discussion: """
            For those who prescribe that method; this house's own draws are ZHIKAO-DRAW/1. Give \
            the key as it is, or the values of each source, in the announced order: \
            --source 9319 --source 2,5,12,8,10 --source 9,18,26,34,41,45
            """)

    @Option(help: "How many stand in the list; they are numbered from 1.")
    var pool: Int

    @Option(help: "How many are selected.")
    var count: Int

    @Option(help: "The key as it is, such as 9319./2.5.8.10.12./")
    var key: String?

    @Option(help: "The values of one source, with commas between; once for each source.")
    var source: [String] = []

    @Flag(help: "Print the steps as JSON.")
    var json = false

    func validate() throws {
        guard (key == nil) != source.isEmpty else {
            throw ValidationError("give --key, or --source for each source")
        }
    }

    func run() throws {
        try Console.run {
            let text =
                try key
                ?? RFC3797Key.text(
                    of: source.map { $0.split(separator: ",").map(String.init) })
            let selection = try RFC3797Selection(key: text, pool: pool, count: count)
            if json { return Console.say(selection.json) }
            Console.say("密钥串 key  \(selection.key)")
            for step in selection.steps {
                Console.say(
                    "\(step.index)\t\(hexadecimal(step.digest))\tmod \(step.divisor) = "
                        + "\(step.remainder)\t→ \(step.selected)")
            }
        }
    }
}

extension RFC3797Selection {
    fileprivate var json: JSON {
        [
            "key": .text(key),
            "steps": .array(
                steps.map {
                    [
                        "index": .int($0.index), "digest": .text(hexadecimal($0.digest)),
                        "divisor": .int($0.divisor), "remainder": .int($0.remainder),
                        "selected": .int($0.selected),
                    ]
                }),
            "selected": JSON(steps.map(\.selected)),
        ]
    }
}
