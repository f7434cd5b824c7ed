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

    /// The exact sum of the sections, scaled where items were taken out.
    package var exact: Fraction {
        sections.reduce(.zero) { $0 + $1.score }.scaled(counted: counted, of: marks)
    }

    /// The score that is published (总分).
    package var total: Marks { rounding.round(exact) }

    /// Full marks (满分); items that were taken out are among them, as the rest is scaled up.
    package var marks: Marks {
        sections.reduce(.zero) { $1.items.reduce($0) { $0 + $1.marks } }
    }

    /// The full marks of the items that count.
    private var counted: Marks { sections.reduce(.zero) { $0 + $1.marks } }

    /// The score of a section as printed beside the total. Under a rule that rounds the total these
    /// may add up to a few hundredths more or less than it: the total is the one that counts.
    package func printed(_ section: SectionScore) -> Marks {
        rounding.round(scaled(section))
    }

    /// The exact score of a section as it goes into the total.
    package func scaled(_ section: SectionScore) -> Fraction {
        guard counted > .zero else { return section.items.reduce(.zero) { $0 + $1.marks.fraction } }
        return section.score.scaled(counted: counted, of: marks)
    }

    /// The full marks of a section as they go into the total, to the hundredth.
    package func scaledMarks(_ section: SectionScore) -> Marks {
        let exact =
            counted > .zero
            ? section.marks.fraction.scaled(counted: counted, of: marks) : scaled(section)
        return Marks(hundredths: exact.rounded(scale: 100))
    }
}

extension Fraction {
    /// Scaled up from the marks of the items that count to full marks (折算): times full marks over
    /// counted marks, exactly. A paper of which nothing counts any more has its full marks.
    func scaled(counted: Marks, of full: Marks) -> Fraction {
        if counted == full { return self }
        guard counted > .zero else { return full.fraction }
        return self * Fraction(full.hundredths, counted.hundredths)
    }
}
