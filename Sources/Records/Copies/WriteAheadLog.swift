import Office
import Vocabulary

/// Reads what was committed to the write-ahead log of a store (SQLite's file format, section 4),
/// from where it stopped before. It must be read while a transaction is open that keeps SQLite
/// from beginning the log anew over frames that were not read yet.
struct WriteAheadLog {
    /// What was committed since the last reading: the newest image of each page.
    struct Changes {
        /// Pages by number.
        var pages: [UInt32: [UInt8]] = [:]
        /// Pages that the store has after the last commit.
        var pageCount: UInt32 = 0
        /// Frames that were read.
        var frames = 0

        var isEmpty: Bool { frames == 0 }
    }

    private struct Header: Equatable {
        let isBigEndian: Bool
        let pageSize: Int
        let salts: [UInt8]
        let sums: [UInt32]

        var firstSalt: UInt32 { Bytes.big(salts, 0) }
    }

    private let path: String
    private var header: Header?
    /// Where the next frame begins.
    private var offset = WriteAheadLog.headerSize
    private var sums: [UInt32] = [0, 0]

    private static let headerSize = 32
    private static let frameHeaderSize = 24

    /// - Parameter store: the path of the store's file.
    init(of store: String) { path = "\(store)-wal" }

    /// Bytes of the log's part that has been read: how much a checkpoint would put away.
    var length: Int { offset - WriteAheadLog.headerSize }

    /// Goes to the end of what was committed, and forgets it.
    ///
    /// - Throws: `Fault`.
    mutating func skip() throws(Fault) {
        while try !read(limit: 4096).isEmpty {}
    }

    /// Reads commits until at least `limit` frames are read, or there are no more.
    ///
    /// - Throws: `Fault` when frames were lost: then only a new copy of the whole store helps.
    mutating func read(limit: Int) throws(Fault) -> Changes {
        guard PlainFile.isFile(path) else { return Changes() }
        let file = try PlainFile.reading(path)
        guard let now = try WriteAheadLog.header(of: file) else { return Changes() }
        if let header, now.salts != header.salts {
            guard now.firstSalt == header.firstSalt &+ 1 else {
                throw Fault("following the store", cause: "its log was begun anew unseen")
            }
        }
        if header?.salts != now.salts {
            header = now
            offset = WriteAheadLog.headerSize
            sums = now.sums
        }
        return try commits(in: file, now, limit)
    }

    private mutating func commits(
        in file: PlainFile, _ header: Header, _ limit: Int
    ) throws(Fault) -> Changes {
        var changes = Changes()
        var uncommitted: [UInt32: [UInt8]] = [:]
        var (place, running, frames) = (offset, sums, 0)
        let size = WriteAheadLog.frameHeaderSize + header.pageSize
        while changes.frames < limit {
            let frame = try file.read(at: place, count: size)
            guard frame.count == size, Array(frame[8..<16]) == header.salts else { break }
            running = Bytes.sums(frame, 0..<8, running, header.isBigEndian)
            running = Bytes.sums(
                frame, WriteAheadLog.frameHeaderSize..<size, running, header.isBigEndian)
            guard running == [Bytes.big(frame, 16), Bytes.big(frame, 20)] else { break }
            uncommitted[Bytes.big(frame, 0)] = Array(frame[WriteAheadLog.frameHeaderSize...])
            place += size
            frames += 1
            let pageCount = Bytes.big(frame, 4)
            guard pageCount > 0 else { continue }
            changes.pages.merge(uncommitted) { $1 }
            changes.pageCount = pageCount
            changes.frames += frames
            (uncommitted, frames) = ([:], 0)
            (offset, sums) = (place, running)
        }
        // A store that has become smaller has no pages behind its end.
        changes.pages = changes.pages.filter { $0.key <= changes.pageCount }
        return changes
    }

    private static func header(of file: PlainFile) throws(Fault) -> Header? {
        let bytes = try file.read(at: 0, count: headerSize)
        guard bytes.count == headerSize else { return nil }
        let magic = Bytes.big(bytes, 0)
        guard magic & ~1 == 0x377F_0682 else { return nil }
        let isBigEndian = magic & 1 == 1
        let sums = Bytes.sums(bytes, 0..<24, [0, 0], isBigEndian)
        guard sums == [Bytes.big(bytes, 24), Bytes.big(bytes, 28)] else { return nil }
        return Header(
            isBigEndian: isBigEndian, pageSize: Int(Bytes.big(bytes, 8)),
            salts: Array(bytes[16..<24]), sums: sums)
    }
}
