import FoundationEssentials
import GRDB
import Office
package import Vocabulary

/// A backup: a folder with the store, the other files of its data folder and the question bank,
/// and a manifest with their digests. It is made while the service runs: SQLite copies one
/// unchanging view of the store, and nobody who saves waits for it.
package struct StoreBackup {
    /// Told what is done, with how much of how much.
    package typealias Progress = (_ chapter: String, _ done: Int, _ total: Int) throws -> Void

    /// The data folder.
    let data: String
    /// The folder to be made; it must not exist, or be empty.
    let target: String
    /// The folder of the question bank, which drawn papers need; nil leaves it out.
    let bank: String?
    let progress: Progress

    package init(
        of data: String, to target: String, bank: String?, progress: @escaping Progress
    ) {
        self.data = data
        self.target = target
        self.bank = bank
        self.progress = progress
    }

    /// The name of the bank's folder in a backup, and in a data folder that was restored.
    package static let bankFolder = "bank"

    /// Makes the backup; a half one never stands under its name.
    ///
    /// - Throws: `store.missing`, `backup.not-empty`, `backup.inside`; `Fault`.
    package func make(at moment: Moment) throws -> BackupManifest {
        let reader = try StoreSource(data).reader()
        return try make(at: moment, reader)
    }

    /// The same, of what `reader` sees.
    func make(at moment: Moment, _ reader: DatabaseQueue) throws -> BackupManifest {
        try check()
        let part = "\(target).part"
        try StoreBackup.remove(part)
        try PlainFile.makeFolder(part)
        let store = try StoreSource.copy(
            reader, to: "\(part)/\(SQLiteRecords.fileName)"
        ) { try progress("store", $0, $1) }
        let names = try others()
        for (index, (from, to)) in names.enumerated() {
            try progress("files", index, names.count)
            try copy(from, to: "\(part)/\(to)")
        }
        let files = try seals([SQLiteRecords.fileName] + names.map(\.to), in: part)
        let manifest = BackupManifest(moment: moment, store: store, files: files)
        try PlainFile.write(manifest.text, to: "\(part)/\(BackupManifest.fileName)")
        try PlainFile.syncFolder(part)
        if PlainFile.isFolder(target) { PlainFile.removeEmptyFolder(target) }
        try PlainFile.rename(part, to: target)
        try PlainFile.syncFolder(StoreBackup.parent(of: target))
        return manifest
    }

    /// The digests of the files by path; the progress counts bytes, for one file is most of them.
    private func seals(_ paths: [String], in folder: String) throws -> [FileSeal] {
        var (sizes, done): ([String: Int], Int) = ([:], 0)
        for path in paths { sizes[path] = try PlainFile.reading("\(folder)/\(path)").size }
        let total = sizes.values.reduce(0, +)
        var files: [FileSeal] = []
        for path in paths.sorted() {
            try progress("digests", done, total)
            files.append(
                try FileSeal(of: path, in: folder) { try progress("digests", done + $0, total) })
            done += sizes[path] ?? 0
        }
        try progress("digests", total, total)
        return files
    }

    private func check() throws(Refusal) {
        guard StoreBackup.isFree(target) else {
            throw Refusal(
                "backup.not-empty", "\(target) 已存在且不是空目录；备份不覆盖任何东西，请另起名字。",
                "\(target) exists and is no empty folder; a backup overwrites nothing, name another"
            )
        }
        guard !StoreBackup.isInside(target, data) else {
            throw Refusal(
                "backup.inside", "备份不能放在数据目录 \(data) 里面；请放到另一块磁盘上。",
                "a backup does not stand inside the data folder; name a place on another disk")
        }
    }

    /// What else is kept: marks of the data folder, whatever else stands there, and the bank.
    private func others() throws(Fault) -> [(from: String, to: String)] {
        let bank = bank.flatMap { PlainFile.isFolder($0) ? $0 : nil }
        let isBankInside = bank.map { StoreBackup.isInside($0, data) } ?? true
        var found = try PlainFile.names(below: data).filter {
            !$0.hasPrefix(SQLiteRecords.fileName)
                && (isBankInside || !$0.hasPrefix("\(StoreBackup.bankFolder)/"))
        }.map { (from: "\(data)/\($0)", to: $0) }
        if let bank, !isBankInside {
            found += try PlainFile.names(below: bank).map {
                (from: "\(bank)/\($0)", to: "\(StoreBackup.bankFolder)/\($0)")
            }
        }
        return found.filter { $0.to != BackupManifest.fileName }
    }

    private func copy(_ source: String, to target: String) throws {
        try PlainFile.makeFolder(StoreBackup.parent(of: target))
        try PlainFile.copy(source, to: target)
    }
}

extension StoreBackup {
    /// Whether something can be put there: nothing is there, or an empty folder.
    static func isFree(_ path: String) -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        return names?.isEmpty ?? false
    }

    static func parent(of path: String) -> String {
        let parent = URL(filePath: path).deletingLastPathComponent().path
        return parent.isEmpty ? "." : parent
    }

    /// Whether a path leads into a folder, or is that folder.
    static func isInside(_ path: String, _ folder: String) -> Bool {
        let (inner, outer) = (absolute(path), absolute(folder))
        return inner == outer || inner.hasPrefix(outer + "/")
    }

    private static func absolute(_ path: String) -> String {
        let url = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
        return url.path.hasSuffix("/") ? String(url.path.dropLast()) : url.path
    }

    /// Takes away what an earlier run has left half done.
    static func remove(_ path: String) throws(Fault) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw PlainFile.fault("removing \(path)")
        }
    }
}
