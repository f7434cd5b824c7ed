import Bank
import Exchange
import Vocabulary

/// The bank of a folder with a manifest, each item's basis checked against the statutes.
struct LoadedBank {
    let bank: ItemBank
    let statutes: StatuteCatalogue
    let findings: [Finding]

    /// - Throws: `bank.findings` with everything that is wrong; `file.unreadable`.
    init(_ folder: String) throws {
        let manifest = "\(folder)/manifest.yaml"
        let read = BankReader().bank(manifest: try Files.bytes(manifest), file: manifest) { path in
            try? Files.bytes("\(folder)/\(path)")
        }
        let file = "\(folder)/statutes.yaml"
        let catalogue = try StatuteCatalogueReader()
            .catalogue(in: try Files.bytes(file), file: file)
        statutes = catalogue
        findings = read.checked(against: catalogue).findings
        let errors = findings.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw Refusal(
                "bank.findings", "题库有\(errors.count)处问题。", "the bank has \(errors.count) findings",
                findings: errors)
        }
        bank = try ItemBank(items: read.items)
    }
}
