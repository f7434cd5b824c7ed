/// How large a picture is, from the head of its bytes.
enum WordImageSize {
    /// Width and height in pixels; nil for kinds that are not known.
    static func pixels(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        func number(_ index: Int, _ count: Int, bigEndian: Bool) -> Int? {
            guard index >= 0, index + count <= bytes.count else { return nil }
            let part = bytes[index..<index + count]
            return (bigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            return pair(number(16, 4, bigEndian: true), number(20, 4, bigEndian: true))
        }
        if bytes.starts(with: "GIF8".utf8) {
            return pair(number(6, 2, bigEndian: false), number(8, 2, bigEndian: false))
        }
        if bytes.starts(with: "BM".utf8) {
            return pair(number(18, 4, bigEndian: false), number(22, 4, bigEndian: false))
        }
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return pair(
                    number(index + 7, 2, bigEndian: true), number(index + 5, 2, bigEndian: true))
            }
            guard let length = number(index + 2, 2, bigEndian: true), length >= 2 else {
                return nil
            }
            index += 2 + length
        }
        return nil
    }

    private static func pair(_ width: Int?, _ height: Int?) -> (width: Int, height: Int)? {
        guard let width, let height, (1...100_000).contains(width),
            (1...100_000).contains(height)
        else { return nil }
        return (width, height)
    }
}
