import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

@Suite struct `The starter bank` {
    @Test func `has items enough, and every item stands on law in force`() throws {
        let bank = try StarterBank.read().checked(against: StarterBank.catalogue())
        #expect(
            bank.findings.isEmpty, "\(bank.findings.map(\.description).joined(separator: "\n"))")
        #expect(bank.name == "zhikao-starter")
        #expect(bank.items.count >= 300)
        #expect(Set(bank.items.map(\.part)) == ["public", "leaders"])
        _ = try ItemBank(items: bank.items)
    }

    @Test func `its catalogue is written as the writer writes it`() throws {
        let bytes = try #require(SharedData.bytes(StarterBank.statutes))
        let catalogue = try StarterBank.catalogue()
        #expect(StatuteCatalogueWriter().text(catalogue) == String(decoding: bytes, as: UTF8.self))
    }

    @Test(.enabled(if: SharedData.exists(SharedData.statutes), "the statutes are not at hand"))
    func `its catalogue has the digests of the statutes' texts`() throws {
        let catalogue = try StarterBank.catalogue()
        #expect(catalogue.statutes.count == 11)
        for statute in catalogue.statutes {
            let url = try #require(try StarterBank.text(of: statute), "\(statute.title)")
            let bytes = try #require(SharedData.bytes(url))
            let text = try TextDecoding(bytes, file: url.lastPathComponent).text
            let made = try StatuteCatalogueWriter().statute(
                text: text, version: statute.version, inForce: statute.inForce)
            #expect(made == statute, "\(statute.title)")
        }
    }
}

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
