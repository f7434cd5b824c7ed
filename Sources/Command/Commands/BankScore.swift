import ArgumentParser
import Bank
import Exchange
import Grading
import Programme
import Vocabulary

/// `zhikao bank score`.
struct BankScore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Score responses to the questions of a file of any format.",
        discussion: """
            Responses are a JSON array of {"item": ID, "response": {"RESPONSE": ["A","C"]}}; \
            orders keep their order, pairs are "1 A", the texts of blanks stand in order; a \
            missing RESPONSE is an unanswered item; QTI items have the variables that they \
            declare, and are scored exactly as their response processing says. Questions without \
            ids have those that `bank import` \
            prints. What a question states about its own scoring wins, unless --policy or \
            --config names a policy for its type.
            """)

    @Argument(help: "A file of questions in any format that bank import reads.")
    var file: String

    @Option(help: "The responses (JSON).")
    var responses: String

    @Option(help: "The format, when it should not be found out.")
    var format = "auto"

    @Option(
        help: """
            A policy as NAME or TYPE=NAME, for all types that it fits or for one, with its marks \
            as NAME:0.5; may be given again. The names are those of a config.
            """)
    var policy: [String] = []

    @Option(help: "An exam config whose policies count.")
    var config: String?

    @Option(
        help: """
            The policy for multiple response where a question states no shares: allOrNothing, \
            perOption, proportional, …
            """)
    var multiple = "allOrNothing"

    @Option(help: "The marks that the policy takes, such as 0.5 for perOption.")
    var partial: String?

    @Option(help: "The base of the policy indefinite: allOrNothing, perOption, …")
    var base: String?

    @Option(help: "Full marks of every item; without it those that the file states, or 1.")
    var marks: String?

    @Flag(help: "Print JSON (the only form there is).")
    var json = false

    func run() throws {
        try Console.run {
            let wanted = try BankImportCommand.format(format)
            let bytes = try Files.bytes(file)
            let rows = try QuestionResponses(Files.bytes(responses), file: responses).rows
            switch try wanted ?? QuestionFormatDetector().format(of: bytes, file: file) {
            case .qti, .qtiPackage:
                let own = QTIScoring(bytes, file: file)
                own.findings.forEach { Console.warn($0.description) }
                let named = try policies().isEmpty ? nil : questions(wanted)
                Console.say(
                    .array(
                        try rows.map { row in
                            guard let named, named.isNamed(for: row.item) else {
                                let score = try own.score(row.variables, for: row.item)
                                score.findings.forEach { Console.warn($0.description) }
                                return score.json
                            }
                            return try json(row.only, row.item, named)
                        }))
            default:
                let scoring = try questions(wanted)
                Console.say(.array(try rows.map { try json($0.values, $0.item, scoring) }))
            }
        }
    }

    private func questions(_ wanted: QuestionFormat?) throws -> QuestionScoring {
        let read = try BankImportCommand.read(file, wanted)
        let errors = read.findings.filter { $0.severity == .error }
        guard errors.isEmpty || !read.entries.isEmpty else {
            throw Refusal(
                "bank.findings", "试题文件有问题。", "the item file has findings", findings: errors)
        }
        errors.forEach { Console.warn($0.description) }
        let named = try policies()
        return QuestionScoring(
            read.drafts, marks: try marks.map { try full($0) },
            multiple: try ScoringPolicy.policy(
                named: multiple,
                partial: policy.isEmpty ? try partial.map { try part($0) } : nil,
                base: policy.isEmpty ? base : nil),
            policies: named)
    }

    /// By type: those of the config, and those that were named, which win.
    private func policies() throws -> [ItemType: ScoringPolicy] {
        var policies = try config.map { try LoadedConfig($0).programme.grading.policies } ?? [:]
        for text in policy {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let words = (parts.last ?? "").split(separator: ":").map(String.init)
            let named = try ScoringPolicy.policy(
                named: words.first ?? "",
                partial: try (words.count > 1 ? words[1] : partial).map { try part($0) },
                base: words.count > 2 ? words[2] : base)
            guard parts.count > 1 else {
                for type in named.types { policies[type] = named }
                continue
            }
            guard let type = ItemType(rawValue: parts[0]), named.types.contains(type) else {
                let types = named.types.map(\.rawValue).sorted().joined(separator: ", ")
                throw Refusal(
                    "score.policy-does-not-fit",
                    "评分规则“\(named.name)”不适用于“\(parts[0])”；适用于：\(types)。",
                    "the policy \(named.name) is not for '\(parts[0])' but for: \(types)")
            }
            policies[type] = named
        }
        return policies
    }

    private func json(
        _ values: [String], _ item: ItemID, _ scoring: QuestionScoring
    ) throws -> JSON {
        let score = try scoring.score(values, for: item)
        if let finding = score.finding { Console.warn(finding.description) }
        return [
            "item": JSON(score.item), "score": .text(score.score.description),
            "maxScore": .text(score.full.description),
            "credit": [
                "numerator": .int(score.credit.numerator),
                "denominator": .int(score.credit.denominator),
            ],
        ]
    }

    private func full(_ text: String) throws -> Marks {
        guard let full = Marks(decimal: text), full > .zero else {
            throw Refusal("score.marks", "分值有误：\(text)。", "not marks: \(text)")
        }
        return full
    }

    private func part(_ text: String) throws -> Marks {
        guard let marks = Marks(decimal: text) else {
            throw Refusal("score.partial", "分值有误：\(text)。", "not marks: \(text)")
        }
        return marks
    }
}
