/// Numbers in bytes, and the sums of SQLite's write-ahead log.
enum Bytes {
    /// Four bytes, the highest first.
    static func big(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// The bytes of a number, the lowest first.
    static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    /// A number from its bytes, the lowest first.
    static func little<Number: FixedWidthInteger>(
        _ bytes: [UInt8], _ offset: Int, as: Number.Type
    ) -> Number {
        bytes.withUnsafeBytes {
            Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self))
        }
    }

    /// The running sums of a log over a range of whole pairs of 32-bit words.
    static func sums(
        _ bytes: [UInt8], _ range: Range<Int>, _ before: [UInt32], _ isBigEndian: Bool
    ) -> [UInt32] {
        bytes.withUnsafeBytes { buffer in
            var (one, two) = (before[0], before[1])
            var offset = range.lowerBound
            while offset < range.upperBound {
                let first = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                let second = buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
                one = one &+ (isBigEndian ? first.bigEndian : first.littleEndian) &+ two
                two = two &+ (isBigEndian ? second.bigEndian : second.littleEndian) &+ one
                offset += 8
            }
            return [one, two]
        }
    }
}
