import Foundation
import Pages
import Testing

@Suite("Pages of marking") struct MarkingPageTests {
    static let examples: [OfficePageTests.Example] = [
        example("marking-home") { $0.home() },
        example("marking-home-empty") { $0.home(isEmpty: true) },
        example("marking-answer") { $0.answer(.first) },
        example("marking-correction") { $0.answer(.correction) },
        example("marking-settled") { $0.answer(.settled) },
        example("marking-fine") { $0.answer(.fine) },
        example("marking-done") { $0.done(isOver: false) },
        example("marking-over") { $0.done(isOver: true) },
        example("marking-own") { $0.own() },
        example("marking-own-empty") { $0.own(isEmpty: true) },
        example("office-marking-early") { $0.office(.early) },
        example("office-marking-ready") { $0.office(.ready) },
        example("office-marking-nobody") { $0.office(.nobody) },
        example("office-marking") { $0.office(.open) },
        example("office-marking-over") { $0.office(.over) },
        example("office-marking-case") { $0.decision(isOpen: true) },
        example("office-marking-settled") { $0.decision(isOpen: false) },
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleMarkingPages) -> Page
    ) -> OfficePageTests.Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "评卷")
                frame.csrf = "c0ffee"
                frame.userName = text
                frame.styles = ["marking.css"]
                return renderer.html(page(SampleMarkingPages(name: text)), in: frame)
            }
        )
    }

    @Test(arguments: examples.indices)
    func `a page stays as it was read and approved`(index: Int) throws {
        let example = Self.examples[index]
        try expectGolden(
            example.html(OfficePageTests.hostile, try PageRenderer()), example.file)
    }

    @Test(arguments: examples.indices, [OfficePageTests.hostile, "\"\u{301} onfocus=\"alert(1)"])
    func `what candidates and markers typed adds no tag and ends no attribute`(
        index: Int, text: String
    ) throws {
        let example = Self.examples[index]
        let renderer = try PageRenderer()
        let plain = OfficePageTests.shape(example.html("PLAIN", renderer))
        #expect(OfficePageTests.shape(example.html(text, renderer)) == plain, "\(example.file)")
    }

    @Test func `every form has the token of the sign-in, and no page a script of its own`() throws {
        let renderer = try PageRenderer()
        for example in Self.examples {
            let html = example.html("x", renderer)
            let forms = html.ranges(of: "method=\"post\"").count
            #expect(forms == html.ranges(of: "name=\"_csrf\" value=\"c0ffee\"").count)
            #expect(!html.contains("<style") && !html.contains(" style="), "\(example.file)")
            #expect(!html.contains(" onclick=") && !html.contains("<script>"), "\(example.file)")
        }
    }

    /// Enter in the field gives the typed mark: the browser takes the first button of the form.
    @Test func `the first button of the form is the one that takes the typed mark`() throws {
        let html = Self.examples[2].html("x", try PageRenderer())
        let form = try #require(html.range(of: "answers/3F9A-27C1-0B5E"))
        let rest = html[form.upperBound...]
        let first = try #require(rest.range(of: "<button"))
        #expect(
            rest[first.upperBound...].hasPrefix(" class=\"btn primary large\" type=\"submit\">"))
    }
}
