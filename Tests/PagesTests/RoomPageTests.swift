import Pages
import Testing

@Suite("Pages of the rooms") struct RoomPageTests {
    static let hostile = "<script>alert(1)</script>\"'&"
    /// A sample page, by the name of its golden file.
    typealias Example = (file: String, html: @Sendable (String, PageRenderer) -> String)

    static let examples: [Example] = [
        example("room-list") { $0.list() }, example("room-list-empty") { $0.list(isEmpty: true) },
        example("room-map") { $0.room() }, example("room-map-before") { $0.room(isBefore: true) },
        example("room-map-lost") { $0.room(isLost: true) },
        example("room-map-closed") { $0.room(isClosed: true) },
        example("room-start") { $0.start(mayRelease: true) },
        example("room-start-early") { $0.start(mayRelease: false) },
        example("room-sheet") { $0.sheet() },
        example("room-sheet-empty") { $0.sheet(isEmpty: true) },
        example("room-candidate") { $0.candidate(SampleRoomPages.everything) },
        example("room-candidate-bare") {
            $0.candidate(RoomCandidatePage.Doing(mayMove: true), isBare: true)
        },
        example("room-report") { $0.report() },
        example("room-report-signed") { $0.report(isEmpty: true) },
        ("site/room-live.html", { $1.html(SampleRoomPages(name: $0).live) }),
    ]

    private static func example<Page: SitePage>(
        _ name: String, _ page: @escaping @Sendable (SampleRoomPages) -> Page
    ) -> Example {
        (
            "site/\(name).html",
            { text, renderer in
                var frame = PageFrame(title: "考场")
                frame.csrf = "c0ffee"
                frame.userName = "赵监考"
                frame.styles = ["room.css"]
                return renderer.html(page(SampleRoomPages(name: text)), in: frame)
            }
        )
    }

    @Test("Golden pages", arguments: examples.indices)
    func golden(_ index: Int) throws {
        let example = Self.examples[index]
        try expectGolden(example.html("张三", try PageRenderer()), example.file)
    }

    @Test(
        "What was typed adds no tag and ends no attribute", arguments: examples.indices,
        [hostile, "\"\u{301} onfocus=\"alert(1)", "<\u{301}b>"])
    func escaped(_ index: Int, _ text: String) throws {
        let example = Self.examples[index]
        let renderer = try PageRenderer()
        let html = example.html(text, renderer)
        #expect(!html.contains("<script>alert"))
        #expect(shape(html) == shape(example.html("PLAIN", renderer)), "\(example.file)")
    }

    /// Tags with the names of their attributes, as a browser takes them.
    private func shape(_ html: String) -> [String] {
        var tags: [String] = []
        var rest = Array(html.unicodeScalars)[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[(open + 1)...]
            var (tag, isQuoted) = ("", false)
            while let scalar = rest.popFirst(), isQuoted || scalar != ">" {
                if scalar == "\"" { isQuoted.toggle() }
                if !isQuoted { tag.unicodeScalars.append(scalar) }
            }
            tags.append(tag)
        }
        return tags
    }

    @Test func `every form sends the token and the key of the act`() throws {
        for example in Self.examples {
            let html = example.html("张三", try PageRenderer())
            for form in html.components(separated: "<form").dropFirst() {
                let body = form.components(separated: "</form>")[0]
                guard body.contains("/rooms/") else { continue }
                #expect(body.contains("name=\"_csrf\" value=\"c0ffee\""), "\(example.file)")
                #expect(body.contains("name=\"key\" value=\"form/0123\""), "\(example.file)")
            }
        }
    }

    @Test func `each standing is told by sign and word, not by colour alone`() throws {
        let html = try PageRenderer().html(SampleRoomPages(name: "张三").live)
        #expect(html.contains("▲"))
        #expect(html.contains("断线10秒以上"))
        #expect(html.contains("备用机"))
    }
}

extension String {
    fileprivate func components(separated mark: String) -> [String] {
        var (parts, rest) = ([String](), self[...])
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
