/// The marking of an exam as the office sees it: progress, decisions, figures of the markers.
package struct OfficeMarkingPage: SitePage, Hashable {
    package static let template = TemplateName.officeMarking

    /// How far one item has come, and how well its markers agree.
    package struct Item: Hashable, Sendable {
        package let stem: String
        package let answers: Int
        package let blank: Int
        package let settled: Int
        package let waiting: Int
        package let arbitrations: Int
        /// Answers that needed a third marker.
        package let thirds: Int
        /// Marked twice, exact, within a step, within the gap, mean distance, correlation.
        package let agreement: [String]

        package init(
            stem: String, answers: Int, blank: Int, settled: Int, waiting: Int, arbitrations: Int,
            thirds: Int, agreement: [String]
        ) {
            self.stem = stem
            self.answers = answers
            self.blank = blank
            self.settled = settled
            self.waiting = waiting
            self.arbitrations = arbitrations
            self.thirds = thirds
            self.agreement = agreement
        }
    }

    /// One marker's work.
    package struct Marker: Hashable, Sendable {
        package let account: String
        package let name: String
        package let done: Int
        package let left: Int
        /// Mean, deviation, leniency, seconds and the five fifths.
        package let cells: [String]

        package init(account: String, name: String, done: Int, left: Int, cells: [String]) {
            self.account = account
            self.name = name
            self.done = done
            self.left = left
            self.cells = cells
        }
    }

    /// An answer that waits for a decision.
    package struct Case: Hashable, Sendable {
        package let code: String
        package let href: String
        package let item: String
        package let reason: String

        package init(code: String, href: String, item: String, reason: String) {
            self.code = code
            self.href = href
            self.item = item
            self.reason = reason
        }
    }

    /// The path of the exam.
    package let exam: String
    /// The sentence printed above the section.
    package let rule: String
    package let closes: String?
    /// The end has come and answers are open.
    package let isLate: Bool
    /// Why marking cannot be opened now; nil when it can, or was.
    package let obstacle: String?
    package let mayOpen: Bool
    package let isOpen: Bool
    package let isOver: Bool
    /// How many markers there must be.
    package let least: Int
    /// Accounts that can be markers.
    package let candidates: [OfficeChoice]
    package let facts: [OfficeFact]
    package let items: [Item]
    package let markers: [Marker]
    package let cases: [Case]
    package let key: String

    package init(
        exam: String, rule: String, closes: String? = nil, isLate: Bool = false,
        obstacle: String? = nil, mayOpen: Bool = false, isOpen: Bool = false, isOver: Bool = false,
        least: Int, candidates: [OfficeChoice], facts: [OfficeFact] = [], items: [Item] = [],
        markers: [Marker] = [], cases: [Case] = [], key: String
    ) {
        self.exam = exam
        self.rule = rule
        self.closes = closes
        self.isLate = isLate
        self.obstacle = obstacle
        self.mayOpen = mayOpen
        self.isOpen = isOpen
        self.isOver = isOver
        self.least = least
        self.candidates = candidates
        self.facts = facts
        self.items = items
        self.markers = markers
        self.cases = cases
        self.key = key
    }
}
