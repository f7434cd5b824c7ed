import ArgumentParser
import Draws
import Exchange
import Seating
import Vocabulary

/// `zhikao seats draw`.
struct SeatsDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw seats for trial, by the procedure of real draws; tell how they came out.",
        discussion: """
            seats draw --roster ROSTER.csv --rooms ROOMS.csv --seed TEXT --output DIR
            seats draw --exam CONFIG.yaml --roster ROSTER.csv --seed TEXT --output DIR

            ROSTER.csv: registration, unit; if wanted access (1 for a wheelchair). ROOMS.csv: \
            site, room, and machines and columns (numbered as a snake), or depths (7 7 8 8), or \
            plan (rows from the front, as in 1 2 3/6 5 4); if wanted places, accessible, closed, \
            aisles, row_aisles. SITES.csv: unit, sites; if wanted strict. GROUPS.csv: group, kind \
            (session, room), registrations. TAKEN.csv: registration, unit, session, site, room, \
            seat: who keeps a seat; only the others are seated.

            DIR gets seats.draw.json (the transcript, for `verify draw`), seats.csv (session, \
            site, room, seat, registration, unit) and seats.figures.json. The same seed gives the \
            same files.
            """)

    @OptionGroup var source: SeatSourceOptions

    @OptionGroup var trial: TrialOptions

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            var watch = Stopwatch()
            let source = try source.load()
            let output = try TrialOutput(trial.output)
            let transcript = try watch.time("draw") {
                try TrialDraw(exam: source.exam, seed: trial.seed, hash: trial.hash).transcript(
                    of: SeatDraw(), inputs: source.inputs, parameters: source.parameters)
            }
            let report = try SeatReport(inputs: source.inputs, result: transcript.result)
            try output.write(SeatReport.columns, report.table, to: "seats.csv")
            try output.write(transcript.json.canonical + [0x0A], to: "seats.draw.json")
            try output.write(report.json, watch.seconds, to: "seats.figures.json")
            if json {
                Console.say(report.json)
            } else {
                report.lines.forEach { Console.say($0) }
            }
        }
    }
}
