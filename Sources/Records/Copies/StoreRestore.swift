import FoundationEssentials
import GRDB
import Glibc
import Office
package import Vocabulary

/// Puts a store together again from a backup or a standby copy, and looks whether it is sound
/// before anybody works with it.
package struct StoreRestore {
    /// What came of it.
    package struct Report: Hashable, Sendable {
        /// Everything that was committed before is there.
        package let moment: Moment
        /// Of the manifest: written down on paper at the backup, it can be compared.
        package let digest: String
        package let store: CopiedStore
        /// What is wrong with the files of the copy.
        package let copyFindings: [Finding]
        /// What is wrong with the store that came out: its file, and the audit chains.
        package let storeFindings: [Finding]

        package var findings: [Finding] { copyFindings + storeFindings }
    }

    let source: String
    let until: Moment?
    let progress: StoreBackup.Progress

    /// - Parameters:
    ///   - source: the folder of a backup or of a standby copy.
    ///   - until: leaves out what was committed later, to the second; nil for the newest state.
    package init(
        from source: String, until: Moment?, progress: @escaping StoreBackup.Progress
    ) {
        self.source = source
        self.until = until
        self.progress = progress
    }

    /// Restores into a folder that does not exist, or is empty; a half store never stands there.
    ///
    /// - Parameter evenUnsound: restores also what has findings, for a store that had them
    ///   before.
    /// - Throws: `restore.not-empty`; `restore.newer`; as `CopySource`; `restore.unsound` with
    ///   all findings; `Fault`.
    package func restore(to data: String, evenUnsound: Bool) throws -> Report {
        guard StoreBackup.isFree(data) else {
            throw Refusal(
                "restore.not-empty", "\(data) 已存在且不是空目录；恢复不覆盖任何东西，请另起名字，或先把旧目录改名。",
                "\(data) exists and is no empty folder; rename the old one or name another")
        }
        let part = "\(data).part"
        try StoreBackup.remove(part)
        let report = try build(in: part)
        guard evenUnsound || !report.findings.contains(where: { $0.severity == .error }) else {
            try StoreBackup.remove(part)
            throw Refusal(
                "restore.unsound", "备份或其中的数据有问题，没有恢复；确认要用时加 --even-unsound。",
                "the copy or its store is not sound, nothing was restored; "
                    + "--even-unsound restores it all the same", findings: report.findings)
        }
        PlainFile.removeEmptyFolder(data)
        try PlainFile.rename(part, to: data)
        try PlainFile.syncFolder(StoreBackup.parent(of: data))
        return report
    }

    /// Proves a copy by restoring it into a folder that is thrown away.
    ///
    /// - Parameter scratch: a folder for the trial; it must have room for the store.
    /// - Throws: as `restore`, but for findings, which are reported.
    package func prove(in scratch: String) throws -> Report {
        let folder = "\(scratch)/zhikao-verify-\(getpid())"
        try StoreBackup.remove(folder)
        let outcome = Result { try build(in: folder) }
        try StoreBackup.remove(folder)
        return try outcome.get()
    }

    private func build(in folder: String) throws -> Report {
        let copy = try CopySource(source, until: until)
        if let newest = Migration.all.last?.number, copy.manifest.store.schema > newest {
            throw Refusal(
                "restore.newer",
                "备份来自更新版本的程序（数据结构 \(copy.manifest.store.schema)，本程序 \(newest)）；请先升级程序。",
                "the copy has schema \(copy.manifest.store.schema), this program knows \(newest)")
        }
        var findings = try CopyCheck.findings(
            copy.manifest, in: copy.folder, besides: [StandbyFolder.journal], progress: progress)
        try PlainFile.makeFolder(folder)
        for (index, file) in copy.manifest.files.enumerated()
        where PlainFile.isFile("\(copy.folder)/\(file.path)") {
            try progress("files", index, copy.manifest.files.count)
            try PlainFile.makeFolder(StoreBackup.parent(of: "\(folder)/\(file.path)"))
            try PlainFile.copy("\(copy.folder)/\(file.path)", to: "\(folder)/\(file.path)")
        }
        var moment = copy.manifest.moment
        if let journal = copy.journal {
            findings += try replay(
                JournalReader(path: journal, seal: Array(copy.manifest.digest.utf8)),
                to: folder, &moment)
        }
        let (store, found) = try examine(folder)
        return Report(
            moment: moment, digest: copy.manifest.digest, store: store ?? copy.manifest.store,
            copyFindings: findings, storeFindings: found)
    }

    private func replay(
        _ journal: JournalReader, to folder: String, _ moment: inout Moment
    ) throws -> [Finding] {
        let file = try PageFile("\(folder)/\(SQLiteRecords.fileName)")
        var reached = moment
        // Everything that was committed before it has been applied.
        var covered: Moment?
        let total = try PlainFile.reading(journal.path).size
        let end = try journal.forEach { entry, done in
            if let until, entry.since >= until {
                covered = until
                return false
            }
            try file.apply(entry)
            reached = entry.until
            try progress("journal", done, total)
            return true
        }
        try progress("journal", total, total)
        try file.sync()
        // Nothing was committed between the last entry and the last word of who follows.
        let standby = StandbyFolder(source)
        if end != .damaged, covered == nil, let word = standby.word,
            standby.base(word.base).journal == journal.path
        {
            covered = word.moment
        }
        if let covered { reached = max(reached, min(covered, until ?? covered)) }
        moment = reached
        return StoreRestore.findings(end, of: journal.path, reached)
            + StoreRestore.gap(reached, until, journal.path)
    }

    /// The copy may have had no word of the store when the wanted moment passed.
    private static func gap(_ moment: Moment, _ until: Moment?, _ path: String) -> [Finding] {
        // Its entries hold what was committed within some tenths of a second.
        guard let until, moment < until || moment.seconds(since: until) >= 2 else { return [] }
        return [
            Finding(
                "standby.gap", severity: .warning, at: Finding.Place(file: path),
                "备用副本没有 \(until) 的状态（当时没有在更新，或者还在做第一份）；恢复的是 \(moment) 的状态。",
                "the copy has no state of \(until), when it was not continued or its first base "
                    + "was being made; the state is that of \(moment)")
        ]
    }

    private static func findings(
        _ end: JournalReader.End, of path: String, _ moment: Moment
    ) -> [Finding] {
        let place = Finding.Place(file: path)
        return switch end {
        case .whole: []
        case .torn:
            [
                Finding(
                    "standby.torn", severity: .warning, at: place,
                    "最后一段没有写完（当时断电或中断），状态到 \(moment) 为止。",
                    "the last entry was not finished; the state is that of \(moment)")
            ]
        case .damaged:
            [
                Finding(
                    "standby.damaged", at: place, "\(moment) 以后的内容被改动或损坏，没有采用。",
                    "what follows \(moment) was changed or damaged and is left out")
            ]
        }
    }

    /// Opens the store, brings its schema up to date, and looks through all of it.
    private func examine(_ folder: String) throws -> (CopiedStore?, [Finding]) {
        do {
            try progress("check", 0, 2)
            let records = try SQLiteRecords(directory: folder)
            let damage = try records.integrityFindings()
            try progress("check", 1, 2)
            // A store in which no exam was opened yet has no chain, and is whole all the same.
            let chains = try AuditInspection.report(on: records).problems
                .filter { $0.rule != "audit.empty" }
            let store = try records.database.read(CopiedStore.init)
            try records.close()
            try PlainFile.changing("\(folder)/\(SQLiteRecords.fileName)").sync()
            try PlainFile.syncFolder(folder)
            try progress("check", 2, 2)
            return (store, damage + chains)
        } catch let fault as Fault {
            return (
                nil,
                [
                    Finding(
                        "restore.unreadable", at: Finding.Place(file: SQLiteRecords.fileName),
                        "数据库打不开：\(fault.cause)", "the store cannot be opened: \(fault.cause)")
                ]
            )
        }
    }
}
