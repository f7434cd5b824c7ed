package import Vocabulary

/// The statute, the version and the articles that an item stands on exist.
package struct UnknownBasis: BankRule {
    package let codes = [
        "basis.unknown-statute", "basis.unknown-version", "basis.no-such-article",
        "basis.no-article",
    ]
    package let severity = Finding.Severity.error
    package let purpose = Wording(
        "依据的法规、版本和条文须在法规目录中", "statute, version and articles are in the catalogue")

    package init() {}

    package func findings(in subject: LintSubject) -> [LintFinding] {
        guard let catalogue = subject.catalogue else { return [] }
        return subject.items.flatMap { item -> [LintFinding] in
            guard let basis = item.draft.basis else { return [] }
            return BankCheck.findings(for: basis, of: item.name, in: catalogue).map {
                LintFinding(
                    position: item.position, item: item.draft.id, finding: $0.at(item.place))
            }
        }
    }
}
