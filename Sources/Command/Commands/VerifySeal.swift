import ArgumentParser
import Foundation
import Publication
import Vocabulary

/// `zhikao verify seal`.
struct VerifySeal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Check files against the seals that stand beside them, offline.",
        discussion: """
            The seal of FILE is FILE.seal. Bulletins, transcripts of draws and every other file \
            of the office are sealed so.
            """)

    @Argument(help: "The files, not their seals.")
    var files: [String]

    @OptionGroup var published: KeyListOptions

    func run() throws {
        var areSound = true
        try Console.run {
            let list = try published.list()
            for file in files {
                let bytes = try Files.bytes(file)
                do {
                    let seal = try DocumentSeal(parsing: try Files.bytes("\(file).seal"))
                    try seal.check(bytes, against: list)
                    Console.say(
                        "\(file): OK \(seal.at.date.chinese)签章，未被改动 / sealed by \(seal.key)")
                } catch let refusal as Refusal {
                    areSound = false
                    Console.say("\(file): ✗ \(refusal)")
                }
            }
        }
        if !areSound { throw ExitCode(1) }
    }
}
