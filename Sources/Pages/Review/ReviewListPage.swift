/// The list of registrations, for a unit its own people, for the office all: counts, filters, and
/// what can be done with those that are chosen.
package struct ReviewListPage: SitePage, Hashable {
    package static let template = TemplateName.reviewList

    /// One registration.
    package struct Row: Hashable, Sendable {
        package let id: String
        package let href: String
        package let name: String
        package let unit: String
        package let department: String
        package let field: String
        package let state: String
        /// Of the state's badge.
        package let kind: String
        /// With their codes; empty for none.
        package let reasons: [String]

        package init(
            id: String, href: String, name: String, unit: String, department: String,
            field: String, state: String, kind: String, reasons: [String]
        ) {
            self.id = id
            self.href = href
            self.name = name
            self.unit = unit
            self.department = department
            self.field = field
            self.state = state
            self.kind = kind
            self.reasons = reasons
        }
    }

    /// Some of the counts add up to all.
    package struct Counts: Hashable, Sendable {
        package let total: Int
        package let parts: [ReviewParts.Count]
        /// Such as 14 = 3 + 11.
        package let sum: String

        package init(total: Int, parts: [ReviewParts.Count], sum: String) {
            self.total = total
            self.parts = parts
            self.sum = sum
        }
    }

    /// What is asked for.
    package struct Filter: Hashable, Sendable {
        /// Typed: a part of name, department, unit or number.
        package let text: String
        package let states: [ReviewParts.Option]
        package let fields: [ReviewParts.Option]
        /// Empty where there is one unit only.
        package let units: [ReviewParts.Option]
        /// Empty where there is one unit only.
        package let districts: [ReviewParts.Option]
        package let orders: [ReviewParts.Option]
        package let onlyWithReasons: Bool
        /// All of it as a query, for the forms that act on what was found.
        package let query: String

        package init(
            text: String, states: [ReviewParts.Option], fields: [ReviewParts.Option],
            units: [ReviewParts.Option], districts: [ReviewParts.Option],
            orders: [ReviewParts.Option], onlyWithReasons: Bool, query: String
        ) {
            self.text = text
            self.states = states
            self.fields = fields
            self.units = units
            self.districts = districts
            self.orders = orders
            self.onlyWithReasons = onlyWithReasons
            self.query = query
        }
    }

    /// Which part of the list is shown.
    package struct Pager: Hashable, Sendable {
        package let first: Int
        package let last: Int
        package let previous: String?
        package let next: String?

        package init(first: Int, last: Int, previous: String?, next: String?) {
            self.first = first
            self.last = last
            self.previous = previous
            self.next = next
        }
    }

    package let exam: String
    package let heading: String
    /// The path of the list, without a query.
    package let base: String
    package let isOffice: Bool
    package let deadlines: [ReviewParts.Deadline]
    package let counts: Counts
    package let filter: Filter
    package let rows: [Row]
    /// How many were found.
    package let found: Int
    package let pager: Pager
    /// What can be done now; empty after the deadline.
    package let actions: [ReviewParts.Action]
    package let links: [PageFrame.Link]

    package init(
        exam: String, heading: String, base: String, isOffice: Bool,
        deadlines: [ReviewParts.Deadline], counts: Counts, filter: Filter, rows: [Row],
        found: Int, pager: Pager, actions: [ReviewParts.Action], links: [PageFrame.Link]
    ) {
        self.exam = exam
        self.heading = heading
        self.base = base
        self.isOffice = isOffice
        self.deadlines = deadlines
        self.counts = counts
        self.filter = filter
        self.rows = rows
        self.found = found
        self.pager = pager
        self.actions = actions
        self.links = links
    }
}
