import HTTPTypes
import Office
import Testing
import Vocabulary

@Suite("What anybody may see") struct PublicTests {
    static let exam = "/exams/sample-2017-1"

    @Test(arguments: [
        ("2017-04-01 10:00", ServiceBench.Stage.opened, "即将报名"),
        ("2017-04-06 10:00", .opened, "正在报名"), ("2017-04-21 10:00", .registered, "单位审查"),
        ("2017-04-26 10:00", .registered, "主办单位正在审核"),
        ("2017-05-09 10:00", .drawn, "公开抽取座位和试题"), ("2017-05-11 10:00", .drawn, "打印准考证"),
        ("2017-05-20 10:00", .drawn, "考试按场次进行"), ("2017-05-21 10:00", .graded, "成绩待公布"),
        ("2017-05-27 10:00", .published, "成绩已公布"), ("2017-07-01 10:00", .published, "已结束"),
    ])
    func `the first page says what is open`(
        moment: String, stage: ServiceBench.Stage, words: String
    ) async throws {
        let bench = try ServiceBench(stage, at: SamplePeople.moment(moment))
        let reply = try await bench.ask(.get, "/")
        #expect(reply.status == 200)
        #expect(reply.text.contains(words))
        #expect(reply.text.contains("示例市2017年第一期行政执法资格考试"))
    }

    @Test func `without an exam the first page says that there is none`() async throws {
        let reply = try await ServiceBench(.empty).ask(.get, "/")
        #expect(reply.status == 200)
        #expect(reply.text.contains("目前没有公布的考试"))
    }

    @Test func `the page of an exam has calendar, conditions, paper and telephone`() async throws {
        let reply = try await ServiceBench(.opened).ask(.get, Self.exam)
        #expect(reply.status == 200)
        for words in [
            "▶ 当前", "年满18周岁", "示例市委党校", "多项选择题", "合格线", "本人承诺所填报的信息真实", "0000-0000000",
        ] {
            #expect(reply.text.contains(words), "\(words)")
        }
    }

    @Test(arguments: ["/exams/none", "/exams/none/draws", "/exams/none/bulletin"])
    func `an exam that does not exist is not found`(path: String) async throws {
        #expect(try await ServiceBench(.opened).ask(.get, path).status == 404)
    }

    @Test(arguments: [
        (ServiceBench.Stage.opened, "seats", 409), (.locked, "papers", 409), (.drawn, "coins", 404),
    ])
    func `a draw that was not announced is told so`(
        stage: ServiceBench.Stage, kind: String, status: Int
    ) async throws {
        let bench = try ServiceBench(stage)
        for path in ["", "/announcement", "/transcript"] {
            let reply = try await bench.ask(.get, "\(Self.exam)/draws/\(kind)\(path)")
            #expect(reply.status == status, "\(path)")
        }
        #expect(try await bench.ask(.get, "\(Self.exam)/draws").status == 200)
    }

    @Test func `the papers stay sealed until the exam has been scored`() async throws {
        let bench = try ServiceBench(.drawn)
        let refused = try await bench.ask(.get, "\(Self.exam)/draws/papers/transcript")
        #expect(refused.status == 409)
        #expect(refused.text.contains("评分完成前"))
        let page = try await bench.ask(.get, "\(Self.exam)/draws/papers")
        #expect(page.text.contains("尚未公开。种子能推出试题"))
        let announcement = try await bench.ask(.get, "\(Self.exam)/draws/papers/announcement")
        #expect(announcement.json?["procedure"]?.text == "papers/2")
        let list = try await bench.ask(.get, "\(Self.exam)/draws")
        #expect(list.text.contains("已抽取，封存"))
        #expect(!list.text.contains("draws/papers/transcript"))
        let receipt = try await bench.ask(.get, "\(Self.exam)/draws/papers/receipt")
        let drawn = try bench.read { try $0.draws(of: .papers, in: SampleConfig.exam) }
        let transcript = try JSON(parsing: Array((drawn.last?.transcript ?? "").utf8))
        #expect(receipt.json?["root"] == transcript["result"]?["root"])
        #expect(receipt.json?["nonces"] == transcript["nonces"])
        #expect(receipt.json?["seed"] == nil && receipt.json?["sealed_nonce"] == nil)
    }

    @Test(arguments: [
        ("seats", ServiceBench.Stage.drawn), ("seats", .graded), ("papers", .graded),
    ])
    func `a transcript is the file that the verifiers read`(
        kind: String, stage: ServiceBench.Stage
    ) async throws {
        let bench = try ServiceBench(stage)
        let reply = try await bench.ask(.get, "\(Self.exam)/draws/\(kind)/transcript")
        #expect(reply.status == 200)
        let draw = try #require(DrawKind(rawValue: kind))
        #expect(reply.text == (try bench.office.revealedTranscript(of: draw)) + "\n")
        let page = try await bench.ask(.get, "\(Self.exam)/draws/\(kind)")
        let digest = try #require(reply.json?["result_digest"]?.text)
        #expect(page.text.contains(digest))
        #expect(page.text.contains("2017年5月8日 10:45"))
    }

    @Test func `the bulletin appears with the results`() async throws {
        let early = try await ServiceBench(.graded).ask(.get, "\(Self.exam)/bulletin")
        #expect(early.status == 409)
        #expect(early.text.contains("成绩尚未公布"))
        let reply = try await ServiceBench(.published).ask(.get, "\(Self.exam)/bulletin")
        #expect(reply.status == 200)
        #expect(reply.text.contains("情况的通报"))
        #expect(!reply.text.contains("51080019900101"))
    }

    @Test func `the check of notices asks before it answers`() async throws {
        let reply = try await ServiceBench(.published).ask(.get, "/notices/check")
        #expect(reply.status == 200)
        #expect(!reply.text.contains("没有发出过"))
    }

    @Test(arguments: [
        "number=171010101016&code=AAAA-AAAA-AAAA-AAAA", "number=1&code=", "number=&code=AAAA",
        "number=%3Cscript%3E&code=%22%CC%81onfocus%3D1",
    ])
    func `a wrong number and a wrong code get the same words`(query: String) async throws {
        let bench = try ServiceBench(.published)
        let reply = try await bench.ask(.get, "/notices/check?\(query)")
        #expect(reply.status == 404)
        #expect(reply.text.contains("没有发出过这样的通知单"))
        #expect(!reply.text.contains("<script>"))
        let hidden = "\"\u{301}onfocus"
        #expect(!reply.text.contains(hidden))
    }
}
