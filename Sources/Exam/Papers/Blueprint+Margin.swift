package import Bank
package import Vocabulary

extension Blueprint {
    /// Whether an item is for everybody or for one field of enforcement only.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
        case `public`, field

        package var chinese: String {
            switch self {
            case .public: "公共"
            case .field: "专业"
            }
        }
    }

    /// How many items of a paper meet some conditions together; a condition that is nil asks
    /// nothing.
    package struct Margin: Hashable, Sendable {
        package let statute: StatuteID?
        package let scope: Scope?
        package let level: CognitiveLevel?
        package let band: DifficultyBand?
        package let type: SectionType?
        package let quantity: Quantity

        package init(
            statute: StatuteID? = nil, scope: Scope? = nil, level: CognitiveLevel? = nil,
            band: DifficultyBand? = nil, type: SectionType? = nil, _ quantity: Quantity
        ) {
            self.statute = statute
            self.scope = scope
            self.level = level
            self.band = band
            self.type = type
            self.quantity = quantity
        }

        /// Each condition as transcripts write it, in the order of their names.
        package var conditions: [(dimension: String, value: String)] {
            [
                ("band", band?.rawValue), ("level", level?.rawValue), ("scope", scope?.rawValue),
                ("statute", statute?.text), ("type", type?.rawValue),
            ].compactMap { name, value in value.map { (name, $0) } }
        }

        /// What it counts, in words.
        package var name: Wording {
            let chinese = [
                statute.map { "《\($0)》" }, scope.map { "\($0.chinese)题" },
                level.map { "认知层次\($0.chinese)" }, band.map { "难度\($0.chinese)" }, type?.chinese,
            ]
            return Wording(
                chinese.compactMap { $0 }.joined(separator: "、"),
                conditions.map(\.value).joined(separator: " "))
        }
    }

    /// A number of items: fixed, a range, or at least.
    package struct Quantity: Hashable, Sendable {
        package let least: Int
        /// Nil: no upper limit.
        package let most: Int?

        package init(least: Int, most: Int?) {
            self.least = least
            self.most = most
        }

        package init(exactly count: Int) {
            self.init(least: count, most: count)
        }

        /// How far `count` is outside; 0 inside.
        package func distance(of count: Int) -> Int {
            if count < least { return least - count }
            if let most, count > most { return count - most }
            return 0
        }
    }

    /// Margins by statute and by band, each alone, in a fixed order.
    package init(
        part: BankPart, sections: [Section], statutes: [StatuteID: Quantity],
        bands: [DifficultyBand: Quantity] = [:], toleranceMilli: Int = 30
    ) {
        let byStatute = statutes.sorted { $0.key < $1.key }
            .map { Margin(statute: $0.key, $0.value) }
        let byBand = DifficultyBand.allCases.compactMap { band in
            bands[band].map { Margin(band: band, $0) }
        }
        self.init(
            part: part, sections: sections, margins: byStatute + byBand,
            toleranceMilli: toleranceMilli)
    }
}
