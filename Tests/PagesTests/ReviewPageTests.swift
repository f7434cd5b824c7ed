import Pages
import Testing

@Suite("Pages of the review") struct ReviewPageTests {
    static let hostile = "<script>alert(1)</script>\"'&"
    /// A sample page, by the name of its golden file.
    typealias Example = (file: String, html: @Sendable (String, PageRenderer) -> String)

    static let examples: [Example] = [
        example("unit-list") { $0.list() }, example("office-list") { $0.list(isOffice: true) },
        example("unit-list-empty") { $0.list(isEmpty: true) },
        example("office-list-empty") { $0.list(isOffice: true, isEmpty: true) },
        example("review-choose") { $0.confirm(.choose, problem: "请至少选择一项理由。") },
        example("review-confirm") { $0.confirm(.confirm) },
        example("review-nobody") { $0.confirm(.confirm, isEmpty: true) },
        example("review-case") { $0.oneCase() },
        example("review-case-bare") { $0.oneCase(isBare: true) },
        example("review-units") { $0.units() },
        example("review-units-empty") { $0.units(isEmpty: true) },
        example("review-lock") { $0.lock(isReady: false) },
        example("review-lock-ready") { $0.lock(isReady: true) },
        example("unit-home") { $0.home() }, example("unit-home-empty") { $0.home(isEmpty: true) },
        example("unit-correct") { $0.correction() },
        example("unit-roster-findings") { $0.roster(isUsable: false) },
        example("unit-roster-people") { $0.roster(isUsable: true) },
        example("unit-roster-closed") { $0.closedRoster() },
        example("unit-roster-resit") { $0.reSitRoster() },
        example("unit-tickets") { $0.tickets() },
        example("unit-tickets-closed") {
            $0.tickets(obstacle: "准考证打印尚未开始。", isEmpty: true)
        },
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleReviewPages) -> Page
    ) -> Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "报名审核")
                frame.csrf = "c0ffee"
                frame.userName = text
                frame.styles = ["review.css"]
                frame.scripts = ["review.js"]
                return renderer.html(page(SampleReviewPages(name: text)), in: frame)
            }
        )
    }

    @Test(arguments: examples.indices)
    func `a page stays as it was read and approved`(index: Int) throws {
        let example = Self.examples[index]
        try expectGolden(example.html(Self.hostile, try PageRenderer()), example.file)
    }

    /// Marks that combine with a quote or a bracket hide it from whoever looks at characters.
    @Test(arguments: examples.indices, [hostile, "\"\u{301} onfocus=\"alert(1)", "<\u{301}b>"])
    func `what people typed adds no tag and ends no attribute`(
        index: Int, text: String
    ) throws {
        let example = Self.examples[index]
        let renderer = try PageRenderer()
        let plain = shape(example.html("PLAIN", renderer))
        #expect(shape(example.html(text, renderer)) == plain, "\(example.file)")
    }

    @Test func `a form has the token of the sign-in`() throws {
        let renderer = try PageRenderer()
        for example in Self.examples {
            let html = example.html("x", renderer)
            let forms = html.ranges(of: "method=\"post\"").count
            let tokens = html.ranges(of: "name=\"_csrf\" value=\"c0ffee\"").count
            #expect(forms == tokens, "\(example.file)")
        }
    }

    @Test func `many tickets stand on a sheet each`() throws {
        let tickets = TicketsDocument(
            title: "准考证",
            tickets: [SamplePages.ticket(fullName: Self.hostile), SamplePages.ticket()])
        let html = try PageRenderer().html(tickets)
        #expect(html.ranges(of: "<section class=\"sheet\">").count == 2)
        #expect(!html.contains("<script"))
        try expectGolden(html, "tickets.html")
    }

    /// Tags with the names of their attributes, as a browser takes them byte by byte.
    private func shape(_ html: String) -> [String] {
        var tags: [String] = []
        var rest = Array(html.unicodeScalars)[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[(open + 1)...]
            var tag = ""
            var isQuoted = false
            while let scalar = rest.popFirst(), isQuoted || scalar != ">" {
                if scalar == "\"" { isQuoted.toggle() }
                if !isQuoted { tag.unicodeScalars.append(scalar) }
            }
            tags.append(tag)
        }
        return tags
    }
}
