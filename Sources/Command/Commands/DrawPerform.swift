import ArgumentParser
import Draws
import Office
import Papers
import Seals
import Seating
import Vocabulary

/// `zhikao draw perform`.
struct DrawPerform: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "perform",
        abstract: "Make an announced draw from the secrets and the outside values.",
        discussion: """
            In a store:       draw perform --data DIR --exam ID --kind seats \
            --secret NAME=HEX … --value SOURCE=VALUE …
            From plain files: draw perform --announcement announcement.json --from FILE \
            --secret NAME=HEX … --value SOURCE=VALUE … [--sealed-secret HEX] --output FILE

            FILE has the inputs, as for `draw announce`. At a terminal every secret and value \
            that was not given is asked for, so that the witnesses can type theirs. Without one \
            of them there is no draw: declare it void with `draw void`.
            """)

    @OptionGroup var place: DrawOfficeOptions

    @Option(help: "The announcement (JSON).")
    var announcement: String?

    @Option(help: "A transcript, or an object with procedure and inputs.")
    var from: String?

    @Option(help: "A witness's secret, as NAME=HEX; once for each witness.")
    var secret: [String] = []

    @Option(help: "An outside value, as SOURCE=VALUE; once for each source.")
    var value: [String] = []

    @Option(help: "The office's sealed secret in hexadecimal, when the announcement has one.")
    var sealedSecret: String?

    @Option(help: "The file for the transcript.")
    var output: String?

    func validate() throws {
        guard (place.data == nil) == (announcement != nil) else {
            throw ValidationError("give --data or --announcement")
        }
        if place.data == nil, from == nil || output == nil {
            throw ValidationError("--announcement needs --from and --output")
        }
    }

    func run() throws {
        try Console.run {
            var secrets = try NamedValues(secret)
            var values = try NamedValues(value)
            if let office = try place.office() {
                return try perform(in: office, &secrets, &values)
            }
            let announced = try DrawAnnouncement(file: announcement ?? "")
            ask(announced, &secrets, &values)
            let transcript = try DrawTranscript(
                announcement: announced,
                nonces: secrets.values.mapValues(\.plainHexadecimal),
                sealedNonce: sealedSecret?.plainHexadecimal,
                externalValues: announced.externalSources.compactMap { source in
                    values.values[source].map { "\(source)=\($0)" }
                },
                inputs: try DrawMaterial(from ?? "").inputs,
                procedure: try DrawPerform.procedure(announced.procedure))
            try TrialOutput.write(transcript.json.canonical + [0x0A], path: output ?? "")
            say(transcript)
        }
    }

    private func perform(
        in office: ExamOffice, _ secrets: inout NamedValues, _ values: inout NamedValues
    ) throws {
        guard let announced = try office.drawCeremony(of: place.kind).announcement else {
            throw Refusal("draw.not-announced", "尚未公告。", "nothing was announced")
        }
        ask(announced, &secrets, &values)
        try office.performAnnouncedDraw(
            place.kind, nonces: secrets.values,
            values: announced.externalSources.compactMap { values.values[$0] }, place.act)
        guard let text = try office.drawCeremony(of: place.kind).record?.transcript else {
            throw Fault("making a draw", cause: "its transcript is not in the store")
        }
        if let output { try TrialOutput.write(Array(text.utf8) + [0x0A], path: output) }
        Console.say("OK 已抽取 drawn  \(announced.procedure)，\(announced.exam)")
    }

    private func ask(
        _ announced: DrawAnnouncement, _ secrets: inout NamedValues, _ values: inout NamedValues
    ) {
        secrets.ask(for: announced.commitments.keys.sorted()) { "\($0) 的秘密值 secret:" }
        values.ask(for: announced.externalSources) { "\($0) 的公开值 value:" }
    }

    private func say(_ transcript: DrawTranscript) {
        Console.say("OK 已抽取 drawn  \(transcript.announcement.procedure)")
        Console.say("种子 seed          \(transcript.seed)")
        let digest = transcript.announcement.hash.hexadecimalDigest(transcript.result.canonical)
        Console.say("结果摘要 result    \(digest)")
    }

    /// - Throws: `draw.procedure-unknown`.
    static func procedure(_ name: String) throws(Refusal) -> any DrawProcedure {
        let known: [any DrawProcedure] = [SeatDraw(), PaperDraw()]
        guard let procedure = known.first(where: { $0.name == name }) else {
            throw Refusal(
                "draw.procedure-unknown", "未知的抽取程序 \(name)。", "an unknown procedure \(name)")
        }
        return procedure
    }
}
