/// A report of an exam's analysis: sections of words, pictures and tables.
package struct ReportPage: SitePage, Hashable {
    package static let template = TemplateName.report

    package struct Section: Hashable, Sendable {
        /// Names it within the page.
        package let id: String
        package let title: String
        package let words: [String]
        package let picture: Picture?
        package let table: DataTable?
        package let pager: OfficePager?
        /// Whether a long table is shown when it is asked for.
        package let isFolded: Bool

        package init(
            id: String, title: String, words: [String] = [], picture: Picture? = nil,
            table: DataTable? = nil, pager: OfficePager? = nil, isFolded: Bool = false
        ) {
            self.isFolded = isFolded
            self.id = id
            self.title = title
            self.words = words
            self.picture = picture
            self.table = table
            self.pager = pager
        }
    }

    package let title: String
    /// The ways of the question editor's pages; nil on the office's.
    package let tabs: BankTabs?
    package let words: [String]
    package let figures: [OfficeFact]
    /// Ways to other pages and to files.
    package let links: [PageFrame.Link]
    package let sections: [Section]

    package init(
        title: String, tabs: BankTabs? = nil, words: [String] = [], figures: [OfficeFact] = [],
        links: [PageFrame.Link] = [], sections: [Section]
    ) {
        self.title = title
        self.tabs = tabs
        self.words = words
        self.figures = figures
        self.links = links
        self.sections = sections
    }
}

/// The same as a document that is complete in one file.
struct ReportDocument: Sendable {
    let page: ReportPage
}

extension PageRenderer {
    /// A report as one file, without links.
    package func html(_ page: ReportPage) -> String {
        let styles = [PackageResources.zhikao_css, PackageResources.analysis_css]
        let style = styles.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        let bare = ReportPage(
            title: page.title, words: page.words, figures: page.figures,
            sections: page.sections.map { section in
                ReportPage.Section(
                    id: section.id, title: section.title, words: section.words,
                    picture: section.picture, table: section.table?.plain)
            })
        let html = render(ReportDocument(page: bare), .reportDocument)
        guard let end = html.firstRange(of: "</head>") else { return html }
        return html[..<end.lowerBound] + "<style>\n\(style)\n</style>\n"
            + html[end.lowerBound...]
    }
}
