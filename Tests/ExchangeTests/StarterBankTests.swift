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
