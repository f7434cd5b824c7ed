/// Results: scoring, figures, people.
package struct OfficeResultsPage: SitePage, Hashable {
    package static let template = TemplateName.officeResults

    /// A session with what is still open.
    package struct Session: Hashable, Sendable {
        package let name: String
        package let people: Int
        package let started: Int
        package let open: Int
        package let state: String
        package let badge: String

        package init(
            name: String, people: Int, started: Int, open: Int, state: String, badge: String
        ) {
            self.name = name
            self.people = people
            self.started = started
            self.open = open
            self.state = state
            self.badge = badge
        }
    }

    /// How scores are spread.
    package struct Histogram: Hashable, Sendable {
        package let bars: [Bar]
        package let width: Int
        package let height: Int
        /// Where the bars stand.
        package let base: Int
        /// Where the pass mark stands.
        package let pass: Int
        package let passText: String

        package init(
            bars: [Bar], width: Int, height: Int, base: Int, pass: Int, passText: String
        ) {
            self.bars = bars
            self.width = width
            self.height = height
            self.base = base
            self.pass = pass
            self.passText = passText
        }
    }

    /// The scores from one bound to the next.
    package struct Bar: Hashable, Sendable {
        package let range: String
        package let count: Int
        package let x: Int
        package let y: Int
        package let width: Int
        package let height: Int
        package let middle: Int
        package let isPass: Bool

        package init(
            range: String, count: Int, x: Int, y: Int, width: Int, height: Int, middle: Int,
            isPass: Bool = false
        ) {
            self.range = range
            self.count = count
            self.x = x
            self.y = y
            self.width = width
            self.height = height
            self.middle = middle
            self.isPass = isPass
        }
    }

    /// A row of the table by units.
    package struct Unit: Hashable, Sendable {
        package let cells: [String]
        package let isSum: Bool

        package init(cells: [String], isSum: Bool = false) {
            self.cells = cells
            self.isSum = isSum
        }
    }

    /// A candidate with the outcome.
    package struct Person: Hashable, Sendable {
        package let href: String
        package let number: String
        package let name: String
        package let unit: String
        package let session: String
        package let outcome: String
        package let badge: String
        package let score: String

        package init(
            href: String, number: String, name: String, unit: String, session: String,
            outcome: String, badge: String, score: String
        ) {
            self.href = href
            self.number = number
            self.name = name
            self.unit = unit
            self.session = session
            self.outcome = outcome
            self.badge = badge
            self.score = score
        }
    }

    /// The path of the exam.
    package let exam: String
    package let sessions: [Session]
    package let mayGrade: Bool
    /// Why nothing can be scored yet.
    package let waiting: String?
    package let isGraded: Bool
    /// When the results were published.
    package let published: String?
    package let mayPublish: Bool
    /// When they may be.
    package let due: String
    package let figures: [OfficeFact]
    package let histogram: Histogram?
    package let columns: [String]
    package let units: [Unit]
    package let choices: [OfficeChoice]
    package let query: String
    package let people: [Person]
    package let pager: OfficePager?
    package let key: String

    package init(
        exam: String, sessions: [Session], mayGrade: Bool = false, waiting: String? = nil,
        isGraded: Bool = false, published: String? = nil, mayPublish: Bool = false, due: String,
        figures: [OfficeFact], histogram: Histogram? = nil, columns: [String], units: [Unit],
        choices: [OfficeChoice], query: String, people: [Person], pager: OfficePager? = nil,
        key: String
    ) {
        self.exam = exam
        self.sessions = sessions
        self.mayGrade = mayGrade
        self.waiting = waiting
        self.isGraded = isGraded
        self.published = published
        self.mayPublish = mayPublish
        self.due = due
        self.figures = figures
        self.histogram = histogram
        self.columns = columns
        self.units = units
        self.choices = choices
        self.query = query
        self.people = people
        self.pager = pager
        self.key = key
    }
}
