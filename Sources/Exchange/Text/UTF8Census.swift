/// What bytes look like when they are read as UTF-8: enough to say where a UTF-8 file is broken,
/// and not to take a broken UTF-8 file for GB 18030, in which almost any bytes mean something.
struct UTF8Census {
    /// Index of the first byte that begins no well-formed sequence.
    private(set) var firstBad: Int?
    private var longSequences = 0
    private var badBytes = 0

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = UTF8Census.sequenceLength(at: index, in: bytes)
            switch length {
            case 0:
                firstBad = firstBad ?? index
                badBytes += 1
                index += 1
            default:
                longSequences += length >= 3 ? 1 : 0
                index += length
            }
        }
    }

    /// Chinese in UTF-8 is made of sequences of three bytes, which GB 18030 text hits only by
    /// chance: a few bad bytes among many such sequences are damage, not another encoding.
    var looksLikeDamagedUTF8: Bool { badBytes > 0 && longSequences >= 10 * badBytes }

    /// The length of the well-formed sequence at `index`, 0 if there is none (Unicode table 3-7).
    private static func sequenceLength(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        func follows(_ distance: Int, _ range: ClosedRange<UInt8>) -> Bool {
            index + distance < bytes.endIndex && range.contains(bytes[index + distance])
        }
        let tail: ClosedRange<UInt8> = 0x80...0xBF
        let second: ClosedRange<UInt8> =
            switch bytes[index] {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: tail
            }
        switch bytes[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return follows(1, second) ? 2 : 0
        case 0xE0...0xEF: return follows(1, second) && follows(2, tail) ? 3 : 0
        case 0xF0...0xF4:
            return follows(1, second) && follows(2, tail) && follows(3, tail) ? 4 : 0
        default: return 0
        }
    }
}
