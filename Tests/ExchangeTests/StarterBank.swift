import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

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

    /// The file of a statute: its title, whatever edition is noted, and its version.
    static func text(of statute: Statute) throws -> URL? {
        try FileManager.default
            .contentsOfDirectory(at: SharedData.statutes, includingPropertiesForKeys: nil)
            .first {
                $0.lastPathComponent.hasPrefix(statute.title.text)
                    && $0.lastPathComponent.hasSuffix("(\(statute.version)).txt")
            }
    }
}
