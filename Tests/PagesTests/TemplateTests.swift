import Foundation
import Testing

/// Rules about the template files themselves.
@Suite struct TemplateTests {
    /// Read once; empty when the folder is not there, which the first test tells.
    static let files: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
        return (names ?? []).sorted()
    }()

    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Pages/Templates")

    @Test func `there are templates to look at`() {
        #expect(TemplateTests.files.contains("ticket.mustache"))
    }

    @Test(arguments: files)
    func `nothing is printed unescaped`(file: String) throws {
        let text = try text(file)
        #expect(!text.contains("{{{") && !text.contains("{{&"))
    }

    /// Templates of documents that are complete in one file, and their parts; all others are pages
    /// of the site.
    static let documents = files.filter {
        [
            "brief_bulletin", "bulletin", "chart", "draw", "figures", "masthead", "notice",
            "official_style", "score_line", "signature", "style", "ticket", "ticket_sheet",
            "ticket_style",
            "tickets", "unit_table",
        ].contains($0.prefix { $0 != "." })
    }

    /// Only whole numbers of our own stand there, and the picture of a ticket, which is base64.
    @Test(arguments: documents)
    func `no text from data stands inside a tag of a document`(file: String) throws {
        let numbers: Set = [
            "height", "x", "y", "bottom", "labelY", "textY", "length", "markSize",
            "holder.photo",
        ]
        for tag in try document(file).matches(of: /<[a-zA-Z][^>]*>/) {
            for name in tag.output.matches(of: /\{\{[#^\/>]?([^}]*)\}\}/) {
                #expect(numbers.contains(String(name.output.1)), "\(tag.output)")
            }
        }
    }

    /// Between double quotes no escaped text can end an attribute.
    @Test(arguments: files.filter { !documents.contains($0) })
    func `data in a tag of a page stands in double quotes`(file: String) throws {
        // `{{<layout}}` is a word of the template, no tag.
        let html = try text(file).replacing("{{<", with: "{{")
        for tag in html.matches(of: /<[a-zA-Z](?:[^>"]|"[^"]*")*>/) {
            let open = tag.output.replacing(/"[^"]*"/, with: "")
            let bare = open.replacing(/\{\{[#^\/][^}]*\}\}/, with: "")
            #expect(!bare.contains("{{"), "\(tag.output)")
        }
    }

    @Test(arguments: files.filter { !documents.contains($0) })
    func `a page of the site has no style or script of its own and fetches from here only`(
        file: String
    ) throws {
        let text = try text(file)
        for word in ["<style", "style=", "http:", "https:", "javascript:", "<script>"] {
            #expect(!text.contains(word))
        }
        #expect(text.firstMatch(of: /\son[a-z]+=/) == nil)
    }

    @Test(arguments: documents)
    func `nothing is fetched and nothing is run`(file: String) throws {
        let text = try document(file).replacing(#"src="{{holder.photo}}""#, with: "")
        for word in ["<script", "http:", "https:", "url(", "@import", "src=", "href="] {
            #expect(!text.contains(word))
        }
    }

    /// WCAG 2.2, 1.4.3.
    @Test(arguments: ["ink", "soft", "red", "good", "blue"], ["#ffffff", "#eeece7"])
    func `text has a contrast of at least 4.5 to 1`(token: String, ground: String) throws {
        let style = try text("style.mustache")
        let match = try #require(
            style.matches(of: /--([a-z]+):(#[0-9a-f]{6})/).first { $0.output.1 == token })
        let lights = [luminance(String(match.output.2)), luminance(ground)].sorted()
        #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5)
    }

    /// A document without its ways to pages of our own, whose paths the service has made: a way
    /// fetches nothing.
    private func document(_ file: String) throws -> String {
        try text(file).replacing(#"<a href="{{.}}">"#, with: "")
    }

    private func text(_ file: String) throws -> String {
        try String(contentsOf: TemplateTests.folder.appending(path: file), encoding: .utf8)
    }

    /// The relative luminance of a colour such as `#1b1b1b` (WCAG 2.2).
    private func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [value >> 16, value >> 8 & 255, value & 255].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
