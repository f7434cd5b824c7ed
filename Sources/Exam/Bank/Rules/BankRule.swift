package import Vocabulary

/// A rule of good items and sound banks (one rule a file): what it looks for, why, and all that
/// it finds.
package protocol BankRule: Sendable {
    /// The stable codes of its findings; the first names the rule.
    var codes: [String] { get }
    /// How grave a finding usually is: an error keeps a bank from being used, a warning asks a
    /// person to look.
    var severity: Finding.Severity { get }
    /// What the rule is for, in a sentence.
    var purpose: Wording { get }
    /// Where the item-writing literature asks for it; nil where mere soundness does.
    var source: String? { get }
    /// Whether it runs when nobody asks for it by name.
    var isOnByDefault: Bool { get }

    /// All that it finds, in the order of the items.
    func findings(in subject: LintSubject) -> [LintFinding]
}

extension BankRule {
    package var source: String? { nil }
    package var isOnByDefault: Bool { true }

    /// The first of its codes.
    package var name: String { codes.first ?? "" }
}

/// The reference that the rules' sources cite.
enum ItemWriting {
    /// A guideline of the taxonomy by its number.
    static func guideline(_ number: Int) -> String {
        "Haladyna, Downing & Rodriguez 2002, guideline \(number)"
    }
}
