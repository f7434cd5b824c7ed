/// Every list of an exam that can be had as a workbook.
package struct OfficeListsPage: SitePage, Hashable {
    package static let template = TemplateName.officeLists

    /// A list.
    package struct Row: Hashable, Sendable {
        package let name: String
        /// What stands in it.
        package let contents: String
        /// Where it is had; nil while it cannot be made.
        package let href: String?
        /// What it waits for.
        package let waiting: String

        package init(name: String, contents: String, href: String?, waiting: String = "") {
            self.name = name
            self.contents = contents
            self.href = href
            self.waiting = waiting
        }
    }

    package let rows: [Row]

    package init(rows: [Row]) { self.rows = rows }
}
