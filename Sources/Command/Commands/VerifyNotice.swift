import ArgumentParser
import Foundation
import Publication
import Vocabulary

/// `zhikao verify notice`.
struct VerifyNotice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Check tickets, score notices and certificates by the codes on them, offline.",
        discussion: """
            A file is a text with a code (ZK1:…) in each line, or a picture of the paper, which \
            zbarimg of Debian's zbar-tools reads. Without a file, codes come on standard input. \
            What is printed is what the paper must say; with --name and --id-number, as they \
            stand on the paper, the person is held against the seal, too.
            """)

    @Argument(help: "Texts or pictures.")
    var files: [String] = []

    @OptionGroup var published: KeyListOptions

    @Option(help: "The name on the paper.")
    var name: String?

    @Option(help: "The masked ID number on the paper, with its stars.")
    var idNumber: String?

    @Flag(help: "Print the verdicts as JSON.")
    var json = false

    func validate() throws {
        guard (name == nil) == (idNumber == nil) else {
            throw ValidationError("--name and --id-number come together")
        }
    }

    func run() throws {
        var verdicts: [JSON] = []
        var areSound = true
        try Console.run {
            let list = try published.list()
            for (file, bytes) in try inputs() {
                for code in try CodeReader().codes(in: bytes, file: file) {
                    let (verdict, lines, isSound) = verdict(on: code, file, by: list)
                    areSound = areSound && isSound
                    verdicts.append(verdict)
                    if !json { Console.say(lines) }
                }
            }
        }
        if json { Console.say(.array(verdicts)) }
        if !areSound { throw ExitCode(1) }
    }

    private func inputs() throws -> [(String, [UInt8])] {
        guard !files.isEmpty else {
            return [("-", Array(FileHandle.standardInput.readDataToEndOfFile()))]
        }
        return try files.map { ($0, try Files.bytes($0)) }
    }

    private func verdict(
        on code: String, _ file: String, by list: KeyList
    ) -> (JSON, String, Bool) {
        do throws(Refusal) {
            let check = try EssenceCheck(code, against: list)
            if let name, let idNumber { try check.check(fullName: name, idNumber: idNumber) }
            let warnings = check.findings(at: SystemClock().now)
            let lines = [check.lines(file)] + warnings.map { "  ! \($0)" }
            return (check.json(file, warnings), lines.joined(separator: "\n"), true)
        } catch {
            let json: JSON = [
                "file": .text(file), "sound": false, "code": .text(error.code),
                "message": .text(error.message.chinese),
                "messageEnglish": .text(error.message.english),
            ]
            return (json, "\(file): ✗ \(error)", false)
        }
    }
}

extension EssenceCheck {
    fileprivate func json(_ file: String, _ warnings: [Finding]) -> JSON {
        [
            "file": .text(file), "sound": true, "kind": .text(sealed.essence.content.name),
            "key": JSON(sealed.key), "essence": sealed.essence.json,
            "facts": .array(facts.map { [.text($0.term), .text($0.text)] }),
            "listedAt": .text(listedAt.description), "warnings": .array(warnings.map(\.json)),
        ]
    }

    fileprivate func lines(_ file: String) -> String {
        let kind = sealed.essence.content
        let head = "\(file): OK \(kind.chinese)，签名有效 / \(kind.name), the seal is good"
        return
            ([head] + facts.map { "  \($0.term) \($0.text)" }
            + ["  清单日期 \(listedAt.date.chinese)（\(issuer)）"]).joined(separator: "\n")
    }
}
