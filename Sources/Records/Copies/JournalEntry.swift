import Office
import Seals
import Vocabulary

/// One entry of a standby's journal: the pages of the store that were committed within a stretch
/// of time, each as what differs from its image before.
struct JournalEntry {
    /// What was committed before this moment stands in the entries before.
    let since: Moment
    /// Everything that was committed before this moment is in this entry or an earlier one.
    let until: Moment
    /// Pages that the store has afterwards.
    let pageCount: UInt32
    let pageSize: Int
    let pages: [(number: UInt32, change: PageChange)]
}

extension JournalEntry {
    private static let magic = Array("ZKJ1".utf8)
    static let headerSize = 36
    private static let whole = UInt16.max

    /// The bytes of the entry without its seal.
    var encoded: [UInt8] {
        var body: [UInt8] = []
        for (number, change) in pages {
            body += Bytes.little(number)
            switch change {
            case .whole(let bytes):
                body += Bytes.little(JournalEntry.whole)
                body += bytes
            case .parts(let parts):
                body += Bytes.little(UInt16(parts.count))
                for (offset, bytes) in parts {
                    body += Bytes.little(UInt16(offset)) + Bytes.little(UInt16(bytes.count))
                    body += bytes
                }
            }
        }
        return JournalEntry.magic + Bytes.little(Int64(since.millisecondsSince1970))
            + Bytes.little(Int64(until.millisecondsSince1970)) + Bytes.little(pageCount)
            + Bytes.little(UInt32(pageSize)) + Bytes.little(UInt32(pages.count))
            + Bytes.little(UInt32(body.count)) + body
    }

    /// Bytes of the whole entry by its header, its seal included; nil when it is no header.
    static func length(_ header: [UInt8]) -> Int? {
        guard header.count == headerSize, Array(header.prefix(4)) == magic else { return nil }
        return headerSize + Int(Bytes.little(header, 32, as: UInt32.self))
            + HashAlgorithm.digestLength
    }

    /// Reads what `encoded` has written; nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= JournalEntry.headerSize else { return nil }
        since = Moment(millisecondsSince1970: Int(Bytes.little(bytes, 4, as: Int64.self)))
        until = Moment(millisecondsSince1970: Int(Bytes.little(bytes, 12, as: Int64.self)))
        pageCount = Bytes.little(bytes, 20, as: UInt32.self)
        pageSize = Int(Bytes.little(bytes, 24, as: UInt32.self))
        guard (512...65_536).contains(pageSize) else { return nil }
        var reader = EntryReader(bytes: bytes, offset: JournalEntry.headerSize)
        var pages: [(number: UInt32, change: PageChange)] = []
        for _ in 0..<Int(Bytes.little(bytes, 28, as: UInt32.self)) {
            guard let number = reader.number(UInt32.self), number > 0,
                let count = reader.number(UInt16.self)
            else { return nil }
            if count == JournalEntry.whole {
                guard let page = reader.take(pageSize) else { return nil }
                pages.append((number, .whole(page)))
                continue
            }
            var parts: [(offset: Int, bytes: [UInt8])] = []
            for _ in 0..<count {
                guard let offset = reader.number(UInt16.self),
                    let length = reader.number(UInt16.self),
                    Int(offset) + Int(length) <= pageSize, let part = reader.take(Int(length))
                else { return nil }
                parts.append((Int(offset), part))
            }
            pages.append((number, .parts(parts)))
        }
        guard reader.offset == bytes.count else { return nil }
        self.pages = pages
    }
}

/// Takes the bytes of an entry one after the other.
private struct EntryReader {
    let bytes: [UInt8]
    var offset: Int

    mutating func number<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
        let size = Number.bitWidth / 8
        guard offset + size <= bytes.count else { return nil }
        defer { offset += size }
        return Bytes.little(bytes, offset, as: Number.self)
    }

    mutating func take(_ count: Int) -> [UInt8]? {
        guard offset + count <= bytes.count else { return nil }
        defer { offset += count }
        return Array(bytes[offset..<(offset + count)])
    }
}
