import ArgumentParser
import Draws
import Papers
import Seating
import Vocabulary

/// `zhikao verify draw`.
struct VerifyDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Compute draws again from their transcripts; say the first thing that is wrong.",
        discussion: """
            The announcement's digest is to be compared with the one that was published before \
            the draw. A candidate's proof of the own paper (*.proof.json) is followed to its \
            root, which is to be compared with the root that was published at the draw: --root.
            """)

    @Argument(help: "Transcripts (*.draw.json) and proofs of single papers (*.proof.json).")
    var files: [String]

    @Option(help: "The published root of all papers, to which every proof must lead.")
    var root: String?

    @Flag(help: "Print the verdicts as JSON.")
    var json = false

    func run() throws {
        let verifier = DrawVerifier(procedures: [SeatDraw(), PaperDraw()])
        var verdicts: [JSON] = []
        var areSound = true
        for file in files {
            try Console.run {
                let bytes = try Files.bytes(file)
                do throws(DrawProblem) {
                    let verdict = try DrawVerdict(of: bytes, root: root, by: verifier)
                    if json {
                        verdicts.append(verdict.json(file))
                    } else {
                        Console.say(verdict.lines(file))
                    }
                } catch {
                    areSound = false
                    verdicts.append(error.json(file))
                    if !json { Console.say("\(file): ✗ \(error)") }
                }
            }
        }
        if json { Console.say(.array(verdicts)) }
        if !areSound { throw ExitCode(1) }
    }
}

/// What a file that is in order says of itself.
private enum DrawVerdict {
    case draw(DrawVerifier.Verdict)
    case proof(PaperProof)

    /// - Throws: `DrawProblem`.
    init(
        of file: [UInt8], root: String?, by verifier: DrawVerifier
    ) throws(DrawProblem) {
        guard let json = DrawVerdict.proof(in: file) else {
            self = .draw(try verifier.verify(file))
            return
        }
        guard json.canonical + [0x0A] == file else {
            throw DrawProblem(
                "proof", "不是规范的 JSON 写法。", "the file is not in canonical JSON")
        }
        let proof = try PaperProof.verified(json)
        guard root == nil || root == proof.root else {
            throw DrawProblem(
                "root", "与公布的根值不同。", "this is not the root that was published")
        }
        self = .proof(proof)
    }

    /// The file when it is a proof; the large transcripts are not read twice.
    private static func proof(in file: [UInt8]) -> JSON? {
        guard file.count < 1 << 20, let json = try? JSON(parsing: file),
            json["scheme"]?.text == PaperProof.scheme
        else { return nil }
        return json
    }

    func json(_ file: String) -> JSON {
        switch self {
        case .draw(let verdict):
            [
                "file": .text(file), "sound": true, "exam": .text(verdict.exam),
                "procedure": .text(verdict.procedure), "version": .int(verdict.version),
                "announcement": .text(verdict.announcementDigest),
                "result": .text(verdict.resultDigest), "streams": .int(verdict.streams),
            ]
        case .proof(let proof):
            [
                "file": .text(file), "sound": true, "exam": .text(proof.exam),
                "registration": .text(proof.registration), "sheet": .text(proof.sheet),
                "announcement": .text(proof.announcement), "root": .text(proof.root),
            ]
        }
    }

    func lines(_ file: String) -> String {
        switch self {
        case .draw(let verdict):
            """
            \(file): OK 重新计算结果一致 (\(verdict.procedure), \(verdict.exam), version \(verdict.version))
              announcement \(verdict.announcementDigest)
              result       \(verdict.resultDigest)
            """
        case .proof(let proof):
            """
            \(file): OK 试卷与根值一致 (\(proof.registration), \(proof.sheet), \(proof.exam))
              announcement \(proof.announcement)
              root         \(proof.root)
            """
        }
    }
}

extension DrawProblem {
    fileprivate func json(_ file: String) -> JSON {
        [
            "file": .text(file), "sound": false, "place": .text(place),
            "message": .text(message.chinese), "messageEnglish": .text(message.english),
        ]
    }
}
