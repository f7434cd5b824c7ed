import ArgumentParser
import Draws
import Seals
import Vocabulary

/// `zhikao draw commit`.
struct DrawCommit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commit",
        abstract: "Make a witness's secret and the commitment to it, on the witness's own machine.",
        discussion: """
            The commitment goes to the office before the announcement. The secret is kept by the \
            witness alone and told at the draw; nothing is written or sent by this command.
            """)

    @Option(help: "The id of the exam.")
    var exam: String

    @Option(help: "The witness, exactly as in the exam's config.")
    var witness: String

    @Option(help: "The hash of the exam's draws: sm3 or sha256.")
    var hash = "sm3"

    @Flag(help: "Print secret and commitment as JSON.")
    var json = false

    func validate() throws {
        guard !exam.isEmpty, !witness.isEmpty else {
            throw ValidationError("--exam and --witness are not empty")
        }
        guard HashAlgorithm(rawValue: hash) != nil else {
            throw ValidationError("--hash is sm3 or sha256")
        }
    }

    func run() throws {
        let secret = SystemSecrets().bytes(DrawScheme.nonceLength)
        let commitment = hexadecimal(
            DrawScheme.commitment(
                to: secret, by: witness, exam: exam, hash: HashAlgorithm(rawValue: hash) ?? .sm3))
        if json {
            Console.say([
                "exam": .text(exam), "witness": .text(witness), "hash": .text(hash),
                "secret": .text(hexadecimal(secret)), "commitment": .text(commitment),
            ])
            return
        }
        Console.say("考试 exam        \(exam)")
        Console.say("见证人 witness   \(witness)")
        Console.say("秘密值 secret    \(hexadecimal(secret))")
        Console.say("承诺 commitment  \(commitment)")
        Console.say("承诺交主办单位；秘密值由见证人保管，抽取时公开 / keep the secret until the draw")
    }
}
