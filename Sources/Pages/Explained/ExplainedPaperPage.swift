/// A paper item by item: for the two who handle a request for a check, or for the candidate where
/// the exam shows its items.
package struct ExplainedPaperPage: SitePage, Hashable {
    package static let template = TemplateName.explainedPaper

    package let title: String
    /// What the page is for, and for whom.
    package let lead: String
    package let total: String
    package let items: [ExplainedItemView]
    package let back: String
    package let backName: String

    package init(
        title: String, lead: String, total: String, items: [ExplainedItemView], back: String,
        backName: String
    ) {
        self.title = title
        self.lead = lead
        self.total = total
        self.items = items
        self.back = back
        self.backName = backName
    }
}

extension TemplateName {
    static let explainedPaper = TemplateName(
        "explained_paper", PackageResources.explained_paper_mustache)

    /// Papers item by item.
    static let explained = [
        explainedPaper,
        TemplateName("explained_item", PackageResources.explained_item_mustache),
    ]
}
