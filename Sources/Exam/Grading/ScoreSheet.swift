package import Vocabulary

/// The score of one paper as a breakdown: items, sections, and a total that is derived from them
/// and rounded once. Blind: it knows a sheet code, and no person.
package struct ScoreSheet: Hashable, Sendable, Codable {
    /// The blind code of the paper.
    package let sheet: SheetCode
    /// In the order in which the types first occur on the paper.
    package let sections: [SectionScore]
    /// The rule by which the total is rounded.
    package let rounding: RoundingRule
    /// Answers that could not be read as answers and keys that could not be applied; each scored 0.
    package let findings: [Finding]

    /// The exact sum of the sections.
    package var exact: Fraction { sections.reduce(.zero) { $0 + $1.score } }

    /// The score that is published (总分).
    package var total: Marks { rounding.round(exact) }

    /// Full marks (满分).
    package var marks: Marks { sections.reduce(.zero) { $0 + $1.marks } }

    /// The score of a section as printed beside the total. Under a rule that rounds the total these
    /// may add up to a few hundredths more or less than it: the total is the one that counts.
    package func printed(_ section: SectionScore) -> Marks {
        rounding.round(section.score)
    }
}
