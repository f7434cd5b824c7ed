import ArgumentParser
import Foundation
import Office
import Publication
import Vocabulary

/// `zhikao keys seal`.
struct KeysSeal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Seal files, such as a bulletin or a draw's transcript: FILE.seal beside each.",
        discussion: "`zhikao verify seal` checks them against the published list of keys.")

    @Argument(help: "The files.")
    var files: [String]

    @OptionGroup var store: KeyStoreOptions
    @OptionGroup var passphrase: PassphraseOptions

    func run() throws {
        try Console.run {
            let key = try store.office().unlock(try passphrase.passphrase())
            for file in files {
                let seal = DocumentSeal(
                    try Files.bytes(file), name: URL(fileURLWithPath: file).lastPathComponent,
                    at: store.act.at, by: key)
                try Files.write(seal.file, to: "\(file).seal")
                Console.say("OK \(file).seal")
            }
        }
    }
}
