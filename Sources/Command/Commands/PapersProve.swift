import ArgumentParser
import Papers
import Vocabulary

/// `zhikao papers prove`.
struct PapersProve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Write a candidate's proof that the own paper was drawn, from a transcript.",
        discussion: """
            The proof shows nobody else's paper. `verify draw` follows it to the root that was \
            published at the draw. It has no salts of the items' words: those are in the store.
            """)

    @Argument(help: "The transcript of a paper draw (papers.draw.json).")
    var file: String

    @Option(help: "The registration.")
    var registration: String

    @Option(help: "The file for the proof (*.proof.json).")
    var output: String

    func run() throws {
        try Console.run {
            let json = try JSON(reading: file, as: "show.not-a-transcript")
            guard let proofs = PaperProofs(transcript: json) else {
                throw Refusal(
                    "show.not-a-transcript", "\(file) 不是组卷的记录。",
                    "\(file) is no transcript of a paper draw")
            }
            guard !registration.isEmpty,
                let proof = proofs.proof(of: RegistrationID(registration))
            else {
                throw Refusal(
                    "show.unknown-person", "没有这个报名号：\(registration)。",
                    "nobody has a paper as \(registration)")
            }
            try TrialOutput.write(proof.json.canonical + [0x0A], path: output)
            Console.say("\(proof.sheet)  root \(proof.root)")
        }
    }
}
