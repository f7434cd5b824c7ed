import ArgumentParser
import Foundation
import Office
import Planning
import Programme
import Publication
import Records
import Seals
import Vocabulary

/// The store whose keys are kept, for the commands of the keys. Whoever has the machine keeps them;
/// the audit lines name the account `command-line`, or the one that is given.
struct KeyStoreOptions: ParsableArguments {
    @Option(help: "The folder of the store.")
    var data = "data"

    @Option(name: .customLong("as"), help: "Who does it, for the audit chain.")
    var account = "command-line"

    /// - Throws: `store.missing`; `Fault`.
    func office() throws -> SealOffice {
        guard FileManager.default.fileExists(atPath: "\(data)/\(SQLiteRecords.fileName)") else {
            throw Refusal(
                "store.missing", "目录 \(data) 中没有数据库。", "there is no store in \(data)")
        }
        return SealOffice(records: try SQLiteRecords(directory: data), secrets: SystemSecrets())
    }

    var act: Act {
        Act(
            by: Actor(AccountID(account.isEmpty ? "command-line" : account), as: .system),
            at: SystemClock().now)
    }
}

/// Where the passphrase of the key in use comes from.
struct PassphraseOptions: ParsableArguments {
    @Option(
        help: """
            A file with the passphrase of the key in use in its first line, readable by nobody \
            else; - for standard input.
            """)
    var passphraseFile: String

    /// - Throws: `keys.passphrase-file`.
    func passphrase() throws -> String { try Passphrase.read(passphraseFile) }
}

/// Reads passphrases; they never stand on a command line, where every process could see them.
enum Passphrase {
    /// - Throws: `keys.passphrase-file` for a file that cannot be read, is empty, or is open to
    ///   others than its owner.
    static func read(_ path: String) throws -> String {
        let isInput = path == "-"
        if !isInput,
            let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
                as? Int, mode & 0o077 != 0
        {
            throw Refusal(
                "keys.passphrase-file", "口令文件 \(path) 其他人也能读，请先执行 chmod 600 \(path)。",
                "others can read the file of the passphrase: chmod 600 \(path)")
        }
        let text =
            isInput
            ? readLine(strippingNewline: true)
            : String(decoding: try Files.bytes(path), as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init)
        guard let text, !text.isEmpty else {
            throw Refusal(
                "keys.passphrase-file", "口令文件的第一行是空的。",
                "the first line of the file of the passphrase is empty")
        }
        return text.hasSuffix("\r") ? String(text.dropLast()) : text
    }
}

/// The exams of a store, for what is made of all of them.
struct StoredOffices {
    let offices: [ExamOffice]

    /// - Throws: as `StoredExams`; `bank.findings`.
    init(_ data: String, bank: String) throws {
        let stored = try StoredExams(data)
        let library = BankLibrary(folder: try LoadedBank(bank).bank)
        let planner = CbcPlanner()
        offices = try stored.programmes.map {
            try ExamOffice(
                records: stored.records, programme: $0, library: library, planning: planner,
                secrets: SystemSecrets(), others: stored.programmes)
        }
    }

    /// The results of those that have published them.
    func results() throws -> [ExamResults] {
        try offices.filter { office in
            try office.records.read { try $0.stages(of: office.exam)["published"] != nil }
        }.map { try $0.results() }
    }

    /// Those that everybody may know of.
    var known: [KeyList.Exam] {
        offices.filter { $0.programme.visibility == .public }
            .map { KeyList.Exam(id: $0.exam, title: $0.programme.title) }
    }
}
