import Foundation
import Pages
import Testing

@Suite struct EscapingTests {
    static let hostile = [
        "<script>alert(1)</script>", #""><img src=x onerror="alert(1)">"#, "' onload='x",
        "</title></style><b>", "{{title}}{{{title}}}{{>style}}", "&lt;b&gt;",
        "<\u{301}script>\u{202E}", "\"\u{301} onfocus=x \"", "'\u{5B0} autofocus",
        "阿卜杜拉·买买提", "𬭩𠮷",
    ]

    let renderer: PageRenderer

    init() throws { renderer = try PageRenderer() }

    @Test(arguments: hostile)
    func `a text of any content stays text on every page`(text: String) {
        let plain = pages(with: "PLAIN")
        for (page, reference) in zip(pages(with: text), plain) {
            #expect(page.contains(escaped(text)))
            #expect(tags(page) == tags(reference), "a text has added or changed a tag")
        }
    }

    private func pages(with text: String) -> [String] {
        let score = NoticePage.Score(
            total: text, fullMarks: text, passMark: text,
            sections: [NoticePage.Section(name: text, items: text, fullMarks: text, marks: text)])
        // The type size of the mark depends on its length, so it stays the same here.
        let bulletin = BulletinPage(
            masthead: BulletinPage.Masthead(mark: "文件", documentNumber: text, title: text),
            addressees: text, opening: [text],
            chapters: [
                BulletinPage.Chapter(
                    heading: text, paragraphs: [text],
                    parts: [BulletinPage.Part(heading: text, paragraphs: [text])])
            ],
            annexes: [
                .passRates(
                    PassRateChart(
                        title: text, base: text,
                        bars: [PassRateChart.Bar(group: text, passed: 1, base: 2, rate: text)])),
                .names(SamplePages.nameList(text, [text])),
            ], signature: BulletinPage.Signature(organiser: text, date: text))
        return [
            renderer.html(SamplePages.ticket(fullName: text, unitName: text)),
            renderer.html(SamplePages.notice(.passed(score), fullName: text)),
            renderer.html(bulletin), renderer.html(SamplePages.draw(exam: text)),
        ]
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Everything that a browser would take for a tag: `<` before a letter, `/` or `!`, to `>`.
    private func tags(_ html: String) -> [String] {
        html.unicodeScalars.split(separator: "<").dropFirst().compactMap { piece in
            guard let first = piece.first, first.isASCII,
                first.properties.isAlphabetic || first == "/" || first == "!"
            else { return nil }
            return String(String.UnicodeScalarView(piece.prefix { $0 != ">" }))
        }
    }
}
