import Delivery
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

/// Late answers and lost time on the pages of the room.
@Suite("Late answers on the invigilator's pages") struct RoomLateTests {
    /// The first one answered items 1 and 2; 3 and 4 arrived eleven minutes after the end.
    private func late() async throws -> (bench: TerminalBench, cookie: String, paper: JSON) {
        let bench = try TerminalBench()
        let cookie = try await bench.begin()[0]
        let paper = try #require(try await bench.ask(.get, "/paper", cookie).json)
        for (time, places) in [("2017-05-20 09:10", 1...2), ("2017-05-20 10:41", 3...4)] {
            try bench.bench.move(to: time)
            let saved = try await bench.ask(
                .post, "/saves", cookie,
                [
                    "sheet": paper["sheet"] ?? .null,
                    "events": .array(try places.map { try bench.event(paper, $0) }),
                ])
            #expect(saved.json?["late"]?.int == (places == 1...2 ? 0 : 2))
        }
        return (bench, cookie, paper)
    }

    private func page(_ bench: TerminalBench, as who: TestAccount = .chief) async throws -> String {
        try await bench.bench.ask(.get, bench.candidate(bench.seats[0]), as: who).text
    }

    private func decide(
        _ bench: TerminalBench, _ decision: String, reason: String = "断网", through: String = "4",
        as who: TestAccount = .chief
    ) async throws -> Reply {
        try await bench.does(
            "\(bench.candidate(bench.seats[0]))/late", as: who,
            [("decision", decision), ("reason", reason), ("through", through)])
    }

    @Test func `the page has both times and no answer, and only the chief may decide`()
        async throws
    {
        let (bench, _, _) = try await late()
        let chief = try await page(bench)
        for words in ["10:30:00", "09:00:03", "09:00:04", "10:41:00", "新答此题", "待决定", "计入答卷，按答卷评分"] {
            #expect(chief.contains(words), "\(words)")
        }
        let invigilator = try await page(bench, as: .invigilator)
        #expect(invigilator.contains("等待主考决定") && !invigilator.contains("计入答卷，按答卷评分"))
        let map = try await bench.bench.ask(.get, TerminalBench.room, as: .invigilator).text
        #expect(map.contains("迟到的作答"))
        #expect(try await decide(bench, "take", as: .invigilator).text.contains("room.chief-only"))
        for (decision, reason, code) in [
            ("maybe", "断网", "room.late-decision"), ("take", "", "delivery.reason-required"),
        ] {
            let refused = try await decide(bench, decision, reason: reason)
            #expect(refused.text.contains(code), "\(code)")
        }
        let none = try await decide(bench, "take", through: "2")
        #expect(none.text.contains("delivery.no-late-saves"))
    }

    @Test(arguments: [true, false])
    func `the decision is on the page, in the record and in what the terminal is told`(
        _ isTaken: Bool
    ) async throws {
        let (bench, cookie, _) = try await late()
        try await bench.bench.site.halls.tick(at: bench.bench.clock.now)
        #expect(try await decide(bench, isTaken ? "take" : "leave").status == 303)
        let after = try await page(bench)
        #expect(after.contains(isTaken ? "已计入" : "不计入") && !after.contains("待决定"))
        let report = try await bench.bench.ask(
            .get, "\(TerminalBench.room)/report", as: .invigilator)
        #expect(report.text.contains(isTaken ? "计入答卷：断网" : "不计入，存档：断网"))
        let state = try await bench.ask(.get, "", cookie)
        #expect(state.json?["receipt"]?["answered"]?.int == (isTaken ? 4 : 2))
        let audit = try bench.bench.read { try $0.auditLines(in: SampleConfig.exam) }
        #expect(audit.filter { $0.act == "attempt.decideLate" }.count == 1)
    }

    @Test func `time for one whom the clock has closed opens the paper at the terminal`()
        async throws
    {
        let (bench, cookie, paper) = try await late()
        try await bench.bench.site.halls.tick(at: bench.bench.clock.now)
        #expect(try await bench.ask(.get, "", cookie).json?["phase"]?.text == "closed")
        try await bench.does(
            "\(bench.candidate(bench.seats[0]))/extend",
            [("minutes", "5"), ("seconds", "0"), ("reason", "断网")])
        let open = try #require(try await bench.ask(.get, "", cookie).json)
        #expect(open["phase"]?.text == "answering" && open["ack"]?.int == 2)
        #expect(
            open["endsAt"]?.int
                == SamplePeople.moment("2017-05-20 10:46").millisecondsSince1970)
        let saved = try await bench.ask(
            .post, "/saves", cookie,
            [
                "sheet": paper["sheet"] ?? .null,
                "events": .array(try (3...5).map { try bench.event(paper, $0) }),
            ])
        #expect(saved.json?["ack"]?.int == 5 && saved.json?["late"]?.int == 0)
        #expect(try await page(bench).contains("补时后重新上传，已在答卷中"))
    }

    @Test func `time that the service was away is told, and filled in for the whole room`()
        async throws
    {
        let bench = try TerminalBench()
        _ = try await bench.begin()
        try bench.bench.move(to: "2017-05-20 09:25")
        let keeper = TimeKeeper(records: bench.bench.site.records, halls: bench.bench.site.halls)
        try await keeper.tell(
            .away(
                from: SamplePeople.moment("2017-05-20 09:10"), until: bench.bench.clock.now,
                isMeasured: true), at: bench.bench.clock.now)
        try await keeper.tell(.held(milliseconds: -7_200_000), at: bench.bench.clock.now)
        func map() async throws -> String {
            try await bench.bench.ask(.get, TerminalBench.room, as: .invigilator).text
        }
        let before = try await map()
        #expect(before.contains("考试服务中断15分（09:10:00–09:25:00），已恢复"))
        #expect(before.contains("inputmode=\"numeric\" value=\"15\""))
        #expect(before.contains("服务器系统时钟被拨慢120分；考试计时不受影响"))
        try await bench.does(
            "\(TerminalBench.room)/extend",
            [("all", "yes"), ("minutes", "15"), ("seconds", "0"), ("reason", "考试服务中断")])
        #expect(try await !map().contains("尚未补时"))
        let report = try await bench.bench.ask(
            .get, "\(TerminalBench.room)/report", as: .invigilator)
        #expect(report.text.contains("考试服务中断15分") && report.text.contains("被拨慢120分"))
        let checklist = try await bench.bench.ask(
            .get, "/office/\(SampleConfig.exam)", as: .clerk)
        #expect(checklist.text.contains("时钟或服务异常2次"))
    }
}
