/// What `draw.mustache` reads: the page, and whether it has a chapter of outside values.
struct DrawView: Sendable {
    let page: DrawPage
    let hasValues: Bool

    init(_ page: DrawPage) {
        self.page = page
        hasValues = !page.values.isEmpty
    }
}
