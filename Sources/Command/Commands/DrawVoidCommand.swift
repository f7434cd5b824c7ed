import ArgumentParser
import Draws
import Office
import Seals
import Vocabulary

/// `zhikao draw void`.
struct DrawVoidCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void",
        abstract: "Declare an announced draw void, because a secret is not revealed, say.",
        discussion: """
            In a store the announcement stays published with the reason. From plain files a \
            statement to be published is printed; the next announcement follows with \
            `draw announce --after`.
            """)

    @OptionGroup var place: DrawOfficeOptions

    @Option(help: "The announcement (JSON).")
    var announcement: String?

    @Option(help: "A witness who did not reveal; once for each.")
    var missing: [String] = []

    @Option(help: "Why.")
    var reason: String

    func validate() throws {
        guard (place.data == nil) == (announcement != nil) else {
            throw ValidationError("give --data or --announcement")
        }
    }

    func run() throws {
        try Console.run {
            if let office = try place.office() {
                try office.voidDraw(place.kind, because: reason, missing: missing, place.act)
                return Console.say("OK 已宣布作废 / declared void")
            }
            let announced = try DrawAnnouncement(file: announcement ?? "")
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw Refusal("draw.reason-required", "必须写明理由。", "a reason is required")
            }
            if let stranger = missing.first(where: { announced.commitments[$0] == nil }) {
                throw Refusal(
                    "draw.witness-unknown", "公告中没有“\(stranger)”的承诺。",
                    "the announcement has no commitment of \(stranger)")
            }
            Console.say([
                "void": .text(hexadecimal(announced.digest)), "exam": .text(announced.exam),
                "procedure": .text(announced.procedure), "version": .int(announced.version),
                "missing": JSON(missing.sorted()), "reason": .text(reason),
            ])
        }
    }
}
