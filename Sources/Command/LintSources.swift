import Bank
import Exchange
import Foundation
import Vocabulary

/// What `bank lint` and `bank stats` are given: folders of a bank and single files, with what
/// stands beside them.
struct LintSources {
    /// Items and drafts with their places, file by file.
    private(set) var entries: [QuestionImport.Entry] = []
    /// What was wrong when the files were read.
    private(set) var findings: [Finding] = []
    /// The names of pictures beside the items; nil when no folder of pictures was found.
    private(set) var pictures: Set<String>?
    /// The first `statutes.yaml` that was found beside what was given.
    private(set) var cataloguePath: String?

    /// - Throws: `Refusal` `file.unreadable`, `lint.no-items` for a folder without items.
    init(_ paths: [String]) throws {
        for path in paths {
            if LintSources.isFolder(path) {
                try addFolder(path)
            } else {
                try addFile(path)
                look(beside: (path as NSString).deletingLastPathComponent)
            }
        }
    }

    /// The items and drafts without their places.
    var drafts: [ItemDraft] { entries.map(\.draft) }

    /// As the rules look at it.
    func subject(
        catalogue: StatuteCatalogue?, texts: [StatuteEdition: StatuteText], day: CalendarDate?
    ) -> LintSubject {
        LintSubject(
            entries.map { ($0.draft, $0.place) }, catalogue: catalogue, texts: texts,
            pictures: pictures, day: day)
    }

    private mutating func addFolder(_ folder: String) throws {
        let manifest = "\(folder)/manifest.yaml"
        let files = LintSources.itemFiles(in: folder)
        if FileManager.default.fileExists(atPath: manifest) {
            let read = BankReader().bank(manifest: try Files.bytes(manifest), file: manifest) {
                try? Files.bytes("\(folder)/\($0)")
            }
            add(read)
            warnOfUnlisted(files, in: read, manifest)
        } else {
            guard !files.isEmpty else {
                throw Refusal(
                    "lint.no-items", "\(folder) 中没有 manifest.yaml，也没有 items.yaml。",
                    "there is neither a manifest.yaml nor an items.yaml in \(folder)")
            }
            for file in files { add(BankReader().items(in: try Files.bytes(file), file: file)) }
        }
        look(beside: folder)
    }

    private mutating func addFile(_ path: String) throws {
        let bytes = try Files.bytes(path)
        if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
            add(BankReader().items(in: bytes, file: path))
        } else {
            let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
            add(QuestionFiles { try? Files.bytes("\(folder)/\($0)") }.read(bytes, file: path))
        }
    }

    /// Questions of another format; a file that cannot be read is among the findings.
    private mutating func add(_ read: QuestionImport) {
        entries += read.entries
        findings += read.findings
        if !read.media.isEmpty { pictures = (pictures ?? []).union(read.media.map(\.name)) }
    }

    private mutating func add(_ read: BankImport) {
        entries += read.draftEntries.map {
            QuestionImport.Entry(draft: $0.draft, place: $0.place)
        }
        findings += read.findings
    }

    private mutating func warnOfUnlisted(
        _ files: [String], in read: BankImport, _ manifest: String
    ) {
        let listed = Set(read.draftEntries.compactMap(\.place.file))
        for file in files where !listed.contains(file) {
            let isBroken = read.findings.contains { $0.place.file == file }
            guard !isBroken else { continue }
            findings.append(
                Finding(
                    "bank.not-in-manifest", severity: .warning, at: Finding.Place(file: manifest),
                    "\(file) 不在清单中，未检查。", "\(file) is not listed and was not looked at"))
        }
    }

    private mutating func look(beside folder: String) {
        let folder = folder.isEmpty ? "." : folder
        for near in [folder, "\(folder)/.."] {
            let catalogue = "\(near)/statutes.yaml"
            if cataloguePath == nil, FileManager.default.fileExists(atPath: catalogue) {
                cataloguePath = catalogue
            }
            if let names = try? FileManager.default.contentsOfDirectory(atPath: "\(near)/media") {
                pictures = (pictures ?? []).union(names)
            }
        }
    }

    /// `items.yaml` of the folder itself and of each folder in it, in the order of their names.
    private static func itemFiles(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return (["items.yaml"] + names.sorted().map { "\($0)/items.yaml" })
            .map { "\(folder)/\($0)" }.filter { FileManager.default.fileExists(atPath: $0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
