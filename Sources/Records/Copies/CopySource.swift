import Office
import Vocabulary

/// What a store is restored from: a backup, or the base of a standby copy with its journal.
struct CopySource {
    /// The folder with the manifest.
    let folder: String
    let manifest: BackupManifest
    /// Nil for a plain backup.
    let journal: String?

    /// Finds the copy that a folder holds.
    ///
    /// - Parameter until: what the store is to hold; nil for the newest there is.
    /// - Throws: `backup.no-manifest`; `restore.no-journal` for a moment and a plain backup;
    ///   `restore.too-early` for a moment before the oldest base; `Fault`.
    init(_ path: String, until: Moment?) throws {
        let standby = StandbyFolder(path)
        guard standby.isStandby else {
            manifest = try BackupManifest.read(path)
            let beside = "\(path)/\(StandbyFolder.journal)"
            let hasJournal = PlainFile.isFile(beside)
            guard until == nil || hasJournal else {
                throw Refusal(
                    "restore.no-journal", "\(path) 是一次备份，只能恢复到备份的那一刻；要恢复到指定时间，请用备用副本的目录。",
                    "\(path) is one backup and has one moment; --until needs a standby copy")
            }
            folder = path
            journal = hasJournal ? beside : nil
            return
        }
        let bases = standby.bases
        guard !bases.isEmpty else {
            throw Refusal(
                "backup.no-manifest", "\(path) 中的备用副本还没有做完第一份。",
                "the standby copy in \(path) has no whole base yet")
        }
        var found: (base: StandbyFolder.Base, manifest: BackupManifest)?
        for base in bases {
            let manifest = try BackupManifest.read(base.path)
            if let until {
                guard found != nil || manifest.moment <= until else {
                    throw Refusal(
                        "restore.too-early", "备用副本从 \(manifest.moment) 开始，没有更早的状态。",
                        "the standby copy begins at \(manifest.moment)")
                }
                let isFirst = found == nil
                guard try isFirst || CopySource.isWhole(base, manifest, at: until) else { break }
            }
            found = (base, manifest)
        }
        guard let found else { preconditionFailure("there is a base") }
        folder = found.base.path
        manifest = found.manifest
        journal = found.base.journal
    }

    /// Whether a base has caught up by that moment: what was committed while it was copied stands
    /// in its journal as one, and before that only the base before has every second.
    private static func isWhole(
        _ base: StandbyFolder.Base, _ manifest: BackupManifest, at moment: Moment
    ) throws -> Bool {
        var caughtUp = manifest.moment
        let reader = JournalReader(path: base.journal, seal: Array(manifest.digest.utf8))
        _ = try reader.forEach { entry, _ in
            guard entry.since == manifest.moment else { return false }
            caughtUp = max(caughtUp, entry.until)
            return true
        }
        return caughtUp <= moment
    }
}
