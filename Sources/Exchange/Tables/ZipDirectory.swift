/// The list at the end of a zip archive, read by itself where libzip hides something: names come
/// from it as C strings, which end at the first zero byte.
struct ZipDirectory {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether a name has a zero byte in it, so that programs disagree about where it leads. Lists
    /// too large for the plain form (zip64) are not looked through.
    var hasZeroInName: Bool {
        guard var place = start else { return false }
        while number(at: place, bytes: 4) == 0x0201_4B50, place + 46 <= bytes.count {
            let name = number(at: place + 28, bytes: 2)
            guard place + 46 + name <= bytes.count else { return false }
            if bytes[place + 46..<place + 46 + name].contains(0) { return true }
            place +=
                46 + name + number(at: place + 30, bytes: 2)
                + number(at: place + 32, bytes: 2)
        }
        return false
    }

    /// Where the list begins: said by the record at the end, behind which a comment may stand.
    private var start: Int? {
        let last = bytes.count - 22
        guard last >= 0 else { return nil }
        let end = stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
            number(at: $0, bytes: 4) == 0x0605_4B50
        }
        return end.map { number(at: $0 + 16, bytes: 4) }
    }

    /// Little end first; zero behind the end.
    private func number(at place: Int, bytes count: Int) -> Int {
        guard place >= 0, place + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
