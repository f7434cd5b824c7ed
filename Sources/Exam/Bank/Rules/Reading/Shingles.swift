/// The triples of neighbouring letters of a folded text, each once: two texts are alike as far as
/// these are the same (Jaccard).
struct Shingles {
    /// Ascending.
    let triples: [UInt64]

    init(_ scalars: [UInt32]) {
        guard scalars.count >= 3 else {
            triples = scalars.isEmpty ? [] : [scalars.reduce(0) { $0 << 21 | UInt64($1) }]
            return
        }
        var found: [UInt64] = []
        found.reserveCapacity(scalars.count - 2)
        for index in 0..<(scalars.count - 2) {
            found.append(
                UInt64(scalars[index]) << 42 | UInt64(scalars[index + 1]) << 21
                    | UInt64(scalars[index + 2]))
        }
        found.sort()
        var single: [UInt64] = []
        single.reserveCapacity(found.count)
        for triple in found where triple != single.last { single.append(triple) }
        triples = single
    }

    /// How many two ascending lists have in common.
    static func common<Value: Comparable>(_ one: [Value], _ two: [Value]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < one.count, right < two.count {
            if one[left] < two[right] {
                left += 1
            } else if two[right] < one[left] {
                right += 1
            } else {
                (left, right, count) = (left + 1, right + 1, count + 1)
            }
        }
        return count
    }
}
