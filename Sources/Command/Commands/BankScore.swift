import ArgumentParser
import Bank
import Exchange
import Grading
import Papers
import Vocabulary

/// `zhikao bank score`.
struct BankScore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score responses to the items of one native item file.",
        discussion: """
            Responses are a JSON array of {"item": ID, "response": {"RESPONSE": ["A","C"]}}; \
            the texts of blanks stand in order; a missing RESPONSE is an unanswered item.
            """)

    @Argument(help: "An item file of the bank (items.yaml).")
    var file: String

    @Option(help: "The responses (JSON).")
    var responses: String

    @Option(help: "The policy for multiple response: allOrNothing, perOption, proportional, …")
    var multiple = "allOrNothing"

    @Option(help: "The marks that the policy takes, such as 0.5 for perOption.")
    var partial: String?

    @Option(help: "Full marks of every item.")
    var marks = "1"

    @Flag(help: "Print JSON (the only form there is).")
    var json = false

    func run() throws {
        try Console.run {
            let read = BankReader().items(in: try Files.bytes(file), file: file)
            guard read.isUsable else {
                throw Refusal(
                    "bank.findings", "试题文件有问题。", "the item file has findings",
                    findings: read.findings)
            }
            let bank = try ItemBank(items: read.items)
            let rows = try ResponseFile(responses).rows
            Console.say(.array(try rows.map { try score($0, in: bank) }))
        }
    }

    private func score(_ row: ResponseFile.Row, in bank: ItemBank) throws -> JSON {
        guard let item = bank[row.item] else {
            throw Refusal(
                "score.unknown-item", "题库中没有试题\(row.item)。", "there is no item \(row.item)")
        }
        guard let full = Marks(decimal: marks), full > .zero else {
            throw Refusal("score.marks", "分值有误：\(marks)。", "not marks: \(marks)")
        }
        let entry = AnswerKey.Entry(
            item: item.id, type: item.type, marks: full, key: item.key,
            choiceCount: item.choices.count)
        let known = Set(item.choices.map(\.id.text))
        if item.type != .fillIn, let stranger = row.values.first(where: { !known.contains($0) }) {
            throw Refusal(
                "score.unknown-choice", "试题\(row.item)没有选项\(stranger)。",
                "item \(row.item) has no choice \(stranger)")
        }
        let share = try policy(for: item.type).credit(for: row.response(to: item), to: entry)
        return [
            "item": JSON(item.id),
            "score": .text(RoundingRule.standard.round(share * full.fraction).description),
            "maxScore": .text(full.description),
            "credit": [
                "numerator": .int(share.numerator), "denominator": .int(share.denominator),
            ],
        ]
    }

    private func policy(for type: ItemType) throws -> ScoringPolicy {
        guard type == .multipleResponse else { return .standard(for: type) }
        let part = try partial.map { text throws -> Marks in
            guard let marks = Marks(decimal: text) else {
                throw Refusal("score.partial", "分值有误：\(text)。", "not marks: \(text)")
            }
            return marks
        }
        return try ScoringPolicy.policy(named: multiple, partial: part)
    }
}
