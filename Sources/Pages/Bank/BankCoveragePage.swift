/// How many items there are of what: topic by type and difficulty, and the cells of a blueprint.
package struct BankCoveragePage: SitePage, Hashable {
    package static let template = TemplateName.bankCoverage

    package struct Cell: Hashable, Sendable {
        /// Nil for none.
        package let items: Int?
        /// 0 to 4: how dark it is.
        package let level: Int
        /// The same as a shape.
        package let shape: String
        package let href: String
        /// Empty, and the blueprint draws such items.
        package let isWanted: Bool
        package let label: String

        package init(
            count: Int, level: Int, shape: String, href: String, isWanted: Bool, label: String
        ) {
            items = count > 0 ? count : nil
            self.level = level
            self.shape = shape
            self.href = href
            self.isWanted = isWanted
            self.label = label
        }
    }

    package struct Row: Hashable, Sendable {
        package let topic: String
        package let total: Int
        package let cells: [Cell]
        package let isTotal: Bool

        package init(topic: String, total: Int, cells: [Cell], isTotal: Bool = false) {
            self.isTotal = isTotal
            self.topic = topic
            self.total = total
            self.cells = cells
        }
    }

    /// A section or margin of the blueprint.
    package struct Need: Hashable, Sendable {
        package let name: String
        package let wanted: String
        package let count: Int
        package let href: String
        package let badge: BankBadge

        package init(name: String, wanted: String, count: Int, href: String, badge: BankBadge) {
            self.name = name
            self.wanted = wanted
            self.count = count
            self.href = href
            self.badge = badge
        }
    }

    package let tabs: BankTabs
    package let filters: [BankFilterField]
    package let types: [String]
    /// The three bands under each type.
    package let bands: [String]
    /// Everything, whatever the topic.
    package let total: Row
    package let rows: [Row]
    package let count: Int
    package let needs: [Need]
    package let exam: String?

    package init(
        tabs: BankTabs, filters: [BankFilterField], types: [String], bands: [String],
        total: Row, rows: [Row], count: Int, needs: [Need], exam: String?
    ) {
        self.tabs = tabs
        self.filters = filters
        self.types = types
        self.bands = bands
        self.total = total
        self.rows = rows
        self.count = count
        self.needs = needs
        self.exam = exam
    }
}
