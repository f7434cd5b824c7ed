import ArgumentParser
import Draws
import Papers
import Seating
import Vocabulary

/// `zhikao verify draw`.
struct VerifyDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Compute draws again from their transcripts; say the first thing that is wrong.")

    @Argument(help: "Transcripts (*.draw.json).")
    var files: [String]

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
                    let verdict = try verifier.verify(bytes)
                    verdicts.append(verdict.json(file))
                    if !json { Console.say(verdict.line(file)) }
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

extension DrawVerifier.Verdict {
    fileprivate func json(_ file: String) -> JSON {
        [
            "file": .text(file), "sound": true, "exam": .text(exam),
            "procedure": .text(procedure), "version": .int(version),
            "announcement": .text(announcementDigest), "result": .text(resultDigest),
            "streams": .int(streams),
        ]
    }

    fileprivate func line(_ file: String) -> String {
        """
        \(file): OK 重新计算结果一致 (\(procedure), \(exam), version \(version))
          announcement \(announcementDigest)
          result       \(resultDigest)
        """
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
