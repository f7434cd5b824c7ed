package import Vocabulary

/// The sessions at work. (Interim; helper E replaces this file.)
package final class HallRegistry: Sendable {
    package init() {}

    /// Closes what is over.
    package func tick(at moment: Moment) async throws {}
}
