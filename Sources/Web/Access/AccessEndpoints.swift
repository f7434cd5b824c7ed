import Vocabulary

/// Signing in and up, one's own account, and the three administrators' pages.
package enum AccessEndpoints {
    /// Every endpoint of this group.
    package static let all = signing + own + accounts + audit
}
