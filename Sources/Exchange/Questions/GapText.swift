/// The gaps of a stem as people draw them, brought to `____`.
enum GapText {
    /// Runs of underscores, with a number between them or not: `___`, `__(1)__`, `＿＿＿`.
    static func withLines(_ stem: String) -> String {
        guard stem.contains(where: { $0 == "_" || $0 == "＿" }) else { return stem }
        return stem.replacing("＿", with: "_")
            .replacing(/_+\s?[(（]?\s?\d{1,2}\s?[)）]?\s?_+|_{2,}(\s_{2,})*/, with: "____")
    }

    /// Empty brackets as well: `（　）`, `( )`, `【 】`, `[ ]`.
    static func withBrackets(_ stem: String) -> String {
        stem.replacing(/[(（【\[][\s\u{3000}\u{A0}]*[)）】\]]/, with: "____")
    }

    static func count(_ stem: String) -> Int { stem.ranges(of: "____").count }
}
