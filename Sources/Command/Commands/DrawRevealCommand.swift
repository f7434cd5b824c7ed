import ArgumentParser
import Draws
import Seals
import Vocabulary

/// `zhikao draw reveal`; named apart from the office's `DrawReveal`.
struct DrawRevealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reveal",
        abstract: "Check that a witness's secret opens the announced commitment.",
        discussion: "Nothing is kept: the secrets are given to `draw perform`.")

    @Argument(help: "The announcement (JSON), or a transcript.")
    var announcement: String

    @Option(help: "The witness; `sealed` for the office's sealed secret.")
    var witness: String

    @Option(help: "The secret in hexadecimal; asked for when it is not given.")
    var secret: String?

    func run() throws {
        try Console.run {
            let announced = try DrawAnnouncement(file: announcement)
            var values = try NamedValues(secret.map { ["\(witness)=\($0)"] } ?? [])
            values.ask(for: [witness]) { "\($0) 的秘密值 secret:" }
            let sealed = witness == "sealed" ? announced.sealedCommitment : nil
            guard let commitment = sealed ?? announced.commitments[witness] else {
                throw Refusal(
                    "draw.witness-unknown", "公告中没有“\(witness)”的承诺。",
                    "the announcement has no commitment of \(witness)")
            }
            guard let nonce = bytes(hexadecimal: (values.values[witness] ?? "").plainHexadecimal),
                hexadecimal(
                    DrawScheme.commitment(
                        to: nonce, by: witness, exam: announced.exam, hash: announced.hash))
                    == commitment
            else {
                throw Refusal(
                    "draw.secret-wrong", "秘密值与事先的承诺不符，请核对是否输错。",
                    "the secret does not open the commitment")
            }
            Console.say("OK \(witness) 的秘密值与公告的承诺一致 / opens the commitment")
        }
    }
}

extension String {
    /// A secret as people type or paste it: blanks and hyphens between groups, capitals.
    var plainHexadecimal: String {
        filter { !$0.isWhitespace && $0 != "-" }.lowercased()
    }
}
