import ArgumentParser
import Foundation
import Office
import Programme
import Records
import Rehearsal
import Vocabulary

/// `zhikao rehearse`.
struct Rehearse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rehearse whole exams with simulated candidates, from roster to bulletin.",
        discussion: """
            Without CONFIG both rounds of Guangyuan 2017 are rehearsed. The same seed gives the \
            same files, byte for byte. A rehearsal that was killed goes on where it stopped when \
            it is run again with the same --data.
            """)

    @Argument(help: "Exam configs (YAML).")
    var config: [String] = [
        "exam-configs/guangyuan-2017-1.yaml", "exam-configs/guangyuan-2017-2.yaml",
    ]

    @Option(help: "A roster (xlsx, or csv in UTF-8 or GB 18030); default: one is made.")
    var roster: String?

    @Option(help: "Candidates for each exam; default: as the config expects.")
    var candidates: Int?

    @Option(help: "The seed of all chance in the rehearsal.")
    var seed = "2017"

    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(help: "The folder for the results, one folder for each exam.")
    var output = "output"

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Flag(
        help: """
            Send the candidates through the service, over real sockets on this machine: same \
            scores, same bulletin.
            """)
    var http = false

    @Flag(
        help: """
            End when the tickets are printed: the store is ready for `zhikao serve --drill`, and \
            real terminals.
            """)
    var beforeSitting = false

    @Flag(help: "Print the summaries as JSON.")
    var json = false

    func validate() throws {
        if let candidates, candidates < 1 {
            throw ValidationError("--candidates is at least 1")
        }
        guard Set(config).count == config.count else {
            throw ValidationError("the same config is named twice")
        }
    }

    func run() async throws {
        try await Console.run {
            let loaded = try config.map(LoadedConfig.init)
            let rounds = loaded.map {
                Rehearsal.Round(
                    programme: $0.programme, config: $0.text,
                    candidates: candidates ?? $0.programme.expectedCandidates)
            }
            try Rehearse.check(rounds)
            let file = try roster.map {
                Rehearsal.RosterFile(name: $0, bytes: try Files.bytes($0))
            }
            let folder = try OutputFolder(URL(fileURLWithPath: data, isDirectory: true))
            let output = try OutputFolder(URL(fileURLWithPath: output, isDirectory: true))
            let (bank, line) = (try LoadedBank(bank).bank, ProgressLine())
            let records = try SQLiteRecords(directory: folder.root.path)
            let seed = seed
            func rehearse(_ network: RehearsalNetwork?) async throws -> [ExamSummary] {
                try await Rehearsal(
                    rounds: rounds, bank: bank, records: records, seed: seed, rosterFile: file,
                    data: folder, output: output,
                    warn: { Console.warn("注意 / note: \($0)") }, network: network,
                    endsBeforeSitting: beforeSitting, progress: line.report
                ).run()
            }
            guard http else { return try tell(try await rehearse(nil)) }
            let service = try RehearsalService(records: records, bank: bank)
            try tell(try await service.run { try await rehearse($0) })
        }
    }

    /// What would otherwise show only when half the story is over.
    private static func check(_ rounds: [Rehearsal.Round]) throws(Refusal) {
        var exams: Set<ExamID> = []
        for round in rounds {
            let (exam, capacity) = (round.programme.exam, round.programme.capacity)
            guard exams.insert(exam).inserted else {
                throw Refusal(
                    "rehearsal.same-exam", "两个配置的考试编号相同：\(exam)。",
                    "two configs have the same exam id: \(exam)")
            }
            guard round.candidates <= capacity else {
                let (people, lacking) = (round.candidates, round.candidates - capacity)
                throw Refusal(
                    "seats.capacity",
                    "座位不足：应编排\(people)人，可用座位\(capacity)个，缺\(lacking)个；请改小 --candidates。",
                    "\(people) people but \(capacity) seats: \(lacking) are lacking; "
                        + "name fewer --candidates")
            }
        }
    }

    /// A path as a shell takes it, blanks and all.
    private func quoted(_ path: String) -> String {
        let plain = path.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || "/._-".utf8.contains(byte)
        }
        return plain ? path : "'\(path.replacingOccurrences(of: "'", with: "'\\''"))'"
    }

    private func tell(_ summaries: [ExamSummary]) throws {
        guard !json else {
            Console.say(JSON.array(summaries.map(\.json)))
            return
        }
        for summary in summaries {
            Console.say("\n\(summary.title)  (\(output)/\(summary.exam))")
            for line in summary.lines { Console.say("  \(line)") }
        }
        guard !summaries.isEmpty else { return }
        let transcripts = summaries.map { "\(quoted(output))/\($0.exam)/*.draw.json" }
        Console.say("\n核验 / check it yourself:")
        Console.say("  zhikao verify draw \(transcripts.joined(separator: " "))")
        Console.say("  zhikao verify audit --data \(quoted(data))")
    }
}
