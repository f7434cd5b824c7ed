/// The candidate's terminal: an empty page in its own frame, which its script fills.
///
/// It says nothing of anybody: what a candidate sees comes from the terminal's API after sign-in.
package struct TerminalPage: SitePage, Hashable {
    package static let template = TemplateName.terminal

    /// What its frame must name.
    package static let styles = ["terminal.css"]
    package static let scripts = ["terminal.js"]

    package init() {}
}
