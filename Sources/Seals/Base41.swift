/// Two bytes in three of 41 signs: as short as Base45 (RFC 9285), in signs that a QR code packs two
/// to eleven bits as well, but without blank, per cent, plus and slash, so that no text field, no
/// form and no address changes what somebody pastes.
package enum Base41 {
    private static let signs = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:".utf8)

    /// Three signs for each two bytes, two for a last single one; the least significant first.
    package static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for index in stride(from: 0, to: bytes.count, by: 2) {
            let isPair = index + 1 < bytes.count
            let value = isPair ? Int(bytes[index]) << 8 | Int(bytes[index + 1]) : Int(bytes[index])
            text.append(signs[value % 41])
            text.append(signs[value / 41 % 41])
            if isPair { text.append(signs[value / (41 * 41)]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; nil unless it is the one text of just these bytes.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.map { signs.firstIndex(of: $0) }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 3) {
            let group = digits[index..<min(index + 3, digits.count)]
            guard group.count >= 2 else { return nil }
            var value = 0
            for digit in group.reversed() {
                guard let digit else { return nil }
                value = value * 41 + digit
            }
            guard value <= (group.count == 3 ? 0xFFFF : 0xFF) else { return nil }
            if group.count == 3 { bytes.append(UInt8(value >> 8)) }
            bytes.append(UInt8(value & 0xFF))
        }
        return bytes
    }
}
