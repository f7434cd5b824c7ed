import ArgumentParser
import Documents
import Foundation
import Office
import Pages
import Programme
import Publication
import Seals
import Vocabulary

/// `zhikao archive`.
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Write the archive package of an exam: everything, a manifest, a seal.",
        discussion: """
            Config, draws, seats, notices, bulletin, register, corrections, the audit chain, and \
            the books line by line: registrations, decisions, rooms, answers, scores, requests. \
            `zhikao verify archive` checks it. It has ID numbers and answers: keep it locked up.
            """)

    @OptionGroup var place: OfficeOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Option(
        name: .customLong("as"),
        help: "The account of the office that archives; by default whoever has the machine.")
    var account: String?

    @Option(help: "The folder that is made; it must not exist.")
    var output: String

    func run() throws {
        try Console.run {
            guard !FileManager.default.fileExists(atPath: output) else {
                throw Refusal(
                    "archive.exists", "\(output) 已经存在，归档包不覆盖任何文件。",
                    "\(output) exists; an archive overwrites nothing")
            }
            let office = try place.office()
            let act =
                try account.map { try place.act(as: $0, in: office) }
                ?? Act(by: Actor("command-line", as: .officeClerk), at: SystemClock().now)
            let key = try SealOffice(records: office.records, secrets: SystemSecrets())
                .unlock(try passphrase.passphrase())
            try office.records.read { try office.checkMayArchive($0) }
            let files = try files(of: office)
            let manifest = ArchiveManifest(
                exam: office.exam, title: office.programme.title,
                issuer: office.programme.organiser.name, at: act.at,
                entries: files.map { ArchiveManifest.Entry(name: $0.0, content: $0.1) })
            let seal = DocumentSeal(
                manifest.file, name: ArchiveManifest.fileName, at: act.at, by: key)
            let name = ArchiveManifest.fileName
            try write(files + [(name, manifest.file), ("\(name).seal", seal.file)])
            try office.noteArchive(
                digest: HashAlgorithm.sm3.hexadecimalDigest(manifest.file), act)
            Console.say("OK \(output)：\(files.count) 个文件，已签章 / \(files.count) files, sealed")
        }
    }

    private func files(of office: ExamOffice) throws -> [(String, [UInt8])] {
        let renderer: PageRenderer
        do {
            renderer = try PageRenderer()
        } catch {
            throw Fault("parsing the template \(error.template)", cause: error.reason)
        }
        let documents = try ExamFiles(office, try office.results(), renderer: renderer).archive()
        return documents.map { ($0.name, Array($0.text.utf8)) }
            + (try ExamLedger(office).files()).map { ($0.name, Array($0.text.utf8)) }
    }

    /// Under another name until everything is there: a package that is only begun never looks like
    /// one.
    private func write(_ files: [(String, [UInt8])]) throws {
        let manager = FileManager.default
        let part = URL(fileURLWithPath: "\(output).part")
        do {
            if manager.fileExists(atPath: part.path) { try manager.removeItem(at: part) }
            for (name, bytes) in files {
                let path = part.appendingPathComponent(name)
                try manager.createDirectory(
                    at: path.deletingLastPathComponent(), withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
                try Files.write(bytes, to: path.path)
            }
            try manager.moveItem(at: part, to: URL(fileURLWithPath: output))
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault("writing the package \(output)", cause: "\(error)")
        }
    }
}
