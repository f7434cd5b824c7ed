import Foundation
import NIOCore

/// When the terminals of a phase come: at random moments (a Poisson process), the same for the same
/// seed. They come whether or not the service keeps up.
struct Arrivals {
    private let gap: Double
    private let window: Int64
    private let most: Int
    private var chance: UInt64
    private var offset = 0.0
    private(set) var count = 0

    /// - Returns: nil for a phase that is driven by the answers.
    init?(_ pace: LoadPhase.Pace, terminals: Int, seed: UInt64) {
        chance = seed
        switch pace {
        case .within(let window):
            self.window = Int64(window) * 1_000_000
            gap = Double(window) * 1e6 / Double(terminals)
            most = terminals
        case .every(let each, let during):
            window = Int64(during) * 1_000_000
            gap = Double(each) * 1e6 / Double(terminals)
            most = .max
        case .flatOut: return nil
        }
    }

    /// Nanoseconds after the begin of the phase at which the next terminal comes; nil when all
    /// have come.
    var next: Int64? {
        guard count < most else { return nil }
        let nanoseconds = Int64(offset)
        // Whoever comes once comes within the window; whoever comes again may come no more.
        if most != .max { return min(nanoseconds, window) }
        return nanoseconds < window ? nanoseconds : nil
    }

    mutating func advance() {
        count += 1
        offset -= log(uniform()) * gap
    }

    /// Above 0, at most 1 (SplitMix64).
    private mutating func uniform() -> Double {
        chance &+= 0x9E37_79B9_7F4A_7C15
        var mixed = chance
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (Double((mixed ^ (mixed >> 31)) >> 11) + 1) / 9_007_199_254_740_992
    }
}
