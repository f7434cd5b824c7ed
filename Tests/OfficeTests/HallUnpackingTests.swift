import Delivery
import Office
import Records
import Support
import Testing
import Vocabulary

/// A hall gives responses rows of their own when there is time, and nobody can tell.
@Suite("Unpacking in a hall") struct HallUnpackingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `what is unpacked is what was saved, and the chain covers it`() async throws {
        let bench = try HallBench(on: try SQLiteRecords(directory: folder.path))
        try await bench.begin()
        let person = bench.people[0]
        try await bench.save(person, 1...4, at: bench.moment(2))
        let saved = try bench.bench.contents().responses
        #expect(saved.count == 4)
        #expect(try packed(bench) == 4)
        try bench.expectSound()
        try await bench.hall.unpack()
        #expect(try packed(bench) == 0)
        #expect(try bench.bench.contents().responses == saved)
        try bench.expectSound()
        // A hall that is opened again stands where this one does, with some packed and some not.
        try await bench.save(person, 5...6, at: bench.moment(4))
        #expect(try packed(bench) == 2)
        let again = try bench.reopened()
        #expect(await again.attempt(of: person) == bench.hall.attempt(of: person))
        try await again.unpack()
        #expect(try packed(bench) == 0)
        #expect(await again.attempt(of: person)?.lastSequence == 6)
    }

    private func packed(_ bench: HallBench) throws -> Int {
        try bench.bench.read { try $0.packedResponses(in: bench.bench.office.exam) }
    }
}
