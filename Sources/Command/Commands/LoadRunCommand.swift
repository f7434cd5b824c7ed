import ArgumentParser
import Foundation
import Load
import Office
import Records
import Vocabulary

/// `zhikao load run`.
struct LoadRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Send the candidates of a prepared store to a service.",
        discussion: """
            PHASE is STEP:TIME. Steps: signIn, start, save, handIn, and dry, a save that is taken \
            through every check and not kept (`serve --measure` only). Times: `1s` for everybody \
            once within a second; `300s/60s` for five minutes in which each comes once a minute; \
            `max/10s` for as fast as the connections allow. Terminals come at random moments and \
            do not wait for a slow service; latencies count from the moment at which they came. \
            At the end the store is compared with the list of what was acknowledged; 1 when \
            something is missing, doubled or different.
            """)

    @Argument(help: "What happens, in order.")
    var phase = ["signIn:10s", "start:1s", "save:30s/10s", "handIn:10s"]

    @Option(help: "Where the service listens.")
    var url = "http://127.0.0.1:8080"

    @Option(help: "The folder of the prepared store.")
    var data = "data"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Option(help: "How many connections the terminals share.")
    var connections = 200

    @Option(help: "The seed of the moments at which terminals come.")
    var seed: UInt64 = 1

    @Option(help: "The process of the service, to read its memory and processor time.")
    var servicePid: Int?

    @Option(help: "Write the list of what was acknowledged to this file.")
    var acks: String?

    @Flag(help: "Do not look into the store at the end.")
    var noCheck = false

    @Flag(help: "Print one JSON object a line: each phase, then what the store has.")
    var json = false

    func validate() throws {
        for text in phase where LoadPhase(text) == nil {
            throw ValidationError("\(text) is no phase; phases are like save:300s/60s")
        }
        guard (1...10_000).contains(connections) else {
            throw ValidationError("--connections is 1 to 10,000")
        }
    }

    func run() async throws {
        try await Console.run {
            let records = try SQLiteRecords(directory: data)
            let office = try LoadedExam(records, bank: bank).office
            let people = try LoadCandidate.all(office)
            let run = LoadRun(
                target: try LoadTarget(url), people: people,
                phases: phase.compactMap { LoadPhase($0) },
                connections: connections, seed: seed,
                service: servicePid.map { ServiceProcess(id: $0) })
            let json = json
            let book = try await run.run { report in
                Console.say(json ? report.json.canonicalText : LoadRunCommand.text(report))
            }
            if let acks {
                try Data(book.json.canonical).write(to: URL(fileURLWithPath: acks))
            }
            guard !noCheck else { return }
            try LoadCheckCommand.tell(try LoadCheck(people, book, in: records), json: json)
        }
    }

    private static func text(_ report: LoadReport) -> String {
        func milliseconds(_ percentile: Double) -> String {
            let tenths = report.microseconds(at: percentile) / 100
            return "\(tenths / 10).\(tenths % 10)"
        }
        var text =
            "\(report.step.rawValue): \(report.done) in \(report.milliseconds) ms, "
            + "\(report.perSecond)/s; ms p50 \(milliseconds(50)), p99 \(milliseconds(99)), "
            + "max \(milliseconds(100))"
        if let service = report.service {
            text += "; service \(service.cpuMilliseconds) ms of processor, "
            text += "\(service.residentBytes >> 20) MiB"
        }
        for (trouble, count) in report.troubles.sorted(by: { $0.key < $1.key }) {
            text += "\n  \(count) × \(trouble)"
        }
        return text
    }
}
