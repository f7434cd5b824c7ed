/// A file that only keeps a folder alive goes when the folder has something to say.
struct Placeholder: HouseRule {
    let name = "no placeholder files"

    func violations(in file: SourceFile) -> [Violation] {
        violation(of: file.path).map { [$0] } ?? []
    }

    /// Files of any kind count: `_.sql` as well.
    func violation(of path: String) -> Violation? {
        let name = path.split(separator: "/").last ?? ""
        guard ["_", "x"].contains(name.prefix { $0 != "." }) else {
            return nil
        }
        return Violation(path: path, line: 1, message: "a placeholder: fill it or delete it")
    }
}
