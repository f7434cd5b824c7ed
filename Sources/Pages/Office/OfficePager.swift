/// The way through a long list.
package struct OfficePager: Hashable, Sendable {
    /// Such as 第1页，共3页（102条）.
    package let text: String
    /// A path; nil on the first page.
    package let previous: String?
    /// A path; nil on the last page.
    package let next: String?

    package init(text: String, previous: String? = nil, next: String? = nil) {
        self.text = text
        self.previous = previous
        self.next = next
    }
}
