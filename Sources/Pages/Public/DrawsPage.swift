/// Both public draws of an exam: what was announced, what was drawn, and how to check it.
package struct DrawsPage: SitePage, Hashable {
    package static let template = TemplateName.publicDraws

    /// One of the two draws.
    package struct Draw: Hashable, Sendable {
        /// Such as 考场座位编排.
        package let title: String
        package let badge: PageBadge
        package let sentence: String
        /// Digests and commitments in hexadecimal, and who made them.
        package let facts: [PageFact]
        package let ways: [PageWay]

        package init(
            title: String, badge: PageBadge, sentence: String, facts: [PageFact], ways: [PageWay]
        ) {
            self.title = title
            self.badge = badge
            self.sentence = sentence
            self.facts = facts
            self.ways = ways
        }
    }

    package let exam: String
    package let title: String
    package let draws: [Draw]

    package init(exam: String, title: String, draws: [Draw]) {
        self.exam = exam
        self.title = title
        self.draws = draws
    }
}
