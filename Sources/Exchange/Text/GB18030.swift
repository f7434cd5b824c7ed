import Foundation

/// GB 18030 as the system's tables read it: all or nothing.
enum GB18030 {
    /// `kCFStringEncodingGB_18030_2000` with the bit that marks a CoreFoundation encoding.
    private static let encoding = String.Encoding(rawValue: 0x8000_0632)

    /// Nil when a byte is no part of a character.
    static func text(_ bytes: [UInt8]) -> String? {
        String(data: Data(bytes), encoding: encoding)
    }

    /// The first byte that no character can be made of; nil when all is well.
    ///
    /// Line by line first, as 0x0A is never a part of a longer character, so that a long file is
    /// not decoded character by character.
    static func firstUndecodableByte(_ bytes: [UInt8]) -> Int? {
        var start = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if text(Array(line)) == nil {
                return start + firstBadCharacter(Array(line))
            }
            start += line.count + 1
        }
        return nil
    }

    private static func firstBadCharacter(_ line: [UInt8]) -> Int {
        var index = 0
        while index < line.count {
            let length = characterLength(at: index, in: line)
            guard length > 0, text(Array(line[index..<index + length])) != nil else {
                return index
            }
            index += length
        }
        return 0
    }

    /// 1, 2 or 4 bytes; 0 when the bytes have not the form of a character.
    private static func characterLength(at index: Int, in bytes: [UInt8]) -> Int {
        if bytes[index] <= 0x80 { return 1 }
        guard bytes[index] != 0xFF, index + 1 < bytes.count else { return 0 }
        switch bytes[index + 1] {
        case 0x40...0x7E, 0x80...0xFE: return 2
        case 0x30...0x39: return index + 3 < bytes.count ? 4 : 0
        default: return 0
        }
    }
}
