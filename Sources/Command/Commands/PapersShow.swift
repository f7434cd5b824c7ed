import ArgumentParser
import Draws
import Papers
import Vocabulary

/// `zhikao papers show`.
struct PapersShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Tell how good the papers of a transcript are, and show one of them.",
        discussion: "The transcript is not verified here: see `verify draw`.")

    @Argument(help: "The transcript of a paper draw (papers.draw.json).")
    var file: String

    @Option(help: "The sheet, or the registration, whose paper is shown.")
    var sheet: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let transcript = try ReadTranscript(file, procedure: PaperDraw().name)
            let report = try PaperReport(inputs: transcript.inputs, result: transcript.result)
            guard let wanted = sheet else {
                if json { return Console.say(report.figures.json) }
                return report.lines.forEach { Console.say($0) }
            }
            guard let paper = report.sheets.first(where: { $0.names(wanted) }) else {
                throw Refusal(
                    "show.unknown-sheet", "没有这份试卷：\(wanted)。", "there is no sheet \(wanted)")
            }
            if json { return Console.say(report.json(paper)) }
            Console.say(
                "\(paper.sheet)  \(paper.registration)  期望得分 expected "
                    + paper.expected.map(PaperReport.marks).joined(separator: " / "))
            let orders = paper.orders.split(separator: " ")
            for (place, item) in report.ids(paper).enumerated() {
                Console.say("\(place + 1)\t\(item)\t\(place < orders.count ? orders[place] : "")")
            }
        }
    }
}

extension DrawnSheet {
    fileprivate func names(_ text: String) -> Bool { sheet == text || registration == text }
}
