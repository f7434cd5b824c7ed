import Mustache

/// Turns page models into HTML: documents that are complete in one file (style inside, no script,
/// nothing fetched), and pages of the site, which share style sheet and frame.
///
/// A pure function of the model: the same model gives the same bytes. Texts of the model are
/// escaped, whatever they contain. The templates are parsed once, at `init`; make one renderer and
/// share it.
package struct PageRenderer: Sendable {
    /// A template that cannot be parsed: a fault of the build, not of anything handed in.
    package struct TemplateFault: Error {
        /// The template's name.
        package let template: String
        /// What the parser said.
        package let reason: String
    }

    private let library: MustacheLibrary
    /// What stands across every document, such as 演练; nil on real ones.
    package let mark: String?

    /// Parses every template.
    ///
    /// - Parameter mark: a word that stands on every printed page of every document, such as 演练
    ///   on papers that must not be taken for real ones; plain text without markup.
    /// - Throws: `TemplateFault` for the first template that cannot be parsed.
    package init(mark: String? = nil) throws(TemplateFault) {
        self.mark = mark
        ScalarEscaping.register()
        var library = MustacheLibrary()
        for template in TemplateName.all {
            do {
                try library.register(
                    ScalarEscaping.pragma + String(decoding: template.bytes, as: UTF8.self),
                    named: template.name)
            } catch {
                throw TemplateFault(template: template.name, reason: "\(error)")
            }
        }
        self.library = library
    }

    /// 准考证: one A4 page, below 8 kB.
    package func html(_ page: TicketPage) -> String {
        render(page, .ticket)
    }

    /// 成绩通知单: one A4 page.
    package func html(_ page: NoticePage) -> String {
        render(NoticeView(page), .notice)
    }

    /// 通报 with its annexes, in the form of GB/T 9704.
    package func html(_ page: BulletinPage) -> String {
        render(BulletinView(page), .bulletin)
    }

    /// 通报 in brief: one page, without annexes.
    package func html(_ page: BriefBulletinPage) -> String {
        render(BriefBulletinView(page), .briefBulletin)
    }

    /// The public page of a draw.
    package func html(_ page: DrawPage) -> String {
        render(page, .draw)
    }

    /// A document, marked.
    func render(_ view: some Sendable, _ template: TemplateName) -> String {
        marked(plain(view, template))
    }

    /// Without the mark: pages of the site say it in their frame, and may hold no style.
    func plain(_ view: some Sendable, _ template: TemplateName) -> String {
        guard let html = library.render(view, withTemplate: template.name) else {
            preconditionFailure("init registers every template: \(template.name)")
        }
        return html
    }

    /// The mark lies pale across the page; what is fixed is printed on every sheet. It is a picture
    /// rather than a text to be read: a reader of screens is not told it between two lines.
    private func marked(_ html: String) -> String {
        guard let mark, let end = html.firstRange(of: "</head>") else { return html }
        let rule =
            "position:fixed;top:42%;left:0;right:0;text-align:center;transform:rotate(-18deg);"
            + "font:700 64px/1 sans-serif;color:rgba(176,0,32,.13);pointer-events:none"
        return html[..<end.lowerBound]
            + "<style>body::before{content:\"\(mark)\";\(rule)}</style>\n"
            + html[end.lowerBound...]
    }
}
