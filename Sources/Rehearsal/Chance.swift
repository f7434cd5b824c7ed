import Draws
import Seals

/// The rehearsal's own chance: who is absent, who answers what. It has nothing to do with the
/// public draws; it is seeded, so that the same seed rehearses the same exam.
final class Chance {
    private let stream: DrawStream

    /// The chance for one purpose; every purpose has a stream of its own, so that a change in one
    /// place of the story moves nothing in another.
    init(_ seed: String, _ purpose: String) {
        stream = DrawStream(
            entropy: HashAlgorithm.sha256.digest(Array("zhikao rehearsal \(seed)".utf8)),
            nonce: [], personalization: Array(purpose.utf8), hash: .sha256)
    }

    /// 0 to `bound - 1`, each equally likely.
    func below(_ bound: Int) -> Int { stream.below(bound) }

    /// A number of the range, each equally likely.
    func pick(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// One of the elements, each as likely as its weight.
    func pick<Element>(_ weighted: [(element: Element, weight: Int)]) -> Element {
        var rank = below(weighted.reduce(0) { $0 + $1.weight })
        for (element, weight) in weighted {
            if rank < weight { return element }
            rank -= weight
        }
        return weighted[weighted.count - 1].element
    }

    /// True in `perMille` of a thousand cases.
    func happens(perMille: Int) -> Bool { below(1000) < perMille }

    func shuffled<Element>(_ elements: [Element]) -> [Element] { stream.shuffled(elements) }

    /// 32 random bytes, as a witness chooses them.
    func secret() -> [UInt8] { stream.generate(32) }

    /// Thousandths of a standard normal deviate: the sum of twelve uniform numbers less six
    /// (Irwin and Hall); integers, so that every machine draws the same.
    func normalMilli() -> Int {
        (0..<12).reduce(-6000) { sum, _ in sum + below(1001) }
    }
}
