import ArgumentParser
import Office
import Programme
import Publication
import Seals
import Vocabulary

/// `zhikao archive`.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Write the archive package of an exam: everything, an index, a manifest, a seal.",
        discussion: """
            Twelve folders from 01-通知 to 12-审计日志: config, registrations and decisions, draws \
            with their seeds, blueprint and every paper with its key, how keys were handed over, \
            attendance sheets and room records as PDF, misconduct, every answer as it came with \
            digests, scores, checks, results, bulletin, audit chain. 目录.html says what each file \
            is; manifest.json has their digests and is sealed; `zhikao verify archive` checks them.

            It is written under another name and gets its own when everything is there; a run that \
            was broken off is run again. It has ID numbers, answers and keys: keep it locked up.
            """)

    @OptionGroup var place: OfficeOptions
    @OptionGroup var passphrase: PassphraseOptions

    @Option(
        name: .customLong("as"),
        help: "The account of the office that archives; by default whoever has the machine.")
    var account: String?

    @Option(help: "The folder that is made; it must not exist.")
    var output: String

    func run() async throws {
        try await Console.run {
            let folder = try ArchiveFolder(output)
            do {
                try await write(to: folder)
            } catch {
                folder.discard()
                throw error
            }
            Console.say(
                "OK \(output)：\(folder.contents.count) 个文件，已签章，目录见 \(ArchiveIndex.fileName) / "
                    + "\(folder.contents.count) files, sealed")
        }
    }

    private func write(to folder: ArchiveFolder) async throws {
        let office = try place.office()
        let act =
            try account.map { try place.act(as: $0, in: office) }
            ?? Act(by: Actor("command-line", as: .officeClerk), at: SystemClock().now)
        let key = try SealOffice(records: office.records, secrets: SystemSecrets())
            .unlock(try passphrase.passphrase())
        try office.records.read { try office.checkMayArchive($0) }
        try await ArchiveRun(
            office, act, to: folder, stamp: DrillMark.stamp(on: place.data),
            progress: ProgressLine()
        ).write()
        let manifest = ArchiveManifest(
            exam: office.exam, title: office.programme.title,
            issuer: office.programme.organiser.name, at: act.at,
            entries: folder.contents.map(\.entry))
        let name = ArchiveManifest.fileName
        let seal = DocumentSeal(manifest.file, name: name, at: act.at, by: key)
        try Files.write(manifest.file, to: "\(folder.path)/\(name)")
        try Files.write(seal.file, to: "\(folder.path)/\(name).seal")
        try folder.finish()
        try office.noteArchive(digest: HashAlgorithm.sm3.hexadecimalDigest(manifest.file), act)
    }
}
