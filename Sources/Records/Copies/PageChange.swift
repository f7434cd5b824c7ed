/// How a page differs from its image before.
enum PageChange {
    case whole([UInt8])
    /// Bytes at places, ascending.
    case parts([(offset: Int, bytes: [UInt8])])

    /// Runs with fewer equal bytes between them are told as one.
    private static let gap = 8

    init(from old: [UInt8]?, to new: [UInt8]) {
        guard let old, old.count == new.count else {
            self = .whole(new)
            return
        }
        var parts: [(offset: Int, bytes: [UInt8])] = []
        var cost = 0
        for range in PageChange.differences(old, new) {
            parts.append((range.lowerBound, Array(new[range])))
            cost += range.count + 4
        }
        self = cost < new.count ? .parts(parts) : .whole(new)
    }

    private static func differences(_ old: [UInt8], _ new: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        old.withUnsafeBytes { old in
            new.withUnsafeBytes { new in
                var index = 0
                while index < new.count {
                    if index + 8 <= new.count, index % 8 == 0,
                        old.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                            == new.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                    {
                        index += 8
                        continue
                    }
                    if old[index] != new[index] {
                        if let last = ranges.last, index - last.upperBound < gap {
                            ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
                        } else {
                            ranges.append(index..<(index + 1))
                        }
                    }
                    index += 1
                }
            }
        }
        return ranges
    }
}
