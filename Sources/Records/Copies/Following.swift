import GRDB
import Glibc
import Office
import Vocabulary

/// A store under the eyes of a standby copy: the open read transactions, and how far its log was
/// read. Owned by one caller.
final class Following {
    /// The connection whose transaction is open now.
    private(set) var reader: DatabaseQueue
    private var other: DatabaseQueue
    private let keeper: DatabaseQueue
    private let checkpointer: DatabaseQueue
    private(set) var log: WriteAheadLog
    private var watch: [ObjectIdentifier: (version: Int, frames: Int)] = [:]
    private var frames = 0

    private var mirror: PageFile?
    private var journal: JournalWriter?
    /// The number of the base that is continued.
    private(set) var base = 0
    /// Everything that was committed before is in the copy.
    private(set) var moment = Moment(millisecondsSince1970: 0)

    /// Bytes of the base's journal.
    var journalSize: Int { journal?.size ?? 0 }

    /// Begins where the store stands now.
    ///
    /// - Throws: `Fault`.
    init(_ source: StoreSource) throws {
        reader = try source.reader(keepsTransactions: true)
        other = try source.reader(keepsTransactions: true)
        keeper = try source.keeper()
        checkpointer = try source.keeper()
        log = WriteAheadLog(of: source.path)
        // Nobody commits between the begin of our view and the reading of the log.
        try hold {
            try open(reader)
            try log.skip()
        }
    }

    /// Goes on from a base that holds what `reader` sees.
    func begin(_ base: Int, at moment: Moment, mirror: PageFile, journal: JournalWriter) {
        (self.base, self.moment) = (base, moment)
        (self.mirror, self.journal) = (mirror, journal)
    }

    /// Writes down until when the journal has everything, for nothing else will follow.
    ///
    /// - Throws: `Fault`.
    func finish() throws {
        guard let mirror, let journal else { return }
        let shape = try mirror.shape
        try journal.append(
            JournalEntry(
                since: moment, until: moment, pageCount: shape.pages, pageSize: shape.pageSize,
                pages: []))
    }

    /// Reads what was committed, and goes on to the view that is the newest now.
    ///
    /// - Parameter moment: not later than now: what was committed before it is seen.
    func takeOver(limit: Int, at moment: Moment) throws -> StandbyCopy.Turn {
        try open(other)
        let changes = try log.read(limit: limit)
        frames += changes.frames
        let hasMore = changes.frames >= limit
        if hasMore {
            try close(other)
        } else {
            try moveOn()
        }
        var turn = try write(changes, at: moment)
        turn.hasMore = hasMore
        // A part of what was committed by then is not all of it.
        if !hasMore { self.moment = moment }
        return turn
    }

    /// Holds the writers for the moment of a checkpoint, so that the log is begun anew. Where
    /// another one does not come to its end, this is left to a later turn.
    func putLogAway(at moment: Moment) throws -> StandbyCopy.Turn {
        var read: [WriteAheadLog.Changes] = []
        try hold {
            while case let changes = try log.read(limit: 4096), !changes.isEmpty {
                frames += changes.frames
                read.append(changes)
            }
            try open(other)
            try moveOn()
            try checkpoint()
            // A view that is begun when all is put away leaves the log to the next writer.
            try open(other)
            try moveOn()
        }
        var turn = StandbyCopy.Turn()
        for changes in read {
            let one = try write(changes, at: moment)
            turn.pages += one.pages
            turn.bytes += one.bytes
        }
        self.moment = moment
        return turn
    }

    /// The writer that committed last may be putting the log away itself, and nothing waits for
    /// that by itself. It is soon done: nobody commits meanwhile.
    private func checkpoint() throws {
        for _ in 0..<Following.checkpointTries {
            do {
                try checkpointer.inDatabase { _ = try $0.checkpoint(.passive) }
                return
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                usleep(Following.checkpointPause)
            } catch let error as DatabaseError {
                throw Fault("putting the log away", cause: error)
            }
        }
    }

    /// One second in all.
    private static let checkpointTries = 500
    /// Microseconds.
    private static let checkpointPause: UInt32 = 2000

    private func write(
        _ changes: WriteAheadLog.Changes, at moment: Moment
    ) throws -> StandbyCopy.Turn {
        guard let mirror, let journal, let any = changes.pages.first else {
            return StandbyCopy.Turn()
        }
        let size = any.value.count
        let pages = try changes.pages.sorted { $0.key < $1.key }.map { number, image in
            (number, PageChange(from: try mirror.page(number, size: size), to: image))
        }
        let entry = JournalEntry(
            since: self.moment, until: moment, pageCount: changes.pageCount, pageSize: size,
            pages: pages)
        let before = journal.size
        try journal.append(entry)
        try mirror.apply(entry)
        return StandbyCopy.Turn(pages: pages.count, bytes: journal.size - before)
    }

    /// Begins a view, and looks whether all that has changed since its connection's last one was
    /// seen in the log. A commit that failed half-way can stand in the log for a moment; then our
    /// place in it is lost.
    private func open(_ queue: DatabaseQueue) throws {
        let version = try asking("reading the store") {
            try queue.inDatabase { db in
                try db.beginTransaction(.deferred)
                _ = try Int.fetchOne(db, sql: "select count(*) from sqlite_master")
                return try Int.fetchOne(db, sql: "pragma data_version") ?? 0
            }
        }
        let before = watch.updateValue((version, frames), forKey: ObjectIdentifier(queue))
        if let before, before.version != version, !mayExplain(before.frames) {
            throw Fault("following the store", cause: "a commit is not in its log")
        }
    }

    /// Frames that were read since, or that can be read now, explain a change.
    private func mayExplain(_ before: Int) -> Bool {
        if frames > before { return true }
        var ahead = log
        return (try? ahead.read(limit: 1).isEmpty) == false
    }

    private func close(_ queue: DatabaseQueue) throws {
        try asking("reading the store") {
            try queue.inDatabase { try $0.rollback() }
        }
    }

    private func moveOn() throws {
        try close(reader)
        swap(&reader, &other)
    }

    /// Does something while nobody else can commit.
    private func hold(_ body: () throws -> Void) throws {
        try asking("holding the store") {
            try keeper.inDatabase { try $0.beginTransaction(.immediate) }
        }
        let outcome = Result { try body() }
        try asking("letting the store go") {
            try keeper.inDatabase { try $0.rollback() }
        }
        try outcome.get()
    }

    private func asking<Value>(_ doing: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw Fault(doing, cause: error)
        }
    }
}
