/// Both public draws of an exam: what was announced, what was drawn, and how to check it.
package struct DrawsPage: SitePage, Hashable {
    package static let template = TemplateName.publicDraws

    /// An earlier draw of the same kind: void, replaced, or one of several for a few people.
    package struct Past: Hashable, Sendable {
        /// Such as 第1次.
        package let title: String
        package let badge: PageBadge
        package let sentence: String
        package let ways: [PageWay]

        package init(title: String, badge: PageBadge, sentence: String, ways: [PageWay]) {
            self.title = title
            self.badge = badge
            self.sentence = sentence
            self.ways = ways
        }
    }

    /// One of the draws.
    package struct Draw: Hashable, Sendable {
        /// Such as 考场座位编排.
        package let title: String
        package let badge: PageBadge
        package let sentence: String
        /// Digests and commitments in hexadecimal, and who made them.
        package let facts: [PageFact]
        package let ways: [PageWay]
        /// The latest first.
        package let past: [Past]

        package init(
            title: String, badge: PageBadge, sentence: String, facts: [PageFact], ways: [PageWay],
            past: [Past] = []
        ) {
            self.title = title
            self.badge = badge
            self.sentence = sentence
            self.facts = facts
            self.ways = ways
            self.past = past
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
