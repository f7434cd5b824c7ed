import ArgumentParser
import Foundation
import Publication
import Vocabulary

/// `zhikao verify archive`.
struct VerifyArchive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Check an archive package: its seal, and every file against the manifest.",
        discussion: """
            What was changed, is missing or was added is named. The draws in it can be computed \
            again by `zhikao verify draw`.
            """)

    @Argument(help: "The folder of the package.")
    var folder: String

    @OptionGroup var published: KeyListOptions

    func run() throws {
        try Console.run {
            let list = try published.list()
            let name = ArchiveManifest.fileName
            let bytes = try Files.bytes("\(folder)/\(name)")
            let manifest = try ArchiveManifest(parsing: bytes)
            try DocumentSeal(parsing: try Files.bytes("\(folder)/\(name).seal"))
                .check(bytes, against: list)
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
            let findings = manifest.findings(
                names: names.filter { $0 != name && $0 != "\(name).seal" && !isFolder($0) }
            ) { ArchiveFile.entry(of: $0, in: folder) }
            for finding in findings { Console.say("✗ \(finding)") }
            if findings.isEmpty {
                let count = manifest.entries.count
                Console.say(
                    "OK \(manifest.title)：\(count) 个文件完整，\(manifest.at.date.chinese)由"
                        + "\(manifest.issuer)签章 / \(count) files, whole and sealed")
            }
            try Console.end(with: findings)
        }
    }

    /// A link to a folder is none: it would hide what is added.
    private func isFolder(_ name: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }
}
