/// The statutes of the catalogue, and how many items stand on which article.
package struct BankStatutesPage: SitePage, Hashable {
    package static let template = TemplateName.bankStatutes

    package struct Statute: Hashable, Sendable {
        package let title: String
        package let version: String
        package let articles: Int
        package let count: Int
        package let href: String
        package let covered: Int

        package init(
            title: String, version: String, articles: Int, count: Int, href: String,
            covered: Int
        ) {
            self.title = title
            self.version = version
            self.articles = articles
            self.count = count
            self.href = href
            self.covered = covered
        }
    }

    package struct Article: Hashable, Sendable {
        package let number: Int
        /// Nil for none.
        package let items: Int?
        package let href: String

        package init(number: Int, count: Int, href: String) {
            self.number = number
            items = count > 0 ? count : nil
            self.href = href
        }
    }

    package let tabs: BankTabs
    package let statutes: [Statute]
    /// The statute that is looked at; nil for none.
    package let title: String?
    package let articles: [Article]

    package init(
        tabs: BankTabs, statutes: [Statute], title: String?, articles: [Article]
    ) {
        self.tabs = tabs
        self.statutes = statutes
        self.title = title
        self.articles = articles
    }
}
