import Access
import Delivery
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The invigilator's pages") struct RoomTests {
    private let room = TerminalBench.room

    @Test func `an invigilator finds the rooms of the day`() async throws {
        let bench = try TerminalBench()
        let page = try await bench.bench.ask(.get, "/rooms", as: .invigilator)
        #expect(page.status == 200)
        #expect(page.text.contains("进入第01考场（第1机房）"))
        #expect(page.text.contains(room))
        let early = try TerminalBench(at: "2017-03-01 08:00")
        let empty = try await early.bench.ask(.get, "/rooms", as: .invigilator)
        #expect(empty.text.contains("今天没有分配给您的场次"))
    }

    @Test func `an account sees and enters its own exam and rooms only`() async throws {
        let bench = try TerminalBench()
        try bench.bench.site.records.write { books in
            guard var account = try books.account("invigilator-1") else { return }
            account.rooms = ["02"]
            try books.update(account)
        }
        let list = try await bench.bench.ask(.get, "/rooms", as: .invigilator)
        #expect(!list.text.contains("\(room)\""))
        for path in ["", "/sheet", "/report", "/start", "/events"] {
            let reply = try await bench.bench.ask(.get, room + path, as: .invigilator)
            #expect(reply.status == 403, "\(path)")
        }
        #expect(try await bench.does("\(room)/message", [("text", "x")]).status == 403)
        try bench.bench.site.records.write { books in
            guard var account = try books.account("invigilator-1") else { return }
            account.rooms = []
            account.exam = "other-2017-1"
            try books.update(account)
        }
        #expect(try await bench.bench.ask(.get, room, as: .invigilator).status == 403)
    }

    @Test func `the map shows every seat with sign and word, spare machines too`() async throws {
        let bench = try TerminalBench()
        let page = try await bench.bench.ask(.get, room, as: .invigilator).text
        for seat in bench.seats {
            #expect(page.contains("\(room)/candidates/\(seat.registration)"))
        }
        #expect(page.contains("未到") && page.contains("备用机"))
        #expect(page.contains("data-live=\"\(room)/events\""))
        #expect(page.utf8.count < 100_000)
    }

    @Test func `unknown rooms and strangers of the room are told`() async throws {
        let bench = try TerminalBench()
        let places = [
            "/rooms/sample-2017-1/01/09", "/rooms/other/01/01", "\(room)/candidates/R999999",
            "\(room)/candidates/R999999/photo",
        ]
        for place in places {
            #expect(
                try await bench.bench.ask(.get, place, as: .invigilator).status == 404, "\(place)")
        }
        let elsewhere = try #require(
            try bench.bench.read { try $0.seats(in: SampleConfig.exam) }
                .first { $0.session != "01" || $0.room != "01" })
        let reply = try await bench.bench.ask(
            .get, "\(room)/candidates/\(elsewhere.registration)", as: .invigilator)
        #expect(reply.status == 404)
    }

    @Test func `the start is confirmed, and not before its time`() async throws {
        let bench = try TerminalBench()
        let early = try await bench.bench.ask(.get, "\(room)/start", as: .invigilator)
        #expect(early.text.contains("到 09:00 方可宣布开考"))
        #expect(early.text.contains("宣布开考后方可答题"))
        #expect(try await bench.does("\(room)/start").status == 409)
        try bench.bench.move(to: "2017-05-20 09:03")
        let form = try await bench.bench.ask(.get, "\(room)/start", as: .invigilator)
        #expect(form.text.contains("考场纪律已宣读"))
        let done = try await bench.does("\(room)/start", [("key", "form/1"), ("sure", "yes")])
        #expect(done.status == 303)
        #expect(done.location == room)
        let again = try await bench.does("\(room)/start", [("key", "form/1"), ("sure", "yes")])
        #expect(again.status == 303)
        let page = try await bench.bench.ask(.get, room, as: .invigilator).text
        #expect(page.contains("进行中") && page.contains("10:33 结束"))
    }

    @Test func `a form that is sent twice is one act, another text is another`() async throws {
        let bench = try TerminalBench()
        for text in ["甲", "甲", "乙"] {
            try await bench.does("\(room)/message", [("key", "form/1"), ("text", text)])
        }
        let hall = try await bench.bench.site.halls.hall(try bench.bench.office, "01")
        #expect(await hall.room("01").messages.map(\.text) == ["甲", "乙"])
    }

    @Test func `the candidate's page checks in, admits, interrupts, moves and gives time back`()
        async throws
    {
        let bench = try TerminalBench()
        let seat = bench.seats[0]
        let own = bench.candidate(seat)
        func page() async throws -> String {
            try await bench.bench.ask(.get, own, as: .invigilator).text
        }
        let before = try await page()
        #expect(before.contains("核验无误，签到"))
        #expect(before.contains(String(try bench.idNumber(seat).suffix(4))))
        #expect(!before.contains(try bench.idNumber(seat)))
        try await bench.does("\(own)/check-in")
        #expect(try await page().contains("撤销签到"))
        try await bench.does("\(own)/undo-check-in")
        let terminal = try await bench.terminal(seat)
        #expect(try await page().contains("等待放行"))
        try await bench.does("\(own)/allow")
        #expect(try await page().contains("已登录候考"))
        #expect(try await bench.ask(.post, "/sign-out", terminal).status == 204)
        _ = try await bench.begin()
        try bench.bench.move(to: "2017-05-20 09:20")
        try await bench.does(
            "\(own)/interrupt", [("kind", "machine"), ("since", "09:18"), ("text", "黑屏")])
        #expect(try await page().contains("恢复作答"))
        #expect(try await page().contains("name=\"minutes\" min=\"0\" max=\"180\" value=\"2\""))
        try await bench.does(
            "\(own)/resume", [("minutes", "2"), ("seconds", "0"), ("reason", "黑屏")])
        #expect(try await page().contains("补时2分"))
        #expect(try await page().contains("10:32"))
        let bad = try await bench.does("\(own)/interrupt", [("kind", "fire"), ("text", "x")])
        #expect(bad.status == 422)
        let future = try await bench.does(
            "\(own)/interrupt", [("kind", "power"), ("since", "23:00"), ("text", "x")])
        #expect(future.status == 409)
    }

    @Test func `misconduct needs the list, the words and two invigilators`() async throws {
        let bench = try TerminalBench()
        _ = try await bench.begin()
        let own = bench.candidate(bench.seats[0])
        let whole = [
            ("kind", "phone"), ("text", "查看手机"), ("first", "赵监考"), ("second", "孙监考"),
            ("signed", "no"), ("evidence", "W-1"),
        ]
        for missing in ["kind", "text", "second"] {
            let form = whole.filter { $0.0 != missing }
            #expect(try await bench.does("\(own)/misconduct", form).status >= 400)
        }
        #expect(try await bench.does("\(own)/misconduct", whole).status == 303)
        let report = try await bench.bench.ask(.get, "\(room)/report", as: .invigilator).text
        for told in ["查看手机", "W-1", "考生拒签", "赵监考、孙监考", "第七条"] {
            #expect(report.contains(told), "\(told)")
        }
    }

    @Test func `time for all, incidents and absence stand in the report, which is signed`()
        async throws
    {
        let bench = try TerminalBench()
        let cookies = try await bench.begin()
        try bench.bench.move(to: "2017-05-20 09:10")
        try await bench.does(
            "\(room)/extend",
            [("all", "yes"), ("minutes", "5"), ("reason", "断电"), ("authority", "钱主考")])
        try await bench.does("\(room)/incident", [("kind", "question"), ("text", "第3题有疑问")])
        #expect(try await bench.does("\(room)/extend", [("all", "yes")]).status == 409)
        #expect(try await bench.does("\(room)/absent").status == 409)
        #expect(try await bench.does("\(room)/close").status == 422)
        try bench.bench.move(to: "2017-05-20 10:36:01")
        try await bench.bench.site.halls.tick(at: bench.bench.clock.now)
        #expect(try await bench.ask(.get, "", cookies[0]).json?["phase"]?.text == "closed")
        #expect(try await bench.does("\(room)/close").status == 303)
        try await bench.does("\(room)/ticks", [("checks", "rules"), ("checks", "answers")])
        #expect(try await bench.does("\(room)/sign", [("names", "赵监考")]).status == 409)
        try await bench.does("\(room)/sign", [("names", "赵监考"), ("names", "孙监考")])
        let report = try await bench.bench.ask(.get, "\(room)/report", as: .chief).text
        for told in [
            "核对相符", "断电", "钱主考", "第3题有疑问", "☑ 宣读考场规则", "已签署：赵监考", "答题数为 0",
        ] {
            #expect(report.contains(told), "\(told)")
        }
        let problems = try AuditInspection.report(on: bench.bench.site.records).problems
        let own = problems.filter { $0.place.file == SampleConfig.exam.text }
        #expect(own.map(\.description) == [])
    }

    @Test func `the live stream begins with the whole picture`() async throws {
        let bench = try TerminalBench()
        let reply = try await bench.bench.ask(
            .get, "\(room)/events?once=yes", as: .invigilator)
        #expect(reply.headers[.contentType] == "text/event-stream; charset=utf-8")
        let first = String(reply.text.dropFirst("retry: 2000\n\n".count))
        let lines = first.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("data: ") })
        let html = lines.map { $0.dropFirst(6) }.joined(separator: "\n")
        #expect(html.contains("座位图"))
        #expect(html.contains("未到"))
        #expect(first.hasSuffix("\n\n"))
    }
}
