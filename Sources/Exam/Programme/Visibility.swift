/// Who may see that a person sits the exam, and with what result.
package enum Visibility: String, Hashable, Sendable, Codable, CaseIterable {
    /// Lists and the bulletin are published.
    case `public`
    /// 限定范围: only the office, the addressees of the bulletin and the person (practice 1.11).
    case restricted
}
