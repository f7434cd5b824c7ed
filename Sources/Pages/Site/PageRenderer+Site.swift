extension PageRenderer {
    /// A page of the site in its frame.
    ///
    /// - Precondition: the page's template stands in `TemplateName.all`.
    package func html<Page: SitePage>(_ page: Page, in frame: PageFrame) -> String {
        plain(Framed(frame: frame, page: page), Page.template)
    }

    private struct Framed<Page: SitePage>: Sendable {
        let frame: PageFrame
        let page: Page
    }
}
