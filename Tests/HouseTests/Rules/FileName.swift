/// A file is named after a type that it declares or extends: `Paper.swift`, `Paper+Draw.swift`.
struct FileName: HouseRule {
    let name = "a file is named after a type in it"

    private static let allowed: Set = ["main.swift", "Package.swift"]
    private static let declaring: Set = [
        "struct", "enum", "class", "actor", "protocol", "extension", "typealias",
    ]

    func violations(in file: SourceFile) -> [Violation] {
        guard !Self.allowed.contains(file.name) else { return [] }
        let stem = file.name.dropLast(".swift".count).prefix { $0 != "+" }
        guard !declaredNames(in: file).contains(String(stem)) else { return [] }
        return [file.violation(1, "declares or extends no \(stem); name the file after its type")]
    }

    /// Of an extension of `Outer.Inner` both names count.
    private func declaredNames(in file: SourceFile) -> Set<String> {
        var names: Set<String> = []
        for (index, token) in file.tokens.enumerated()
        where token.kind == .word && Self.declaring.contains(token.text) {
            var next = index + 1
            while next < file.tokens.count, file.tokens[next].kind == .word {
                names.insert(file.tokens[next].text)
                guard file.isCode(".", at: next + 1) else { break }
                next += 2
            }
        }
        return names
    }
}
