import Pages
import Testing

@Suite("Pages for everybody and for applicants") struct ApplicantPageTests {
    static let hostile = "<script>alert(1)</script>\"'&"
    /// A sample page, by the name of its golden file.
    typealias Example = (file: String, html: @Sendable (String, PageRenderer) -> String)

    static let examples: [Example] = [
        example("public-start") { $0.start() },
        example("public-start-empty") { $0.start(isEmpty: true) },
        example("public-exam") { $0.exam() }, example("public-draws") { $0.draws() },
        example("public-notice-check") { $0.noticeCheck(nil) },
        example("public-notice-known") { $0.noticeCheck(true) },
        example("public-notice-unknown") { $0.noticeCheck(false) },
        example("public-notice-replaced") { $0.noticeCheck(true, isReplaced: true) },
        example("public-verify") { $0.verify(nil) },
        example("public-verify-good") { $0.verify(true) },
        example("public-verify-bad") { $0.verify(false) },
        example("public-changes") { $0.changes(isEmpty: false) },
        example("public-changes-empty") { $0.changes(isEmpty: true) },
        example("applicant-challenge") { $0.challenge(isOpen: true) },
        example("applicant-challenge-closed") { $0.challenge(isOpen: false) },
        example("applicant-my") { $0.my() },
        example("applicant-my-empty") { $0.my(isEmpty: true) },
        example("applicant-my-resit") { $0.myReSit() },
        example("applicant-form") { $0.form(isWrong: false) },
        example("applicant-form-wrong") { $0.form(isWrong: true) },
        example("applicant-registration") { $0.registration() },
        example("applicant-withdraw") { $0.withdraw() },
        example("applicant-ticket") { $0.ticket(isOpen: true) },
        example("applicant-ticket-closed") { $0.ticket(isOpen: false) },
        example("applicant-enquiry") { $0.enquiry(isAsked: false) },
        example("applicant-enquiry-answered") { $0.enquiry(isAsked: true) },
        example("applicant-enquiry-closed") { $0.enquiry(isAsked: false, refusal: "已截止。") },
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleApplicantPages) -> Page
    ) -> Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "我的报名")
                frame.csrf = "c0ffee"
                frame.styles = ["applicant.css"]
                return renderer.html(page(SampleApplicantPages(text: text)), in: frame)
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
    func `what people typed adds no tag and ends no attribute`(index: Int, text: String) throws {
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

    @Test func `every field has a label, and every error is told beside its field`() throws {
        let html = try PageRenderer().html(
            SampleApplicantPages(text: "x").form(isWrong: true), in: PageFrame(title: "x"))
        for id in ["mobile", "unit", "photo", "proof", "proofTitle"] {
            #expect(html.contains("<label for=\"f-\(id)\""), "\(id)")
        }
        for id in ["mobile", "unit", "categories", "photo", "proof", "declaration"] {
            #expect(html.contains("id=\"e-\(id)\""), "\(id)")
        }
    }

    @Test func `a ticket carries the photo inside, so that nothing is fetched`() throws {
        let ticket = SamplePages.ticket(photo: "data:image/jpeg;base64,/9j/4AAQ")
        let html = try PageRenderer().html(ticket)
        #expect(html.contains("<img src=\"data:image/jpeg;base64,/9j/4AAQ\" alt=\"照片\""))
        #expect(!html.contains("26×32 mm"))
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
