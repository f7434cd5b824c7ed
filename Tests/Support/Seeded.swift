/// SplitMix64 (Steele, Lea, Flood 2014), so that a failing case can be made again from its seed.
package struct Seeded {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number of the range.
    package mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    package mutating func coin() -> Bool { number(in: 0...1) == 1 }

    /// The elements in another order.
    package mutating func permuted<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for index in result.indices.dropFirst() {
            result.swapAt(index, number(in: 0...index))
        }
        return result
    }

    /// About half of the elements.
    package mutating func part<Element>(of elements: [Element]) -> [Element] {
        elements.filter { _ in coin() }
    }
}
