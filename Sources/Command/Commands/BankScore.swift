import ArgumentParser
import Bank
import Exchange
import Grading
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
            prints. What a question states about its own scoring wins.
            """)

    @Argument(help: "A file of questions in any format that bank import reads.")
    var file: String

    @Option(help: "The responses (JSON).")
    var responses: String

    @Option(help: "The format, when it should not be found out.")
    var format = "auto"

    @Option(help: "The policy for multiple response: allOrNothing, perOption, proportional, …")
    var multiple = "allOrNothing"

    @Option(help: "The marks that the policy takes, such as 0.5 for perOption.")
    var partial: String?

    @Option(help: "Full marks of every item; without it those that the file states, or 1.")
    var marks: String?

    @Flag(help: "Print JSON (the only form there is).")
    var json = false

    func run() throws {
        try Console.run {
            let wanted = try BankImportCommand.format(format)
            let bytes = try Files.bytes(file)
            let rows = try ResponseFile(responses).rows
            switch try wanted ?? QuestionFormatDetector().format(of: bytes, file: file) {
            case .qti, .qtiPackage:
                let scoring = QTIScoring(bytes, file: file)
                scoring.findings.forEach { Console.warn($0.description) }
                Console.say(
                    .array(try rows.map { try scoring.score($0.variables, for: $0.item).json }))
            default: Console.say(.array(try scores(of: rows, wanted)))
            }
        }
    }

    private func scores(of rows: [ResponseFile.Row], _ wanted: QuestionFormat?) throws -> [JSON] {
        let read = try BankImportCommand.read(file, wanted)
        let errors = read.findings.filter { $0.severity == .error }
        guard errors.isEmpty || !read.entries.isEmpty else {
            throw Refusal(
                "bank.findings", "试题文件有问题。", "the item file has findings", findings: errors)
        }
        errors.forEach { Console.warn($0.description) }
        let scoring = QuestionScoring(
            read.drafts, marks: try marks.map { try full($0) },
            multiple: try ScoringPolicy.policy(
                named: multiple, partial: try partial.map { try part($0) }))
        return try rows.map { BankScore.json(try scoring.score($0.values, for: $0.item)) }
    }

    private static func json(_ score: QuestionScoring.Score) -> JSON {
        [
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
