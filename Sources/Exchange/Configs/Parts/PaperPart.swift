import Bank
import Grading
import Papers
import Seating
import Vocabulary

extension ConfigFields {
    func paper() -> ConfigPaper {
        let sections = list("sections") { element in element.object { $0.section() } }
        let blueprint = Blueprint(
            part: id("part"), sections: sections.map(\.section), statutes: statutes("statutes"),
            bands: bands("bands"), toleranceMilli: tolerance("tolerance"))
        return ConfigPaper(blueprint: blueprint, policies: policies(of: sections))
    }

    func grading(policies: [ItemType: ScoringPolicy]) -> GradingRules {
        GradingRules(
            policies: policies,
            rounding: object("rounding", isOptional: true) { $0.rounding() },
            passMark: marks("passMark"), fullMarks: marks("fullMarks", default: Marks(100)))
    }

    func seating() -> SeatingRules {
        SeatingRules(
            sparePercent: int("sparePercent", 0...99, default: 10),
            separation: choice("separation", default: .fourNeighbours),
            announcement: choice("announce", default: .onTicket))
    }

    private struct ScoredSection {
        let section: Blueprint.Section
        let policy: ScoringPolicy
        let path: String
        let line: Int
    }

    private func section() -> ScoredSection {
        let type: ItemType = choice("type", standIn: .singleChoice)
        let section = Blueprint.Section(
            type: type, count: int("count", 1...1000), marks: marks("marks"))
        return ScoredSection(
            section: section, policy: policy("policy", for: type), path: path, line: line)
    }

    /// A policy by its name, with `partial` and `base` where it takes them.
    private func policy(_ key: String, for type: ItemType) -> ScoringPolicy {
        let partial = optional("partial") { $0.marks() }
        let base = optional("base") { $0.text() }
        let standard = ScoringPolicy.standard(for: type)
        guard let node = take(key) else {
            return standard
        }
        guard let name = node.text() else { return node.standIn(standard) }
        guard ScoringPolicy.names.contains(name) else {
            return node.bad(words: ScoringPolicy.names) ?? node.standIn(standard)
        }
        do {
            return try ScoringPolicy.policy(named: name, partial: partial, base: base)
        } catch {
            log.add(
                error.code, at: node.path, line: node.line, error.message.chinese,
                error.message.english)
            return node.standIn(standard)
        }
    }

    /// One policy per type: grading and the sentence above a section know no finer rule.
    private func policies(of sections: [ScoredSection]) -> [ItemType: ScoringPolicy] {
        var policies: [ItemType: ScoringPolicy] = [:]
        for scored in sections where !log.hasStandIn(in: scored.path) {
            let type = scored.section.type
            let first = policies[type] ?? scored.policy
            policies[type] = first
            guard first != scored.policy else { continue }
            log.add(
                "config.policies", at: "\(scored.path).policy", line: scored.line,
                "\(type.chinese)各大题的评分规则不一致：“\(first.name)”与“\(scored.policy.name)”。",
                "sections of `\(type.rawValue)` have different policies: `\(first.name)` and "
                    + "`\(scored.policy.name)`")
        }
        return policies
    }

    private func rounding() -> RoundingRule {
        let unit: RoundingRule.Unit = choice("unit", default: .total)
        let decimals = int("decimals", 0...2, default: 2)
        return (try? RoundingRule(unit: unit, decimals: decimals)) ?? .standard
    }
}

extension ConfigFields {
    private func statutes(_ key: String) -> [StatuteID: Blueprint.Quantity] {
        object(key, isOptional: true) { fields in
            let pairs = fields.entries().map { (StatuteID($0.key), $0.node.quantity()) }
            return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        }
    }

    private func bands(_ key: String) -> [DifficultyBand: Blueprint.Quantity] {
        object(key, isOptional: true) { fields in
            let pairs = DifficultyBand.allCases.compactMap { band in
                fields.take(band.rawValue).map { (band, $0.quantity()) }
            }
            return Dictionary(uniqueKeysWithValues: pairs)
        }
    }

    /// Marks in the config, thousandths of a mark in the blueprint.
    private func tolerance(_ key: String) -> Int {
        marks(key, default: Marks(hundredths: 10)).hundredths * 10
    }
}

extension ConfigNode {
    /// A number of items: `6`, or `{least: 6, most: 12}` with either left out.
    fileprivate func quantity() -> Blueprint.Quantity {
        let range = 0...1000
        guard isMapping else {
            return Blueprint.Quantity(exactly: int(in: range) ?? standIn(0))
        }
        return object { fields in
            Blueprint.Quantity(
                least: fields.int("least", range, default: 0),
                most: fields.optional("most") { $0.int(in: range) })
        }
    }
}
