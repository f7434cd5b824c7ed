extension RaschModel {
    /// EM with SQUAREM's jumps until nothing moves by more than 1e-6 logits.
    func fitted(most: Int) -> (estimate: Estimate, passes: Int, hasConverged: Bool) {
        var (current, passes) = (start, 0)
        guard !papers.isEmpty else { return (current, 0, true) }
        while passes < most {
            let one = pass(current)
            let two = pass(one.next)
            passes += 2
            if distance(current, one.next) < 1e-6 || distance(one.next, two.next) < 1e-7 {
                return (two.next, passes, true)
            }
            guard let jump = jump(current, one.next, two.next) else {
                current = two.next
                continue
            }
            let landed = pass(jump)
            passes += 1
            // A jump that lowers the likelihood is not made.
            current = landed.logLikelihood >= two.logLikelihood ? landed.next : two.next
        }
        return (current, passes, false)
    }

    /// SQUAREM's third scheme: p - 2αr + α²v with α = -|r| / |v|; nil where there is nothing to
    /// gain.
    private func jump(_ zero: Estimate, _ one: Estimate, _ two: Estimate) -> Estimate? {
        let (start, first, second) = (zero.vector, one.vector, two.vector)
        var (steps, bends) = (0.0, 0.0)
        for index in start.indices {
            let step = first[index] - start[index]
            let bend = second[index] - first[index] - step
            steps += step * step
            bends += bend * bend
        }
        guard bends > 0, case let length = -(steps / bends).squareRoot(), length < -1 else {
            return nil
        }
        let moved = start.indices.map { index in
            let step = first[index] - start[index]
            let bend = second[index] - first[index] - step
            return start[index] - 2 * length * step + length * length * bend
        }
        return Estimate(vector: moved, like: zero)
    }

    /// The greatest change of any estimate.
    private func distance(_ one: Estimate, _ other: Estimate) -> Double {
        zip(one.vector, other.vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
}

extension RaschModel.Estimate {
    fileprivate var vector: [Double] { difficulties + means + logDeviations }

    /// Nil for numbers that no likelihood can be computed from.
    fileprivate init?(vector: [Double], like other: Self) {
        guard vector.allSatisfy({ $0.isFinite && abs($0) < 20 }) else { return nil }
        let (items, groups) = (other.difficulties.count, other.means.count)
        let spreads = Array(vector[(items + groups)...])
        guard spreads.allSatisfy({ $0 > -3 && $0 < 2 }) else { return nil }
        self.init(
            difficulties: Array(vector[..<items]),
            means: Array(vector[items..<(items + groups)]), logDeviations: spreads)
    }
}
