/// The number of successes of independent trials with a chance each.
enum PoissonBinomial {
    /// P(X ≥ count), exact but for rounding, by adding one trial after another (Wang 1993,
    /// Statistica Sinica 3, 295–312). Terms are added from the smallest, so that small chances keep
    /// their digits.
    static func upperTail(_ chances: [Double], atLeast count: Int) -> Double {
        guard count > 0 else { return 1 }
        guard count <= chances.count else { return 0 }
        var distribution = [Double](repeating: 0, count: chances.count + 1)
        distribution[0] = 1
        for (trial, chance) in chances.enumerated() {
            for successes in stride(from: trial + 1, through: 1, by: -1) {
                distribution[successes] =
                    distribution[successes] * (1 - chance) + distribution[successes - 1] * chance
            }
            distribution[0] *= 1 - chance
        }
        return min(1, distribution[count...].reversed().reduce(0, +))
    }

    /// An upper bound of P(X ≥ count) from the mean alone (Chernoff; Hoeffding 1956): e^(k-μ)
    /// (μ/k)^k; 1 at or below the mean.
    static func bound(mean: Double, atLeast count: Int) -> Double {
        let k = Double(count)
        guard k > mean, mean > 0 else { return 1 }
        return Elementary.exp(k - mean + k * Elementary.log(mean / k))
    }
}
