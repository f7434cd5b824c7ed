import Office
import Vocabulary

/// Holds the files of a backup against its manifest.
enum CopyCheck {
    /// Files that are missing (`backup.missing`) or differ (`backup.changed`), and those that no
    /// manifest names (`backup.unlisted`, a warning).
    ///
    /// - Parameter besides: names that may stand there unlisted.
    /// - Throws: `Fault` when the folder cannot be read.
    static func findings(
        _ manifest: BackupManifest, in folder: String, besides: Set<String>,
        progress: StoreBackup.Progress
    ) throws -> [Finding] {
        var findings: [Finding] = []
        for (index, wanted) in manifest.files.enumerated() {
            try progress("digests", index, manifest.files.count)
            guard PlainFile.isFile("\(folder)/\(wanted.path)") else {
                findings.append(
                    Finding(
                        "backup.missing", at: Finding.Place(file: wanted.path), "文件缺失。",
                        "the file is missing"))
                continue
            }
            guard try FileSeal(of: wanted.path, in: folder) != wanted else { continue }
            findings.append(
                Finding(
                    "backup.changed", at: Finding.Place(file: wanted.path), "文件与清单中的摘要不符。",
                    "the file is not the one of the manifest"))
        }
        try progress("digests", manifest.files.count, manifest.files.count)
        let known = Set(manifest.files.map(\.path)).union(besides)
            .union([BackupManifest.fileName])
        for name in try PlainFile.names(below: folder) where !known.contains(name) {
            findings.append(
                Finding(
                    "backup.unlisted", severity: .warning, at: Finding.Place(file: name),
                    "清单中没有这个文件，不会恢复。", "the manifest does not name it; it is left out"))
        }
        return findings
    }
}
