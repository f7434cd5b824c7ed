import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

/// The bank of the repository.
enum StarterBank {
    static let manifest = SharedData.bank.appending(path: "manifest.yaml")
    static let statutes = SharedData.bank.appending(path: "statutes.yaml")

    static func read() throws -> BankImport {
        let bytes = try #require(SharedData.bytes(manifest))
        return BankReader().bank(manifest: bytes, file: "question-bank/manifest.yaml") {
            SharedData.bytes(SharedData.bank.appending(path: $0))
        }
    }

    static func catalogue() throws -> StatuteCatalogue {
        let bytes = try #require(SharedData.bytes(statutes))
        return try StatuteCatalogueReader().catalogue(
            in: bytes, file: "question-bank/statutes.yaml")
    }

    /// As lint looks at it.
    static func subject(
        _ bank: BankImport, texts: [StatuteEdition: StatuteText] = [:]
    ) throws -> LintSubject {
        LintSubject(
            bank.draftEntries.map { ($0.draft, $0.place) }, catalogue: try catalogue(),
            texts: texts, pictures: [])
    }

    /// The file of a statute: its title, whatever edition is noted, and its version.
    static func text(of statute: Statute) throws -> URL? {
        try FileManager.default
            .contentsOfDirectory(at: SharedData.statutes, includingPropertiesForKeys: nil)
            .first {
                let name = $0.lastPathComponent
                return name.hasSuffix("(\(statute.version)).txt")
                    && name.prefix { $0 != "(" && $0 != "（" } == statute.title.text
            }
    }

    static func parsed(_ statute: Statute) throws -> StatuteText {
        let url = try #require(try text(of: statute), "\(statute.title) \(statute.version)")
        let bytes = try #require(SharedData.bytes(url))
        return try StatuteText(try TextDecoding(bytes, file: url.lastPathComponent).text)
    }
}
