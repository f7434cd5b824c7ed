import Seals
package import Vocabulary

/// A statute's text, split into its articles.
///
/// An article starts at the start of a line with its number and a space (第六十三条　); what stands
/// before the first one (title, history, table of contents) and the headings of parts, chapters
/// and sections belong to no article. An inserted article (第一百二十条之一) is kept with the one
/// that it follows.
package struct StatuteText: Hashable, Sendable {
    /// One article, or one that was inserted after it.
    package struct Article: Hashable, Sendable {
        /// From 1.
        package let number: Int
        /// 0 for the article itself, 1 for 之一, 2 for 之二.
        package let insertion: Int
        /// Its paragraphs, one per line, without the number.
        package let text: String
    }

    /// The first line that has text, without the marks of a heading.
    package let title: String
    /// In the order of the text: by number, then by insertion.
    package let articles: [Article]

    /// - Throws: `Refusal` `statute.no-articles`, or `statute.article-order` with a finding for
    ///   each line at which an article does not follow the one before it.
    package init(_ text: String) throws(Refusal) {
        var title: String?
        var drafts: [Draft] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, raw) in lines.enumerated() {
            let line = StatuteText.trimmed(raw)
            guard !line.isEmpty, !line.hasPrefix("<!--") else { continue }
            if title == nil { title = StatuteText.trimmed(line.drop { $0 == "#" }).description }
            if let label = ArticleLabel(line) {
                drafts.append(Draft(label: label, line: index + 1, lines: [label.rest]))
            } else if !StatuteText.isHeading(line), !drafts.isEmpty {
                drafts[drafts.count - 1].lines.append(line.description)
            }
        }
        guard !drafts.isEmpty else {
            throw Refusal("statute.no-articles", "文本中没有条文。", "the text has no articles")
        }
        try StatuteText.checkOrder(drafts)
        self.title = title ?? ""
        articles = drafts.map {
            Article(
                number: $0.label.number, insertion: $0.label.insertion,
                text: $0.lines.joined(separator: "\n"))
        }
    }

    /// The number of the last article.
    package var articleCount: Int { articles.last?.number ?? 0 }

    /// For each number from 1 on the SM3, in hexadecimal, of the article's text without any white
    /// space, its number left out and its inserted articles following it: a changed article has
    /// another digest, one that was only renumbered or set in other type has the same.
    package var articleDigests: [String] {
        var texts = [String](repeating: "", count: articleCount)
        for article in articles { texts[article.number - 1] += article.text }
        return texts.map { text in
            let plain = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
            return HashAlgorithm.sm3.hexadecimalDigest(Array(plain.utf8))
        }
    }

    /// The text of one article with its inserted ones; nil when there is none of that number.
    package func text(ofArticle number: Int) -> String? {
        let found = articles.filter { $0.number == number }
        return found.isEmpty ? nil : found.map(\.text).joined(separator: "\n")
    }

    private struct Draft {
        let label: ArticleLabel
        let line: Int
        var lines: [String]
    }

    private static func checkOrder(_ drafts: [Draft]) throws(Refusal) {
        var findings: [Finding] = []
        var expected = (next: (1, 0), inserted: (0, 1))
        for draft in drafts {
            let (number, insertion) = (draft.label.number, draft.label.insertion)
            if (number, insertion) != expected.next, (number, insertion) != expected.inserted {
                findings.append(
                    Finding(
                        "statute.article-order", at: Finding.Place(line: draft.line),
                        "第 \(draft.line) 行：应为第\(ChineseNumeral.text(expected.next.0))条。",
                        "article \(number) stands where article \(expected.next.0) belongs"))
            }
            expected = ((number + 1, 0), (number, insertion + 1))
        }
        guard findings.isEmpty else {
            throw Refusal(
                "statute.article-order", "条文编号不连续。", "articles are not in sequence",
                findings: findings)
        }
    }

    /// 第二章　…, 第一节　…, 第一编　…, 第一分编　…; in Markdown any line that begins with `#`.
    private static func isHeading(_ line: Substring) -> Bool {
        if line.hasPrefix("#") { return true }
        guard line.first == "第" else { return false }
        let rest = line.dropFirst().drop(while: ChineseNumeral.characters.contains)
        let kind = ["分编", "编", "章", "节"].first { rest.hasPrefix($0) }
        guard let kind, rest.startIndex > line.index(after: line.startIndex) else { return false }
        return rest.dropFirst(kind.count).first?.isWhitespace ?? true
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

/// 第六十三条　 or 第一百二十条之一　 at the start of a line.
private struct ArticleLabel {
    let number: Int
    let insertion: Int
    /// What follows on the line.
    let rest: String

    init?(_ line: Substring) {
        guard line.first == "第", let end = line.firstIndex(of: "条"),
            let number = ChineseNumeral.value(of: line[line.index(after: line.startIndex)..<end])
        else { return nil }
        var rest = line[line.index(after: end)...]
        var insertion = 0
        if rest.first == "之" {
            let numeral = rest.dropFirst().prefix(while: ChineseNumeral.characters.contains)
            guard let value = ChineseNumeral.value(of: numeral) else { return nil }
            insertion = value
            rest = rest[numeral.endIndex...]
        }
        guard rest.first?.isWhitespace == true else { return nil }
        self.number = number
        self.insertion = insertion
        self.rest = String(rest.drop(while: \.isWhitespace))
    }
}
