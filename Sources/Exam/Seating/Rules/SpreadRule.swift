import Vocabulary

/// Units are spread (soft): no hall has more of a unit than its share and two people more.
package struct SpreadRule: SeatingRule {
    package init() {}

    package var name: String { "spread" }
    package var strength: RuleStrength { .soft }

    package func breaches(in review: SeatingReview) -> [RuleBreach] {
        let all = review.halls.reduce(0) { $0 + $1.sitters.count }
        var sizes: [String: Int] = [:]
        for hall in review.halls {
            for sitter in hall.sitters { sizes[sitter.unit.text, default: 0] += 1 }
        }
        return review.halls.flatMap { hall in
            Dictionary(grouping: hall.sitters, by: \.unit.text).compactMap { unit, mates in
                let share = (sizes[unit, default: 0] * hall.sitters.count + all - 1) / all
                guard mates.count > share + 2 else { return nil }
                return RuleBreach(
                    hall.name, "\(unit)有\(mates.count)人，均摊为\(share)人",
                    "\(mates.count) people of \(unit), an even share is \(share)")
            }.sorted { precedes($0.message.english, $1.message.english) }
        }
    }
}
