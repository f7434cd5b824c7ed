/// What stands around every page of the site: title, ways, who is signed in.
package struct PageFrame: Hashable, Sendable {
    /// A way to another page.
    package struct Link: Hashable, Sendable {
        package let text: String
        /// A path of this site.
        package let href: String
        /// Whether it leads to where one is.
        package let isCurrent: Bool

        package init(_ text: String, _ href: String, isCurrent: Bool = false) {
            self.text = text
            self.href = href
            self.isCurrent = isCurrent
        }
    }

    /// The title of the page, also its name in the browser's tab.
    package var title: String
    /// The way from the start to this page, the page itself left out.
    package var crumbs: [Link] = []
    /// The chief ways of the person's role.
    package var navigation: [Link] = []
    /// Who is signed in; nil for nobody.
    package var userName: String?
    /// The role as printed, such as 单位审查员; nil for nobody.
    package var roleName: String?
    /// The token that every form of the page sends back; empty for nobody.
    package var csrf: String = ""
    /// What was done by the form before, said once.
    package var flash: String?
    /// Whether everything is a drill: each page then says 演练.
    package var isDrill: Bool = false
    /// The page of the manual that belongs here, such as `unit`; nil for none.
    package var helpPage: String?
    /// File names of style sheets beside the shared one.
    package var styles: [String] = []
    /// File names of ES modules.
    package var scripts: [String] = []
    /// A digest of all assets, so that a browser never shows an old one.
    package var assets: String = ""
    /// Without head and foot, for projectors and terminals.
    package var isBare: Bool = false

    package init(title: String) { self.title = title }
}
