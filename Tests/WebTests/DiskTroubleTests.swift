import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

/// A failing disk is told as what it is, and whatever it refused can be done again.
@Suite struct DiskTroubleTests {
    private func bench() throws -> (bench: TerminalBench, store: AilingRecords) {
        var made: AilingRecords?
        let bench = try TerminalBench { records in
            let store = AilingRecords(records)
            made = store
            return store
        }
        return (bench, try #require(made))
    }

    @Test(arguments: DiskTrouble.allCases)
    func `a save that the disk refuses is told so, and taken when it is sent again`(
        _ trouble: DiskTrouble
    ) async throws {
        let (bench, store) = try bench()
        let cookie = try await bench.begin()[0]
        let paper = try #require(try await bench.ask(.get, "/paper", cookie).json)
        let save: JSON = [
            "sheet": paper["sheet"] ?? .null,
            "events": .array(try (1...2).map { try bench.event(paper, $0) }),
        ]
        store.fail(by: trouble)
        let refused = try await bench.ask(.post, "/saves", cookie, save)
        #expect(refused.status == 503)
        #expect(refused.json?["code"]?.text == trouble.code)
        let wait = try #require(HTTPField.Name("retry-after"))
        #expect(refused.headers[wait] == "\(trouble.retryAfter)")
        #expect(refused.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        #expect(try await bench.ask(.get, "", cookie).json?["ack"]?.int == 0)
        store.fail(by: nil)
        #expect(try await bench.ask(.post, "/saves", cookie, save).json?["ack"]?.int == 2)
    }

    @Test func `a hall that cannot be opened signs nobody out`() async throws {
        let (bench, store) = try bench()
        let cookie = try await bench.begin()[0]
        await bench.bench.site.halls.forget(SampleConfig.exam)
        store.fail(by: .damaged, alsoReads: true)
        let state = try await bench.ask(.get, "", cookie)
        #expect(state.status == 503)
        #expect(state.json?["code"]?.text == "store.damaged")
        let seat = bench.seats[1]
        let again = try await bench.ask(
            .post, "/sign-in", nil,
            [
                "candidateNumber": .text(seat.candidateNumber.text),
                "idNumber": "510802198804123629", "workstation": 2,
            ])
        #expect(again.json?["code"]?.text == "store.damaged")
        store.fail(by: nil)
        #expect(try await bench.ask(.get, "", cookie).json?["phase"]?.text == "answering")
    }

    @Test func `a page says it in words, with when to come again`() async throws {
        let (bench, store) = try bench()
        store.fail(by: .full)
        let page = try await bench.does(
            "\(TerminalBench.room)/check-in", [("person", bench.seats[0].registration.text)])
        #expect(page.status == 503)
        #expect(page.text.contains("服务器的磁盘已满"))
        #expect(page.text.contains("store.disk-full"))
        #expect(page.headers[try #require(HTTPField.Name("retry-after"))] == "5")
    }

    @Test func `every trouble is explained in the manual`() async throws {
        let page = try await ServiceBench(.empty).ask(.get, "/help/problems").text
        for trouble in DiskTrouble.allCases {
            #expect(page.contains("id=\"\(trouble.code)\""), "\(trouble.code)")
        }
        #expect(Set(DiskTrouble.allCases.map(\.code)).count == DiskTrouble.allCases.count)
    }
}
