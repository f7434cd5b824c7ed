/// Zip archives byte by byte, as no honest program writes them.
struct HostileZip {
    struct Entry {
        var name: [UInt8]
        /// As it lies in the archive.
        var content: [UInt8] = []
        var isDeflated = false
        /// What the archive says it will be after decompression.
        var size: Int
        var checksum: UInt32 = 0
        /// Of Unix, such as those of a link.
        var mode: UInt32 = 0o100644
        /// The entry at whose place this one lies too.
        var sharing: Int?

        /// An honest entry.
        init(_ name: String, _ text: String) {
            self.name = Array(name.utf8)
            content = Array(text.utf8)
            size = content.count
            checksum = HostileZip.checksum(content)
        }

        /// A stream that inflates to whatever it likes, of a declared size.
        init(_ name: String, stream: [UInt8], declaring size: Int) {
            self.name = Array(name.utf8)
            content = stream
            isDeflated = true
            self.size = size
        }
    }

    var entries: [Entry]

    func bytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var places: [Int] = []
        for entry in entries {
            if let other = entry.sharing {
                places.append(places[other])
                continue
            }
            places.append(bytes.count)
            bytes += number(0x0403_4B50, 4) + number(20, 2) + common(entry)
            bytes += number(entry.name.count, 2) + number(0, 2) + entry.name + entry.content
        }
        let start = bytes.count
        for (entry, place) in zip(entries, places) {
            // Made by Unix, so that attributes hold its mode.
            bytes += number(0x0201_4B50, 4) + number(0x0314, 2) + number(20, 2) + common(entry)
            bytes += number(entry.name.count, 2) + number(0, 8)
            bytes += number(Int(entry.mode) << 16, 4) + number(place, 4) + entry.name
        }
        let count = min(entries.count, 0xFFFF)
        return bytes + number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
            + number(bytes.count - start, 4) + number(start, 4) + number(0, 2)
    }

    /// Flags, method, time, checksum and both sizes; names in UTF-8.
    private func common(_ entry: Entry) -> [UInt8] {
        number(0x0800, 2) + number(entry.isDeflated ? 8 : 0, 2) + number(0, 4)
            + number(Int(entry.checksum), 4) + number(entry.content.count, 4)
            + number(entry.size, 4)
    }

    private func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
        }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }

    /// A deflated stream (RFC 1951) of a head, one byte again and again, and a tail; small, however
    /// long it becomes: a byte and a half stand for 258.
    static func stream(head: String, _ byte: UInt8, times: Int, tail: String) -> [UInt8] {
        var bits = Bits()
        bits.store(Array(head.utf8), isLast: false)
        bits.add(0b010, 3)
        bits.addCode(0x30 + Int(byte), 8)
        // "258 more of what stood one before": thirteen bits, so eight of them are thirteen bytes.
        let copies = times / 258
        let start = bits.bytes.count
        for _ in 0..<16 {
            bits.addCode(0b1100_0101, 8)
            bits.addCode(0, 5)
        }
        let unit = Array(bits.bytes[(start + 13)..<(start + 26)])
        bits.insert(unit, times: max(0, copies / 8 - 2), at: start + 13)
        bits.addCode(0, 7)
        bits.store(Array(tail.utf8), isLast: true)
        return bits.bytes
    }

    private struct Bits {
        private(set) var bytes: [UInt8] = []
        private var waiting = 0
        private var count = 0

        /// The lowest bit first.
        mutating func add(_ value: Int, _ length: Int) {
            waiting |= value << count
            count += length
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: waiting))
                waiting >>= 8
                count -= 8
            }
        }

        /// A Huffman code: the highest bit first.
        mutating func addCode(_ value: Int, _ length: Int) {
            for bit in (0..<length).reversed() { add(value >> bit & 1, 1) }
        }

        mutating func store(_ content: [UInt8], isLast: Bool) {
            add(isLast ? 1 : 0, 3)
            if count > 0 { add(0, 8 - count) }
            let length = content.count
            for value in [length, ~length] {
                bytes.append(UInt8(truncatingIfNeeded: value))
                bytes.append(UInt8(truncatingIfNeeded: value >> 8))
            }
            bytes += content
        }

        mutating func insert(_ unit: [UInt8], times: Int, at place: Int) {
            var run: [UInt8] = []
            run.reserveCapacity(unit.count * times)
            for _ in 0..<times { run += unit }
            bytes.insert(contentsOf: run, at: place)
        }
    }
}
