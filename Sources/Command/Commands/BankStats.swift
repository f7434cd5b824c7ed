import ArgumentParser
import Bank
import Vocabulary

/// `zhikao bank stats`.
struct BankStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count the items by part, type, statute and difficulty.")

    @Argument(help: "The folder of the question bank.")
    var folder = "question-bank"

    @Flag(help: "Print the counts as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let items = try LoadedBank(folder).bank.items
            let counts: [(name: String, values: [String])] = [
                ("part", items.map(\.part.text)), ("type", items.map(\.type.rawValue)),
                ("statute", items.map(\.basis.statute.text)),
                ("difficulty", items.map(\.band.rawValue)),
                ("cognitiveLevel", items.map(\.cognitiveLevel.rawValue)),
            ]
            if json {
                var members: [String: JSON] = ["items": .int(items.count)]
                for (name, values) in counts { members[name] = tally(values) }
                Console.say(.object(members))
                return
            }
            Console.say("items \(items.count)")
            for (name, values) in counts {
                let groups = Dictionary(grouping: values, by: { $0 }).sorted { $0.key < $1.key }
                Console.say(
                    "\(name): "
                        + groups.map { "\($0.key) \($0.value.count)" }.joined(separator: ", "))
            }
        }
    }

    private func tally(_ values: [String]) -> JSON {
        .object(Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +).mapValues(JSON.int))
    }
}
