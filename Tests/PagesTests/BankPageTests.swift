import Pages
import Testing

@Suite("Pages of the question editor") struct BankPageTests {
    typealias Example = (file: String, html: @Sendable (String, PageRenderer) -> String)

    static let examples: [Example] = [
        example("bank-items") { $0.items() },
        example("bank-items-empty") { $0.items(isEmpty: true) },
        example("bank-item") { $0.item(isHidden: false) },
        example("bank-item-hidden") { $0.item(isHidden: true) },
        example("bank-compare") { $0.compare() },
        example("bank-edit") { $0.edit(isChecked: false) },
        example("bank-edit-checked") { $0.edit(isChecked: true) },
        example("bank-edit-sound") { $0.sound() },
        example("bank-review") { $0.review(isEmpty: false) },
        example("bank-review-empty") { $0.review(isEmpty: true) },
        example("bank-reading") { $0.reading(isAnswered: false) },
        example("bank-reading-answered") { $0.reading(isAnswered: true) },
        example("bank-import") { $0.importing(isRead: false) },
        example("bank-import-read") { $0.importing(isRead: true) },
        example("bank-coverage") { $0.coverage(isEmpty: false) },
        example("bank-coverage-empty") { $0.coverage(isEmpty: true) },
        example("bank-statutes") { $0.statutes(isEmpty: false) },
        example("bank-statutes-empty") { $0.statutes(isEmpty: true) },
        example("bank-challenges") { $0.challenges(isEmpty: false) },
        example("bank-challenges-empty") { $0.challenges(isEmpty: true) },
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleBankPages) -> Page
    ) -> Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "题库")
                frame.csrf = "c0ffee"
                frame.userName = text
                frame.styles = ["bank.css"]
                return renderer.html(page(SampleBankPages(name: text)), in: frame)
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
    func `what an editor typed adds no tag and ends no attribute`(
        index: Int, text: String
    ) throws {
        let example = Self.examples[index]
        let renderer = try PageRenderer()
        #expect(
            OfficePageTests.shape(example.html(text, renderer))
                == OfficePageTests.shape(example.html("PLAIN", renderer)), "\(example.file)")
    }

    @Test func `forms carry the token, and no page has a script or style of its own`() throws {
        let renderer = try PageRenderer()
        for example in Self.examples {
            let html = example.html("x", renderer)
            let forms = html.ranges(of: "method=\"post\"").count
            #expect(
                forms == html.ranges(of: "name=\"_csrf\" value=\"c0ffee\"").count,
                "\(example.file)")
            #expect(!html.contains("<style") && !html.contains(" style="), "\(example.file)")
            #expect(!html.contains(" onclick=") && !html.contains("<script>"), "\(example.file)")
        }
    }

    @Test func `a hidden key is nowhere on the page`() throws {
        let renderer = try PageRenderer()
        let frame = PageFrame(title: "题库")
        let html = renderer.html(SampleBankPages(name: "x").item(isHidden: true), in: frame)
        #expect(!html.contains(">答案</span>") && html.contains("先在不看答案的情况下作答"))
    }
}
