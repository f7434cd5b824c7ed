/// A page of the site: its model, to be shown inside a `PageFrame`.
package protocol SitePage: Sendable {
    /// The template that shows it.
    static var template: TemplateName { get }
}
