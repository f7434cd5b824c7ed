import ArgumentParser
import Office
import Programme
import Publication
import Vocabulary

/// `zhikao keys publish`.
struct KeysPublish: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract:
            "Sign the list of keys and withdrawn documents, and keep it as the published one.",
        discussion: """
            The list has every key, and the notices and certificates that corrections have \
            replaced. The service gives it out at /keys.json.
            """)

    @OptionGroup var store: KeyStoreOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Option(help: "Who publishes it; by default the organiser of the latest exam.")
    var issuer: String?

    @Option(help: "Where the list is written to.")
    var output = "zhikao-keys.json"

    func run() throws {
        try Console.run {
            let office = try store.office()
            let key = try office.unlock(try passphrase.passphrase())
            let exams = try StoredOffices(store.data, bank: bank)
            let list = try office.list(
                issuer: issuer ?? exams.organiser ?? "执考", exams: exams.known,
                results: try exams.results(), at: store.act.at)
            let signed = try office.publish(list, by: key, store.act)
            try Files.write(signed.file, to: output)
            Console.say(
                "OK \(output)：\(list.keys.count) 个密钥，\(list.withdrawn.count) 份作废 / "
                    + "\(list.keys.count) keys, \(list.withdrawn.count) withdrawn")
        }
    }
}

extension StoredOffices {
    /// Of the exam that begins last.
    fileprivate var organiser: String? {
        offices.max {
            $0.programme.calendar.lock < $1.programme.calendar.lock
        }?.programme.organiser.name
    }
}
