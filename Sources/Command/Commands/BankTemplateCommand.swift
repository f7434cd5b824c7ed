import ArgumentParser
import Exchange
import Foundation
import Vocabulary

/// `zhikao bank template`.
struct BankTemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write the workbook in which units hand in questions, with instructions.")

    @Option(help: "Where the workbook goes.")
    var output = "题库模板.xlsx"

    func run() throws {
        try Console.run {
            try Data(QuestionTemplate.bytes()).write(to: URL(fileURLWithPath: output))
            Console.say(output)
        }
    }
}
