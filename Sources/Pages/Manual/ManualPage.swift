/// A page of the manual (使用手册).
package struct ManualPage: SitePage, Hashable {
    package static let template = TemplateName.manual

    /// The pages of the manual, the one that is shown marked.
    package let pages: [PageFrame.Link]
    package let text: ManualText

    /// - Parameter hasPicture: whether there is a picture of that file name; others are left out.
    package init(pages: [PageFrame.Link], text: ManualText, hasPicture: (String) -> Bool) {
        self.pages = pages
        self.text = text.showing(hasPicture)
    }
}

extension ManualText {
    /// The same without pictures that are not there.
    fileprivate func showing(_ hasPicture: (String) -> Bool) -> ManualText {
        var text = self
        text.keep { $0.picture.map { hasPicture($0.name) } ?? true }
        return text
    }
}
