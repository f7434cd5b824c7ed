/// One line of a comment, with its marks.
struct Comment: Hashable, Sendable {
    let line: Int
    let text: String
}
