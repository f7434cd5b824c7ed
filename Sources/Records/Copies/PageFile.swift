import Office
import Vocabulary

/// A store's file that is changed page by page. Owned by one caller.
final class PageFile {
    private let file: PlainFile

    /// - Throws: `Fault` when there is no such file.
    init(_ path: String) throws(Fault) { file = try PlainFile.changing(path) }

    /// How large its pages are, and how many it has (SQLite's file format, section 1.3).
    ///
    /// - Throws: `Fault`.
    var shape: (pageSize: Int, pages: UInt32) {
        get throws(Fault) {
            let header = try file.read(at: 16, count: 2)
            guard header.count == 2 else {
                throw Fault("reading \(file.path)", cause: "it is no store")
            }
            let written = Int(header[0]) << 8 | Int(header[1])
            let pageSize = written == 1 ? 65_536 : max(written, 512)
            return (pageSize, UInt32(try file.size / pageSize))
        }
    }

    /// The image of a page; nil where the file has none.
    func page(_ number: UInt32, size: Int) throws(Fault) -> [UInt8]? {
        let bytes = try file.read(at: Int(number - 1) * size, count: size)
        return bytes.count == size ? bytes : nil
    }

    /// Brings the file to where it stands after the entry.
    func apply(_ entry: JournalEntry) throws(Fault) {
        for (number, change) in entry.pages {
            let place = Int(number - 1) * entry.pageSize
            switch change {
            case .whole(let bytes): try file.write(bytes, at: place)
            case .parts(let parts):
                for (offset, bytes) in parts { try file.write(bytes, at: place + offset) }
            }
        }
        let size = Int(entry.pageCount) * entry.pageSize
        if try file.size > size { try file.truncate(to: size) }
    }

    func sync() throws(Fault) { try file.sync() }
}
