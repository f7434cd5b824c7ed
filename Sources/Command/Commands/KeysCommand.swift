import ArgumentParser
import Office
import Publication
import Vocabulary

/// `zhikao keys`.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "The keys by which the office seals what it prints and posts.",
        discussion: """
            A private key lies in the store hidden under a passphrase (scrypt, SM4, HMAC-SM3); \
            nobody can seal without both. Whoever checks needs the published list alone.
            """,
        subcommands: [
            KeysNew.self, KeysList.self, KeysRotate.self, KeysRevoke.self, KeysWithdraw.self,
            KeysPublish.self, KeysSeal.self, KeysCodes.self,
        ])
}

/// `zhikao keys new`.
struct KeysNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make the first key, or the next one after a key was revoked.",
        discussion: "Announce its fingerprint: by it people know the list of keys for yours.")

    @OptionGroup var store: KeyStoreOptions
    @OptionGroup var passphrase: PassphraseOptions

    func run() throws {
        try Console.run {
            let made = try store.office().makeKey(try passphrase.passphrase(), store.act)
            if let made { Console.say(made.words) }
        }
    }
}

/// `zhikao keys list`.
struct KeysList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the keys and what became of them.")

    @OptionGroup var store: KeyStoreOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let history = try store.office().history()
            if json {
                Console.say(.array(history.keys.map(\.report)))
                return
            }
            history.keys.forEach { Console.say($0.words) }
            if history.keys.isEmpty { Console.say("还没有密钥 / no key yet") }
            if let at = history.listedAt { Console.say("清单公布于 / list of \(at)") }
        }
    }
}

/// `zhikao keys rotate`.
struct KeysRotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Replace the key in use by a fresh one, for which it vouches.",
        discussion: "What the old key has sealed stays good.")

    @OptionGroup var store: KeyStoreOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "A file with the passphrase of the fresh key; as --passphrase-file.")
    var newPassphraseFile: String

    func run() throws {
        try Console.run {
            let made = try store.office().rotateKey(
                try passphrase.passphrase(), to: try Passphrase.read(newPassphraseFile), store.act)
            if let made { Console.say(made.words) }
        }
    }
}

/// `zhikao keys revoke`.
struct KeysRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Take the trust from a key for ever: it was lost, or somebody else has it.",
        discussion: """
            Everything that it sealed is refused from the next published list on, and has to be \
            given out again.
            """)

    @Argument(help: "The id of the key.")
    var key: String

    @Option(help: "Why; everybody can read it.")
    var reason: String

    @OptionGroup var store: KeyStoreOptions

    func run() throws {
        try Console.run {
            guard !key.isEmpty else {
                throw Refusal("keys.unknown", "请写明密钥。", "name the key")
            }
            try store.office().revokeKey(SealKeyID(key), because: reason, store.act)
            Console.say("OK 密钥 \(key) 已吊销，请重新公布清单 / revoked; publish the list")
        }
    }
}

/// `zhikao keys withdraw`.
struct KeysWithdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take a document back by the code on it: no notice or certificate any more.",
        discussion: "What a correction replaces is withdrawn by itself.")

    @Argument(help: "The text of the code (ZK1:…), or a file with it or with a picture.")
    var code: String

    @Option(help: "Why; everybody can read it.")
    var reason: String

    @OptionGroup var store: KeyStoreOptions

    func run() throws {
        try Console.run {
            let codes =
                code.hasPrefix("ZK1:")
                ? [code] : try CodeReader().codes(in: try Files.bytes(code), file: code)
            for code in codes {
                try store.office().withdraw(code, because: reason, store.act)
            }
            Console.say("OK \(codes.count) 份证件已作废，请重新公布清单 / withdrawn; publish the list")
        }
    }
}

extension KeyList.Key {
    /// For people: id, state, fingerprint.
    var words: String {
        let state =
            revoked.map { "已吊销 revoked \($0.at.date)：\($0.reason)" }
            ?? retired.map { "已更换 retired \($0.date)" } ?? "在用 in use"
        return
            "\(publicKey.id)\t\(state)\tsince \(since.date)\n  fingerprint \(publicKey.fingerprint)"
    }

    fileprivate var report: JSON {
        [
            "id": JSON(publicKey.id), "fingerprint": .text(publicKey.fingerprint),
            "state": .text(revoked != nil ? "revoked" : retired != nil ? "retired" : "active"),
            "since": .text(since.description),
            "retired": retired.map { .text($0.description) } ?? .null,
            "revoked": revoked.map { .text($0.at.description) } ?? .null,
            "reason": revoked.map { .text($0.reason) } ?? .null,
            "endorsedBy": endorsement.map { JSON($0.by) } ?? .null,
        ]
    }
}
