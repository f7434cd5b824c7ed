import Support
import Vocabulary

/// JSON values of every kind, made from a seed.
struct RandomJSON {
    private var seeded: Seeded

    init(seed: UInt64) { seeded = Seeded(seed: seed) }

    mutating func value(depth: Int = 0) -> JSON {
        switch seeded.number(in: 0...(depth < 4 ? 6 : 4)) {
        case 0: .null
        case 1: .bool(seeded.number(in: 0...1) == 1)
        case 2: .int(integer())
        case 3, 4: .text(text())
        case 5: .array((0..<seeded.number(in: 0...4)).map { _ in value(depth: depth + 1) })
        default: object(depth: depth)
        }
    }

    /// White space, escapes and member order chosen freely; `canonical` takes them all away.
    mutating func spelled(_ json: JSON) -> String {
        switch json {
        case .array(let values):
            space() + "[" + values.map { spelled($0) }.joined(separator: ",") + space() + "]"
        case .object(let members):
            space() + "{" + spelled(members) + "}" + space()
        case .text(let text): space() + spelled(text) + space()
        default: space() + json.canonicalText + space()
        }
    }

    private mutating func spelled(_ members: [String: JSON]) -> String {
        var written: [String] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            let member = space() + spelled(name) + space() + ":" + spelled(value)
            written.insert(member, at: seeded.number(in: 0...written.count))
        }
        return written.joined(separator: ",") + space()
    }

    private mutating func spelled(_ text: String) -> String {
        var result = ""
        for unit in text.utf16 {
            let hex = String(unit, radix: 16)
            let zeros = String(repeating: "0", count: 4 - hex.count)
            result += "\\u" + zeros + (seeded.number(in: 0...1) == 1 ? hex : hex.uppercased())
        }
        return "\"\(result)\""
    }

    private mutating func space() -> String {
        ["", "", " ", "\n", "\t", "\r\n"][seeded.number(in: 0...5)]
    }

    private mutating func object(depth: Int) -> JSON {
        var members: [String: JSON] = [:]
        for _ in 0..<seeded.number(in: 0...4) { members[text()] = value(depth: depth + 1) }
        return .object(members)
    }

    private mutating func integer() -> Int {
        let wide = Int(truncatingIfNeeded: seeded.next())
        return [wide, wide % 1000, 0, .max, .min][seeded.number(in: 0...4)]
    }

    private static let ranges: [ClosedRange<UInt32>] = [
        0...0x1F, 0x20...0x7F, 0x80...0x24F, 0x300...0x36F, 0x2028...0x212B, 0x4E00...0x9FFF,
        0xE000...0xFFFF, 0x1F300...0x1FAFF, 0x10FF00...0x10FFFF,
    ]

    private mutating func text() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<seeded.number(in: 0...6) {
            let range = Self.ranges[seeded.number(in: 0...Self.ranges.count - 1)]
            let value = range.lowerBound + UInt32(seeded.number(in: 0...range.count - 1))
            if let scalar = UnicodeScalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
