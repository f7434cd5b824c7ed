extension QRSymbol {
    /// Pixels on the side of a module: enough that a program which smooths pictures leaves its
    /// edges sharp.
    private static let pixels = 8

    /// The symbol with its quiet zone as a PNG of one bit a pixel (ISO/IEC 15948). Its rows are
    /// stored: an archive around it packs them better.
    var png: [UInt8] {
        let side = (size + 2 * QRSymbol.quiet) * QRSymbol.pixels
        // Eight pixels of one bit: a module is a byte.
        let width = size + 2 * QRSymbol.quiet
        let rows = (0..<size).map { row in
            (0..<width).map { place -> UInt8 in
                let column = place - QRSymbol.quiet
                return (0..<size).contains(column) && self[row, column] ? 0 : 0xFF
            }
        }
        let white = [UInt8](repeating: 0xFF, count: width)
        let margin = [[UInt8]](repeating: white, count: QRSymbol.quiet)
        var image: [UInt8] = []
        for row in margin + rows + margin {
            for _ in 0..<QRSymbol.pixels {
                // Each row begins with its filter: none.
                image.append(0)
                image += row
            }
        }
        let header = PNG.number(side) + PNG.number(side) + [1, 0, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + PNG.chunk("IHDR", header)
            + PNG.chunk("IDAT", PNG.stored(image)) + PNG.chunk("IEND", [])
    }
}

/// What a PNG file is made of.
private enum PNG {
    /// Four bytes, the highest first.
    static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let content = Array(type.utf8) + data
        return number(data.count) + content + number(Int(checksum(content)))
    }

    /// A zlib stream (RFC 1950) of blocks that are not compressed (RFC 1951, 3.2.4).
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        let most = 65_535
        for start in stride(from: 0, to: bytes.count, by: most) {
            let end = min(start + most, bytes.count)
            let (low, high) = (UInt8((end - start) & 0xFF), UInt8((end - start) >> 8))
            stream += [end == bytes.count ? 1 : 0, low, high, ~low, ~high]
            stream += bytes[start..<end]
        }
        return stream + number(adler(bytes))
    }

    private static func adler(_ bytes: [UInt8]) -> Int {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    /// CRC-32 by the polynomial of ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)]
        }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
        }
    }
}
