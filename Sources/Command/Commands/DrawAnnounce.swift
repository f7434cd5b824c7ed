import ArgumentParser
import Draws
import Office
import Seals
import Vocabulary

/// `zhikao draw announce`.
struct DrawAnnounce: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "announce",
        abstract: "Announce a draw: what will be drawn, by whose commitments, from which sources.",
        discussion: """
            In a store:       draw announce --data DIR --exam ID --kind seats \
            --commitment NAME=HEX …
            From plain files: draw announce --exam ID --from FILE --commitment NAME=HEX … \
            --external SOURCE … [--sealed HEX] --output announcement.json

            FILE is a transcript, of a trial with `seats draw` or `papers draw` say, of which the \
            procedure, the parameters and the inputs are taken. Publish the announcement, and its \
            digest on paper, before the outside values exist. --after names the announcement of a \
            draw that this one replaces, void or made; --reason says why.
            """)

    @OptionGroup var place: DrawOfficeOptions

    @Option(help: "A witness's commitment, as NAME=HEX; once for each witness.")
    var commitment: [String] = []

    @Option(help: "A transcript, or an object with procedure, parameters and inputs.")
    var from: String?

    @Option(help: "An outside source, by its exact name; once for each, in order.")
    var external: [String] = []

    @Option(help: "The commitment to the office's sealed secret, for papers.")
    var sealed: String?

    @Option(help: "The announcement of the draw that this one replaces.")
    var after: String?

    @Option(help: "Why the draw is made again, or made late.")
    var reason = ""

    @Option(help: "For a late draw of a store: whom it is for; once for each, or all who lack one.")
    var person: [String] = []

    @Option(help: "The hash: sm3 or sha256.")
    var hash = HashAlgorithm.sm3

    @Option(help: "The file for the announcement.")
    var output: String?

    func validate() throws {
        guard (place.data == nil) == (from != nil) else {
            throw ValidationError("give --data or --from")
        }
        if place.data == nil, place.exam?.isEmpty ?? true || output == nil {
            throw ValidationError("--from needs --exam and --output")
        }
    }

    func run() throws {
        try Console.run {
            let commitments = try NamedValues(commitment).values
            let announcement: DrawAnnouncement
            if let office = try place.office() {
                announcement = try announce(commitments, in: office)
            } else {
                announcement = try announce(commitments)
            }
            if let output {
                try TrialOutput.write(announcement.json.canonical + [0x0A], path: output)
            }
            Console.say("抽取 draw           \(announcement.procedure)，\(announcement.exam)")
            Console.say("第几次 version      \(announcement.version)")
            Console.say("公告摘要 digest     \(hexadecimal(announcement.digest))")
        }
    }

    private func announce(
        _ commitments: [String: String], in office: ExamOffice
    ) throws -> DrawAnnouncement {
        if place.kind.isLate {
            try office.prepareLateDraw(
                place.kind, for: person.filter { !$0.isEmpty }.map { RegistrationID($0) },
                because: reason, place.act)
        } else if !reason.isEmpty {
            try office.prepareRedraw(of: place.kind, because: reason, place.act)
        }
        for (witness, value) in commitments.sorted(by: { $0.key < $1.key }) {
            try office.commit(to: place.kind, value, by: witness, place.act)
        }
        try office.announcePreparedDraw(place.kind, secrets: SystemSecrets(), place.act)
        guard let announcement = try office.drawCeremony(of: place.kind).announcement else {
            throw Fault("announcing a draw", cause: "it is not in the store")
        }
        return announcement
    }

    private func announce(_ commitments: [String: String]) throws -> DrawAnnouncement {
        let material = try DrawMaterial(from ?? "")
        let former = try after.map { try DrawAnnouncement(file: $0) }
        guard !commitments.isEmpty, commitments.values.allSatisfy(DrawAnnounce.isDigest),
            sealed.map(DrawAnnounce.isDigest) ?? true
        else {
            throw Refusal(
                "draw.commitment-malformed", "应有见证人的承诺，各为64位十六进制数字。",
                "there are commitments of witnesses, each 32 bytes in hexadecimal")
        }
        guard former == nil || reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(
                "draw.reason-required", "重新抽取必须写明理由。", "a draw that replaces one has a reason")
        }
        return DrawAnnouncement(
            exam: place.exam ?? "", procedure: material.procedure, hash: hash,
            version: (former?.version ?? 0) + 1, reason: reason, parameters: material.parameters,
            inputs: material.inputs, commitments: commitments, sealedCommitment: sealed,
            externalSources: external)
    }

    private static func isDigest(_ text: String) -> Bool {
        bytes(hexadecimal: text)?.count == HashAlgorithm.digestLength
    }
}
