/// Standard errors of difficulties from the observed information (Louis 1982, J. R. Stat. Soc. B
/// 44, 226–233): what the complete data would tell, less what is lost as abilities are not known.
///
/// Where one group had a common form of at most 120 items, the whole matrix of difficulties and
/// spread is inverted. Else an item's variance is the inverse of its own element, plus the variance
/// of the first group's mean, σ²/N, by which all difficulties move together.
struct RaschErrors {
    /// In logits, by item; 0 for extreme items.
    let errors: [Double]

    init(_ model: RaschModel, _ estimate: RaschModel.Estimate, diagonal: [Double]) {
        if let whole = RaschErrors.whole(model, estimate) {
            errors = whole
            return
        }
        let deviation = model.people.isEmpty ? 0 : estimate.deviation(0)
        let hasAnchors = model.anchors.contains { $0 != nil }
        let shift =
            hasAnchors ? 0 : deviation * deviation / Double(max(model.people.first ?? 1, 1))
        errors = diagonal.indices.map { item in
            model.isExtreme[item] ? 0 : (1 / max(diagonal[item], 1e-9) + shift).squareRoot()
        }
    }

    private static func whole(
        _ model: RaschModel, _ estimate: RaschModel.Estimate
    ) -> [Double]? {
        guard model.people.count == 1, model.papers.count == 1, let paper = model.papers.first,
            (1...120).contains(paper.items.count), !model.anchors.contains(where: { $0 != nil })
        else { return nil }
        let chances = paper.items.map { item in
            RaschModel.grid.map { Elementary.logistic($0 - estimate.difficulties[item]) }
        }
        let size = paper.items.count + 1
        let base = model.base(paper, model.table(estimate), model.logWeights(estimate, 0))
        let deviation = estimate.deviation(0)
        // The score of the spread's logarithm is z² - 1, its curvature -2z².
        let squares = RaschModel.grid.map { point in
            let z = (point - estimate.means[0]) / deviation
            return z * z
        }
        var matrix = [Double](repeating: 0, count: size * size)
        for (right, people) in paper.classes {
            let shares = model.posterior(base, right).shares
            let rows = chances + [squares]
            let means = rows.map { row in zip(shares, row).reduce(0) { $0 + $1.0 * $1.1 } }
            for one in 0..<size {
                for other in one..<size {
                    var sum = 0.0
                    for point in shares.indices {
                        sum += shares[point] * rows[one][point] * rows[other][point]
                    }
                    let covariance = sum - means[one] * means[other]
                    // Scores of difficulties are P - x, of the spread z²: signs agree.
                    var information = -covariance
                    if one == other {
                        information += one < size - 1 ? means[one] - sum : 2 * means[one]
                    }
                    matrix[one * size + other] += Double(people) * information
                }
            }
        }
        guard let variances = inverseDiagonal(matrix, size) else { return nil }
        var errors = [Double](repeating: 0, count: model.data.items.count)
        for (place, item) in paper.items.enumerated() {
            errors[item] = variances[place].squareRoot()
        }
        return errors
    }

    /// The diagonal of the inverse of a symmetric matrix given by its upper half; nil when it is
    /// not positive definite.
    private static func inverseDiagonal(_ upper: [Double], _ size: Int) -> [Double]? {
        // Cholesky, A = L Lᵀ.
        var root = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0...row {
                var sum = upper[column * size + row]
                for step in 0..<column {
                    sum -= root[row * size + step] * root[column * size + step]
                }
                if row == column {
                    guard sum > 1e-12 else { return nil }
                    root[row * size + row] = sum.squareRoot()
                } else {
                    root[row * size + column] = sum / root[column * size + column]
                }
            }
        }
        // (A⁻¹)ᵢᵢ is the squared length of column i of L⁻¹.
        return (0..<size).map { index in
            var column = [Double](repeating: 0, count: size)
            var length = 0.0
            for row in index..<size {
                var sum = row == index ? 1.0 : 0
                for step in index..<row { sum -= root[row * size + step] * column[step] }
                column[row] = sum / root[row * size + row]
                length += column[row] * column[row]
            }
            return length
        }
    }
}
