import Admissions
import Exchange
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("Lists as workbooks") struct ListRouteTests {
    private let base = "/office/sample-2017-1/lists"

    private func sheets(_ reply: Reply) throws -> [Sheet] {
        try SheetReader().sheets(in: reply.bytes, file: "a.xlsx")
    }

    @Test func `a list that does not exist, or not yet, is refused`() async throws {
        let bench = try ServiceBench(.locked)
        for name in ["keys.xlsx", "results.pdf", "results"] {
            let reply = try await bench.ask(.get, "\(base)/\(name)", as: .clerk)
            #expect(reply.text.contains("list.unknown"), "\(name)")
        }
        let seats = try await bench.ask(.get, "\(base)/seats.xlsx", as: .clerk)
        #expect(seats.text.contains("print.nothing"))
        let results = try await bench.ask(.get, "\(base)/results.xlsx", as: .clerk)
        #expect(results.text.contains("results.not-graded"))
        let page = try await bench.ask(.get, base, as: .clerk)
        #expect(page.status == 200)
        #expect(page.text.contains("registrations.xlsx") && !page.text.contains("seats.xlsx"))
        #expect(page.text.contains("座位抽取以后") && page.text.contains("评分以后"))
        for who in [TestAccount.invigilator, .editor] {
            #expect(try await bench.ask(.get, "\(base)/units.xlsx", as: who).status == 403)
        }
    }

    @Test func `every list that the page offers can be had`() async throws {
        let bench = try ServiceBench(.published)
        let page = try await bench.ask(.get, base, as: .clerk)
        var count = 0
        for kind in ExamListKind.allCases where kind.need != .reSit {
            let path = "\(base)/\(kind.rawValue).xlsx"
            #expect(page.text.contains(path), "\(kind)")
            let reply = try await bench.ask(.get, path, as: .clerk)
            #expect(reply.status == 200, "\(kind): \(reply.text)")
            let first = try #require(try sheets(reply).first)
            #expect(!first.rows.isEmpty, "\(kind)")
            #expect(try await bench.ask(.get, path, as: .clerk).bytes == reply.bytes, "\(kind)")
            count += 1
        }
        #expect(count == 19)
    }

    @Test func `only the ledger of reviews has whole ID numbers`() async throws {
        let bench = try ServiceBench(.published)
        let numbers = Set(try bench.registrations().map(\.applicant.idNumber.text))
        for kind in ExamListKind.allCases where kind.need != .reSit {
            let reply = try await bench.ask(
                .get, "\(base)/\(kind.rawValue).xlsx", as: .clerk)
            let cells = Set(
                try sheets(reply).flatMap { $0.rows.flatMap { $0.cells.map(\.text) } })
            #expect(
                cells.isDisjoint(with: numbers) == (kind != .registrations), "\(kind)")
        }
        // What hangs on a wall has no part of them.
        for kind in ["door-lists", "passed"] {
            let reply = try await bench.ask(.get, "\(base)/\(kind).xlsx", as: .clerk)
            let text = try sheets(reply).flatMap { $0.rows.flatMap { $0.cells.map(\.text) } }
            #expect(!text.contains { $0.contains("*") }, "\(kind)")
            #expect(!text.contains { cell in numbers.contains { $0.suffix(4) == cell } })
        }
    }

    @Test func `lists of a room are those of that room`() async throws {
        let bench = try ServiceBench(.drawn)
        let seats = try bench.read { try $0.seats(in: SampleConfig.exam) }
        let place = try #require(seats.first)
        let here = seats.filter { $0.session == place.session && $0.room == place.room }
        let reply = try await bench.ask(
            .get,
            "\(base)/door-lists.xlsx?session=\(place.session)&room=\(place.room)", as: .clerk)
        let read = try sheets(reply)
        #expect(read.count == 1)
        #expect(
            read[0].rows.dropFirst().compactMap { $0.cells.dropFirst().first?.text }.sorted()
                == here.map(\.candidateNumber.text).sorted())
        let room = try await bench.ask(
            .get, "/office/sample-2017-1/rooms/\(place.session)/\(place.room)", as: .clerk)
        #expect(room.text.contains("door-lists.xlsx?session="))
    }
}
