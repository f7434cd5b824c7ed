package import Delivery
package import Vocabulary

/// What one candidate asks of a desk, to be done in a commit with what others ask.
package struct DeskWish: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        /// Response events as a terminal sent them, in the belief that everything up to `after` is
        /// safe with the service; nil when nobody has said what to believe.
        case save([ResponseEvent], after: Int?)
        /// The candidate's own start or hand-in.
        case event(AttemptEvent)
    }

    package let sheet: SheetCode
    package let content: Content
    /// When it was asked: each is judged by its own moment.
    package let at: Moment

    package init(sheet: SheetCode, content: Content, at: Moment) {
        self.sheet = sheet
        self.content = content
        self.at = at
    }
}
