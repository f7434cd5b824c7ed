import Office
import Seals
import Vocabulary

/// Appends entries to the journal of a standby copy: each is on disk when `append` returns, and
/// sealed together with all before it. Owned by one caller.
final class JournalWriter {
    private let file: PlainFile
    private(set) var size = 0
    private var seal: [UInt8]

    /// - Parameter seal: the digest of what the journal continues.
    /// - Throws: `Fault`, also when there is such a file.
    init(creating path: String, after seal: [UInt8]) throws(Fault) {
        file = try PlainFile.creating(path)
        self.seal = seal
        try file.sync()
    }

    func append(_ entry: JournalEntry) throws(Fault) {
        let bytes = entry.encoded
        let next = HashAlgorithm.sm3.digest(seal + bytes)
        try file.write(bytes + next, at: size)
        try file.sync()
        size += bytes.count + next.count
        seal = next
    }
}
