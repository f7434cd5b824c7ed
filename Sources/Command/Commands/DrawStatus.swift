import ArgumentParser
import Draws
import Office
import Seals
import Vocabulary

/// `zhikao draw status`.
struct DrawStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Tell where a draw of a store stands, and what is missing."
    )

    @OptionGroup var place: DrawOfficeOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        if place.data == nil { throw ValidationError("--data is missing") }
    }

    func run() throws {
        try Console.run {
            guard let office = try place.office() else { return }
            let ceremony = try office.drawCeremony(of: place.kind)
            if json { return Console.say(ceremony.summary) }
            Console.say("\(ceremony.kind.chinese)  第 \(ceremony.version) 次 version")
            Console.say("阶段 stage   \(ceremony.stage.rawValue)")
            if let obstacle = ceremony.obstacle { Console.say("障碍 obstacle \(obstacle)") }
            for input in ceremony.inputs { Console.say("输入 input   \(input.name) \(input.digest)") }
            for witness in ceremony.witnesses {
                Console.say("见证人 witness \(witness)：\(ceremony.commitments[witness] ?? "未承诺 none")")
            }
            if let announcement = ceremony.announcement {
                Console.say("公告摘要 digest \(hexadecimal(announcement.digest))")
            }
        }
    }
}

extension DrawCeremony {
    fileprivate var summary: JSON {
        [
            "kind": .text(kind.rawValue), "stage": .text(stage.rawValue),
            "version": .int(version), "reason": .text(reason),
            "obstacle": obstacle.map { .text($0.code) } ?? .null,
            "witnesses": JSON(witnesses),
            "commitments": .object(commitments.mapValues(JSON.text)), "missing": JSON(missing),
            "inputs": .object(
                Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, JSON.text($0.digest)) })),
            "announcement": announcement.map { .text(hexadecimal($0.digest)) } ?? .null,
        ]
    }
}
