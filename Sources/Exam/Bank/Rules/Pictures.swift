package import Vocabulary

/// A picture that an item names is there, and one that it speaks of is named.
package struct Pictures: BankRule {
    package let codes = ["lint.picture-missing", "lint.picture-not-named"]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "试题提到的图片不在，或“如图”却没有图", "a picture that is named or spoken of is not there")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        subject.items.flatMap { item -> [LintFinding] in
            let named = Set(item.texts.flatMap(Pictures.names)).sorted()
            let missing = named.filter { !(subject.pictures?.contains($0) ?? true) }
            var found = missing.map {
                item.finding(
                    "lint.picture-missing", .error, "图片 \($0) 不在。", "there is no picture \($0)")
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

    /// The names in `![…](media/name)`.
    static func names(in text: String) -> [String] {
        guard text.holds("](media/") else { return [] }
        return text.ranges(of: "](media/").compactMap { range in
            let rest = text[range.upperBound...]
            return rest.firstIndex(of: ")").map { String(rest[..<$0]) }
        }
    }
}
