import Office
import Seals
import Vocabulary

/// Reads a journal from its begin, entry by entry, each checked against the seal of all before.
struct JournalReader {
    /// How a journal ends.
    enum End: Hashable {
        case whole
        /// The last entry was being written when its machine stopped; what it would have held
        /// was never said to be there.
        case torn
        /// Something was changed: from here on nothing can be trusted.
        case damaged
    }

    let path: String
    /// The digest of what the journal continues.
    let seal: [UInt8]

    /// - Parameter body: gets the entries in order, each with the bytes that were read; false ends
    ///   the reading.
    /// - Throws: `Fault` when the file cannot be read.
    func forEach(_ body: (JournalEntry, Int) throws -> Bool) throws -> End {
        let file = try PlainFile.reading(path)
        let size = try file.size
        var (offset, seal) = (0, seal)
        while offset < size {
            let header = try file.read(at: offset, count: JournalEntry.headerSize)
            guard header.count == JournalEntry.headerSize else { return .torn }
            guard let length = JournalEntry.length(header) else { return .damaged }
            guard offset + length <= size else { return .torn }
            let bytes = try file.read(at: offset, count: length)
            let content = Array(bytes.dropLast(HashAlgorithm.digestLength))
            let next = Array(bytes.suffix(HashAlgorithm.digestLength))
            guard next == HashAlgorithm.sm3.digest(seal + content) else {
                return offset + length == size ? .torn : .damaged
            }
            guard let entry = JournalEntry(content) else { return .damaged }
            guard try body(entry, offset + length) else { return .whole }
            offset += length
            seal = next
        }
        return .whole
    }
}
