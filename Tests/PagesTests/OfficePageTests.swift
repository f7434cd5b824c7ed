import Pages
import Testing

@Suite("Pages of the office") struct OfficePageTests {
    static let hostile = "<script>alert(1)</script>\"'&"
    /// A sample page, by the name of its golden file.
    typealias Example = (file: String, html: @Sendable (String, PageRenderer) -> String)

    static let examples: [Example] =
        [
            example("office-exams") { $0.exams() },
            example("office-exams-empty") { $0.exams(isEmpty: true) },
            example("office-new") { $0.new(isFit: false) },
            example("office-new-fit") { $0.new(isFit: true) },
            example("office-checklist") { $0.checklist() },
            example("office-draw-waiting") { $0.draw(.waiting) },
            example("office-draw-gathering") { $0.draw(.gathering) },
            example("office-draw-ready") { $0.draw(.ready) },
            example("office-draw-announced") { $0.draw(.announced) },
            example("office-draw-refused") { $0.draw(.refused, isProjected: true) },
            example("office-draw-sealed") { $0.draw(.sealed) },
            example("office-draw") { $0.draw(.drawn) },
            example("office-draw-late") { $0.draw(.late) },
            example("office-rooms") { $0.rooms() },
            example("office-rooms-empty") { $0.rooms(isEmpty: true) },
            example("office-room") { $0.room() },
            example("office-lists") { $0.lists() },
        ] + later

    private static let later: [Example] =
        [
            example("office-results-open") { $0.results(.open) },
            example("office-results-ready") { $0.results(.ready) },
            example("office-results") { $0.results(.graded) },
            example("office-results-published") { $0.results(.published) },
            example("office-result") { $0.result(hasScore: true) },
            example("office-result-absent") { $0.result(hasScore: false) },
            example("office-publish") { $0.publish(isDue: true) },
            example("office-publish-early") { $0.publish(isDue: false) },
            example("office-enquiries") { $0.enquiries() },
            example("office-enquiries-empty") { $0.enquiries(isEmpty: true) },
            example("office-archive") { $0.archive(mayArchive: true) },
            example("office-archive-early") { $0.archive(mayArchive: false) },
            example("office-resit-waiting") { $0.reSit(.waiting) },
            example("office-resit") { $0.reSit(.open) },
            example("office-resit-published") { $0.reSit(.published) },
        ] + corrections

    private static let corrections: [Example] = [
        example("office-corrections") { $0.corrections(isGraded: true) },
        example("office-corrections-early") { $0.corrections(isGraded: false) },
        example("office-correction-new") { $0.newCorrection(hasPreview: true) },
        example("office-correction-new-refused") { $0.newCorrection(hasPreview: false) },
        example("office-correction-new-standing") { $0.liftedStanding() },
        example("office-correction-open") { $0.correction(isDecided: false) },
        example("office-correction-decided") { $0.correction(isDecided: true) },
        example("explained-paper") { $0.explainedPaper() },
        example("office-challenges") { $0.challenges() },
        example("office-challenges-empty") { $0.challenges(isEmpty: true) },
        example("office-challenge") { $0.challenge(isAnswered: false) },
        example("office-challenge-answered") { $0.challenge(isAnswered: true) },
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleOfficePages) -> Page
    ) -> Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "考试管理")
                frame.csrf = "c0ffee"
                frame.userName = text
                frame.styles = ["office.css"]
                return renderer.html(page(SampleOfficePages(name: text)), in: frame)
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
        let plain = Self.shape(example.html("PLAIN", renderer))
        #expect(Self.shape(example.html(text, renderer)) == plain, "\(example.file)")
    }

    @Test func `a form that changes something has the token of the sign-in`() throws {
        let renderer = try PageRenderer()
        for example in Self.examples {
            let html = example.html("x", renderer)
            let forms = html.ranges(of: "method=\"post\"").count
            let tokens = html.ranges(of: "name=\"_csrf\" value=\"c0ffee\"").count
            #expect(forms == tokens, "\(example.file)")
        }
    }

    @Test func `no page has a script or a style of its own`() throws {
        let renderer = try PageRenderer()
        for example in Self.examples {
            let html = example.html("x", renderer)
            #expect(!html.contains("<style") && !html.contains(" style="), "\(example.file)")
            #expect(!html.contains(" onclick=") && !html.contains("<script>"), "\(example.file)")
        }
    }

    /// Tags with the names of their attributes, as a browser takes them byte by byte.
    static func shape(_ html: String) -> [String] {
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
