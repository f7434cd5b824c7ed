import GRDB
import Office
import Seals
package import Vocabulary

/// Keeps a standby copy of a store that is at work: a whole copy first, then the pages of every
/// commit, read from SQLite's write-ahead log a few times a second.
///
/// A read transaction is open all the time, each begun before the one before it ends: SQLite then
/// begins the log anew over no frame that was not read. Before the log grows long, the writers are
/// held for the moment of a checkpoint, as SQLite itself does it without us. What is kept is plain
/// files that are only appended to, so that the copy may stand on a disk of another machine that
/// is mounted here, where a database could not be locked. Owned by one caller.
package final class StandbyCopy {
    /// What one turn has brought.
    package struct Turn: Hashable, Sendable {
        package var pages = 0
        /// Bytes that were appended to the journal.
        package var bytes = 0
        /// Whether more waits than one turn takes.
        package var hasMore = false
    }

    private let source: StoreSource
    private let folder: StandbyFolder
    private let bank: String?
    private let kept: Int
    private let lock: PlainFile
    private var following: Following?
    private var said: Moment?

    /// Most frames of one turn: 32 MB of memory.
    private static let turnFrames = 8192
    /// Below SQLite's own 1,000 pages, so that writers need not checkpoint beside us.
    private static let logBytes = 800 * 4096
    /// A journal that is longer, and longer than four stores, gives way to a new base.
    private static let journalBytes = 256 << 20
    /// Between two turns while a new base is made.
    private static let meanwhileMilliseconds = 200

    /// - Parameters:
    ///   - bank: the folder of the question bank; nil leaves it out.
    ///   - kept: how many bases stay, the newest of them; at least 1. Some more stay for a while:
    ///     see `StandbyFolder.retire`.
    /// - Throws: `store.missing`; `standby.not-empty` for a folder of something else,
    ///   `standby.inside`; `standby.taken` while another process follows there; `Fault`.
    package init(of data: String, in path: String, bank: String?, kept: Int) throws {
        source = try StoreSource(data)
        folder = StandbyFolder(path)
        self.bank = bank
        self.kept = kept
        guard folder.isStandby || StoreBackup.isFree(path) else {
            throw Refusal(
                "standby.not-empty", "\(path) 中有别的文件；请给备用副本一个空目录。",
                "\(path) holds something else; name an empty folder for the standby copy")
        }
        guard !StoreBackup.isInside(path, data) else {
            throw Refusal(
                "standby.inside", "备用副本不能放在数据目录 \(data) 里面；请放到另一块磁盘或另一台机器上。",
                "a standby copy does not stand inside the data folder; name another disk")
        }
        try PlainFile.makeFolder(path)
        if !folder.isStandby {
            try folder.say(StandbyFolder.Word(moment: Moment.begin, base: 0, bytes: 0))
        }
        let place = "\(path)/\(StandbyFolder.lock)"
        lock = try PlainFile.isFile(place) ? .changing(place) : .creating(place)
        guard lock.lock() else {
            throw Refusal(
                "standby.taken", "另一个进程正在更新 \(path) 中的备用副本。",
                "another process keeps the standby copy in \(path)")
        }
    }

    /// Makes a whole copy, which what follows continues. Until it is there, and has all that was
    /// committed meanwhile, the one before it is followed, and stays when this fails.
    ///
    /// - Throws: `Fault` when the store or the place of the copy fails; ask again later.
    package func begin(
        now: @escaping () -> Moment, progress: @escaping StoreBackup.Progress
    ) throws {
        let number = (folder.bases.last?.number ?? 0) + 1
        let base = folder.base(number)
        try StoreBackup.remove(base.path)
        do {
            let next = try newBase(base, now) { chapter, done, total in
                try progress(chapter, done, total)
                self.goOn(now)
            }
            // The old one has every moment up to the new one's first, and says so.
            if following != nil {
                let moment = max(now(), next.moment)
                while (try? turn(now: { moment }, putsLogAway: false))?.hasMore ?? false {}
                try? following?.finish()
            }
            following = next
        } catch {
            // A half one would only take the room that the journal needs.
            for path in [base.path, "\(base.path).part", folder.mirror(base)] {
                try? StoreBackup.remove(path)
            }
            makeRoom(after: error, at: now())
            throw error
        }
        try say()
        try folder.retire(keeping: kept, at: now())
    }

    /// A copy of now is worth more than one of then: where the place is full, old ones go, one more
    /// each time, until the newest is alone.
    private func makeRoom(after error: any Error, at moment: Moment) {
        guard (error as? Fault)?.trouble == .full else { return }
        let before = folder.bases.count
        try? folder.retire(keeping: kept, at: moment, evenRecent: true)
        if before > 1, folder.bases.count == before {
            try? folder.retire(keeping: before - 1, at: moment, evenRecent: true)
        }
    }

    private func newBase(
        _ base: StandbyFolder.Base, _ now: () -> Moment, _ progress: @escaping StoreBackup.Progress
    ) throws -> Following {
        let next = try Following(source)
        let moment = now()
        let manifest = try StoreBackup(
            of: source.folder, to: base.path, bank: bank, progress: progress
        ).make(at: moment, next.reader)
        let (store, mirror) = ("\(base.path)/\(SQLiteRecords.fileName)", folder.mirror(base))
        let size = try PlainFile.reading(store).size
        try StoreBackup.remove(mirror)
        try PlainFile.copy(store, to: mirror) { try progress("mirror", $0, size) }
        // Whoever restores takes the base that has a journal: it gets one when it has caught up.
        let draft = "\(base.journal).new"
        next.begin(
            base.number, at: moment, mirror: try PageFile(mirror),
            journal: try JournalWriter(creating: draft, after: Array(manifest.digest.utf8)))
        while try next.takeOver(limit: StandbyCopy.turnFrames, at: max(now(), moment)).hasMore {
            try progress("mirror", size, size)
        }
        try PlainFile.rename(draft, to: base.journal)
        try PlainFile.syncFolder(base.path)
        return next
    }

    /// Follows with the old base while a new one is made.
    private func goOn(_ now: () -> Moment) {
        guard let following else { return }
        let moment = now()
        let passed = moment.milliseconds(since: following.moment)
        guard passed >= StandbyCopy.meanwhileMilliseconds else { return }
        // The new base needs a log that is not begun anew; and if this fails, it comes in time.
        _ = try? turn(now: { moment }, putsLogAway: false)
    }

    /// Brings over what was committed since the last turn.
    ///
    /// - Throws: `Fault`; then nothing is followed until the next `begin`.
    package func turn(now: () -> Moment) throws -> Turn {
        try turn(now: now, putsLogAway: true)
    }

    private func turn(now: () -> Moment, putsLogAway: Bool) throws -> Turn {
        guard let following else {
            throw Fault("following the store", cause: "no whole copy was begun")
        }
        do {
            // A clock that was set back does not turn the journal round.
            let moment = max(now(), following.moment)
            var turn = try following.takeOver(limit: StandbyCopy.turnFrames, at: moment)
            if putsLogAway, following.log.length > StandbyCopy.logBytes {
                let more = try following.putLogAway(at: max(now(), moment))
                turn.pages += more.pages
                turn.bytes += more.bytes
            }
            if !turn.hasMore, said.map({ moment.seconds(since: $0) >= 1 }) ?? true {
                try say()
            }
            return turn
        } catch {
            self.following = nil
            throw error
        }
    }

    /// Whether the journal has become so long that a new base is due.
    package var needsNewBase: Bool {
        guard let following else { return true }
        let store = (try? PlainFile.reading(source.path).size) ?? 0
        return following.journalSize > max(StandbyCopy.journalBytes, 4 * store)
    }

    /// Everything that was committed before is in the copy; nil while nothing is followed.
    package var moment: Moment? { following?.moment }

    private func say() throws(Fault) {
        guard let following else { return }
        try folder.say(
            StandbyFolder.Word(
                moment: following.moment, base: following.base, bytes: following.journalSize))
        said = following.moment
    }
}

extension Moment {
    /// Before anything.
    fileprivate static let begin = Moment(millisecondsSince1970: 0)
}
