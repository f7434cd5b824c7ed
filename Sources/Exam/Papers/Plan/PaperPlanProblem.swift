package import Vocabulary

/// What a quota is computed for: the cells of the bank, what every paper must hold, and how many
/// papers each group needs.
package struct PaperPlanProblem: Hashable, Sendable {
    /// Units of the bank that count alike.
    package struct Cell: Hashable, Sendable {
        /// The section whose units they are, from 0.
        package let section: Int
        /// How many units there are.
        package let units: Int
        /// The field that alone may use them; empty for public ones.
        package let field: String
        /// For each margin how many items of one unit count for it.
        package let counts: [Int]
        /// The four expected scores in thousandths of a mark, summed over all units.
        package let scores: [Int]

        package init(
            section: Int, units: Int, field: String, counts: [Int], scores: [Int]
        ) {
            self.section = section
            self.units = units
            self.field = field
            self.counts = counts
            self.scores = scores
        }
    }

    /// The people of one session and field.
    package struct Group: Hashable, Sendable {
        package let session: String
        package let field: String
        package let papers: Int

        package init(session: String, field: String, papers: Int) {
            self.session = session
            self.field = field
            self.papers = papers
        }
    }

    /// Units that every paper has in each section.
    package let sections: [Int]
    /// Items that every paper has in each margin.
    package let margins: [Blueprint.Quantity]
    /// What each section and each margin is called, for findings.
    package let names: [Wording]
    package let cells: [Cell]
    /// Ascending by session and field.
    package let groups: [Group]
    /// How far each of a paper's expected scores may lie from the target, in thousandths of a mark.
    package let toleranceMilli: Int

    package init(
        sections: [Int], margins: [Blueprint.Quantity], names: [Wording], cells: [Cell],
        groups: [Group], toleranceMilli: Int
    ) {
        self.sections = sections
        self.margins = margins
        self.names = names
        self.cells = cells
        self.groups = groups
        self.toleranceMilli = toleranceMilli
    }
}

/// Whoever computes quotas. The rules of the exam see no solver: it is handed in.
package protocol PaperPlanning: Sendable {
    /// A quota that keeps the largest exposure as small as the bank allows and uses every item.
    ///
    /// - Parameter exposureLimit: the share of a session's candidates, in thousandths, above which
    ///   items are not kept for single sessions.
    /// - Throws: `Refusal` `papers.bank-too-small` with a finding for each cell that lacks items.
    func plan(
        for problem: PaperPlanProblem, exposureLimit: Int
    ) throws(Refusal) -> PaperPlan
}
