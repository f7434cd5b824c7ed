package import Vocabulary

/// A picture that an item names is there, and one that it speaks of is named.
package struct Pictures: BankRule {
    package let codes = ["lint.picture-missing", "lint.picture-kind", "lint.picture-not-named"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "试题提到的图片不在或考生机不能显示，或“如图”却没有图",
        "a picture that is named or spoken of is not there or cannot be shown")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.flatMap { item -> [LintFinding] in
            let named = Set(item.texts.flatMap(Pictures.names)).sorted()
            let missing = named.filter { !(subject.pictures?.contains($0) ?? true) }
            var found = missing.map {
                item.finding(
                    "lint.picture-missing", .error, "图片 \($0) 不在。", "there is no picture \($0)")
            }
            found += Pictures.unshown(in: item.texts).map {
                let words = Pictures.kindWords($0)
                return item.finding("lint.picture-kind", .error, words.chinese, words.english)
            }
            if named.isEmpty,
                let word = item.draft.stem.firstHeld(of: ["如图", "下图", "图示", "图中", "见图"])
            {
                found.append(
                    item.finding(
                        "lint.picture-not-named", .warning, "题干说“\(word)”，却没有图。",
                        "the stem speaks of a picture, and there is none"))
            }
            return found
        }
    }

    /// Kinds of pictures, by their endings, that every browser shows and none runs as a program:
    /// what the candidate's terminal is given.
    package static let shownKinds: Set<String> = ["png", "jpg", "jpeg", "gif", "webp"]

    /// The pictures of texts that the terminal would not show.
    static func unshown(in texts: [String]) -> [String] {
        Set(texts.flatMap(names)).filter { !shownKinds.contains(ending(of: $0)) }.sorted()
    }

    static func kindWords(_ name: String) -> Wording {
        let kind = ending(of: name).uppercased()
        return Wording(
            "图片 \(name.prefix(12))… 是 \(kind) 格式，考生机不能显示。请另存为 PNG 或 JPG，重新放入。",
            "the picture \(name.prefix(12))… is \(kind), which no terminal can show: save it as "
                + "PNG or JPG")
    }

    private static func ending(of name: String) -> String {
        name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    }

    /// The names in `![…](media/name)`.
    static func names(in text: String) -> [String] {
        guard text.holds("](media/") else { return [] }
        return text.ranges(of: "](media/").compactMap { range in
            let rest = text[range.upperBound...]
            return rest.firstIndex(of: ")").map { String(rest[..<$0]) }
        }
    }
}
