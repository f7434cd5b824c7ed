package import Vocabulary

/// Somebody's wish to do something now.
package struct Act: Hashable, Sendable {
    package let actor: Actor
    package let at: Moment
    /// Names this very act within its exam: asked for again under the same key, after a crash or a
    /// lost answer, it is not done twice.
    package let key: String?

    package init(by actor: Actor, at: Moment, key: String? = nil) {
        self.actor = actor
        self.at = at
        self.key = key
    }
}
