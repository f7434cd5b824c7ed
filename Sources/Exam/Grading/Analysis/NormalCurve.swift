/// The standard normal distribution.
package enum NormalCurve {
    /// The point below which 97.5 % lie: a two-sided interval of 95 % reaches so many errors.
    package static let z95 = 1.959_963_984_540_054

    /// P(Z ≥ z).
    ///
    /// Below |z| = 2.5 by the series φ(z) Σ z²ᵏ⁺¹ / (1·3·…·(2k+1)), above by Laplace's continued
    /// fraction (Abramowitz and Stegun 1964, 26.2.11 and 26.2.14).
    package static func upperTail(_ z: Double) -> Double {
        if z < 0 { return 1 - upperTail(-z) }
        guard z < 38 else { return 0 }
        let density = Elementary.exp(-z * z / 2) / 2.506_628_274_631_000_5
        if z < 2.5 {
            var (term, sum, odd) = (z, z, 1.0)
            while term > 1e-17 * sum, odd < 200 {
                odd += 2
                term *= z * z / odd
                sum += term
            }
            return 0.5 - density * sum
        }
        var fraction = z
        for step in stride(from: 120.0, through: 1, by: -1) { fraction = z + step / fraction }
        return density / fraction
    }

    /// The chance of being as far from 0 on either side.
    package static func twoSided(_ z: Double) -> Double { min(1, 2 * upperTail(abs(z))) }
}
