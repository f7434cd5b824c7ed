import Bank
import Grading
import Papers
import Seating
import Vocabulary

extension ConfigFields {
    func paper() -> ConfigPaper {
        let sections = list("sections") { element in element.object { $0.section() } }
        let blueprint = Blueprint(
            part: id("part"), sections: sections.map(\.section), margins: margins(),
            fieldParts: fieldParts("fieldParts"), toleranceMilli: tolerance("tolerance"))
        return ConfigPaper(blueprint: blueprint, policies: policies(of: sections))
    }

    func grading(policies: [ItemType: ScoringPolicy]) -> GradingRules {
        GradingRules(
            policies: policies,
            rounding: object("rounding", isOptional: true) { $0.rounding() },
            passMark: marks("passMark"), fullMarks: marks("fullMarks", default: Marks(100)),
            marking: optional("marking") { node in node.object { $0.marking() } })
    }

    private func marking() -> MarkingRules {
        // Said for the reader of the file; there is no other way to mark.
        _ = int(
            "markers", MarkingRules.markers...MarkingRules.markers, default: MarkingRules.markers)
        return MarkingRules(
            gap: marks("gap"), step: marks("step", default: Marks(hundredths: 50)),
            third: choice("third", default: .nearer), closes: optional("closes") { $0.moment() },
            again: optional("again") { node in node.object { $0.again() } })
    }

    private func again() -> MarkingAgain {
        MarkingAgain(
            percent: int("percent", 1...100), who: choice("by", default: .both),
            seed: optional("seed") { $0.text() } ?? "")
    }

    private struct ScoredSection {
        let section: Blueprint.Section
        /// Nil for case sets: their items are scored as their types are elsewhere.
        let policy: ScoringPolicy?
        let path: String
        let line: Int
    }

    private func section() -> ScoredSection {
        let type: Blueprint.SectionType = choice("type", standIn: .items(.singleChoice))
        let section = Blueprint.Section(
            type: type, count: int("count", 1...1000),
            setSize: type == .caseSet ? int("size", CaseSet.sizes) : 1, marks: marks("marks"))
        return ScoredSection(
            section: section, policy: type.itemType.map { policy("policy", for: $0) }, path: path,
            line: line)
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
            guard let type = scored.section.type.itemType, let policy = scored.policy else {
                continue
            }
            let first = policies[type] ?? policy
            policies[type] = first
            guard first != policy else { continue }
            log.add(
                "config.policies", at: "\(scored.path).policy", line: scored.line,
                "\(type.chinese)各大题的评分规则不一致：“\(first.name)”与“\(policy.name)”。",
                "sections of `\(type.rawValue)` have different policies: `\(first.name)` and "
                    + "`\(policy.name)`")
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
    /// Marks in the config, thousandths of a mark in the blueprint.
    private func tolerance(_ key: String) -> Int {
        marks(key, default: Marks(hundredths: 3)).hundredths * 10
    }
}
