import Pages
import Testing

@Suite("Pages of the analysis") struct AnalysisPageTests {
    typealias Example = (file: String, html: @Sendable (String, PageRenderer) -> String)

    static let examples: [Example] = [
        example("analysis-report") { $0.report() },
        example("analysis-report-empty") { $0.report(isEmpty: true) },
        example("analysis-calibration") { $0.calibration() },
        example("analysis-calibration-empty") { $0.calibration(isEmpty: true) },
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleAnalysisPages) -> Page
    ) -> Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "分析")
                frame.csrf = "c0ffee"
                frame.userName = text
                frame.styles = ["analysis.css"]
                return renderer.html(page(SampleAnalysisPages(name: text)), in: frame)
            }
        )
    }

    @Test(arguments: examples.indices)
    func `a page stays as it was read and approved`(index: Int) throws {
        let example = Self.examples[index]
        try expectGolden(
            example.html(OfficePageTests.hostile, try PageRenderer()), example.file)
    }

    @Test(arguments: examples.indices)
    func `what people typed adds no tag and ends no attribute`(index: Int) throws {
        let example = Self.examples[index]
        let renderer = try PageRenderer()
        let plain = OfficePageTests.shape(example.html("PLAIN", renderer))
        for text in [OfficePageTests.hostile, "\"\u{301} onfocus=\"alert(1)", "<\u{301}b>"] {
            #expect(OfficePageTests.shape(example.html(text, renderer)) == plain)
        }
    }

    @Test func `a form that changes something has the token of the sign-in`() throws {
        let renderer = try PageRenderer()
        for example in Self.examples {
            let html = example.html("x", renderer)
            let forms = html.ranges(of: "method=\"post\"").count
            #expect(forms == html.ranges(of: "name=\"_csrf\" value=\"c0ffee\"").count)
            #expect(!html.contains("<style") && !html.contains(" style="))
        }
    }

    @Test func `a report as a file is complete, and has no link`() throws {
        let html = try PageRenderer().html(SampleAnalysisPages(name: "x").report())
        #expect(html.contains("<style>") && html.contains("figure.picture"))
        #expect(!html.contains("href=\"/") && !html.contains("src="))
        #expect(html.contains("<svg") && html.contains("<table"))
    }

    @Test func `columns of numbers stand to the right`() {
        let table = DataTable(
            caption: "", columns: ["a", "b", "c"],
            rows: [["0.5", "单", "—"], ["-1", "2", "3.2e-09"]])
        #expect(table.columns.map(\.isNumber) == [true, false, true])
    }
}
