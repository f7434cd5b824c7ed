import Bank
import Vocabulary

// Reading of papers/1 until papers/2 takes its place.
extension Blueprint {
    var statutes: [StatuteID: Quantity] {
        Dictionary(
            margins.compactMap { margin in margin.statute.map { ($0, margin.quantity) } },
            uniquingKeysWith: { $1 })
    }

    var bands: [DifficultyBand: Quantity] {
        Dictionary(
            margins.compactMap { margin in margin.band.map { ($0, margin.quantity) } },
            uniquingKeysWith: { $1 })
    }
}
