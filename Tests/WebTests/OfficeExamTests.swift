import Access
import Admissions
import Exchange
import HTTPTypes
import Office
import Testing
import Vocabulary
import Web

@Suite("The office's exams") struct OfficeExamTests {
    private let base = "/office/sample-2017-1"

    // Refusals

    @Test func `a config without a line of it is refused`() async throws {
        let bench = try ServiceBench(.empty)
        let reply = try await bench.ask(
            .post, "/office/exams/new", as: .clerk, form: [("config", " \n")])
        #expect(reply.status == 409)
        #expect(reply.text.contains("请上传配置文件"))
    }

    @Test func `a config with mistakes is told in full, by line, and opens nothing`() async throws {
        let bench = try ServiceBench(.empty)
        let text = SampleConfig.text.replacing("passMark: 60", with: "passMark: 160")
            .replacing("year: 2017", with: "year: zweitausend")
        let checked = try await bench.ask(
            .post, "/office/exams/new", as: .clerk, form: [("config", text)])
        #expect(checked.status == 422)
        #expect(checked.text.contains("第3行"))
        #expect(checked.text.contains("grading.passMark"))
        #expect(!checked.text.contains("确认开设"))
        let opened = try await bench.ask(
            .post, "/office/exams", as: .clerk, form: [("config", text)])
        #expect(opened.status == 422)
        #expect(try bench.read { try $0.exams() }.isEmpty)
    }

    @Test func `a paper that the bank cannot fill is refused before the exam is opened`()
        async throws
    {
        let bench = try ServiceBench(.empty)
        let text = SampleConfig.text
            .replacing(
                "{type: singleChoice, count: 5, marks: 10}",
                with: "{type: singleChoice, count: 40, marks: 1.25}")
        let checked = try await bench.ask(
            .post, "/office/exams/new", as: .clerk, form: [("config", text)])
        #expect(checked.text.contains("单项选择题：需要40题，题库可用30题，缺10题"))
        let opened = try await bench.ask(
            .post, "/office/exams", as: .clerk, form: [("config", text)])
        #expect(opened.status == 422)
        #expect(try bench.read { try $0.exams() }.isEmpty)
    }

    @Test func `another config for an exam that is open is refused`() async throws {
        let bench = try ServiceBench(.opened)
        let text = SampleConfig.text.replacing(
            "expectedCandidates: 14", with: "expectedCandidates: 12")
        let checked = try await bench.ask(
            .post, "/office/exams/new", as: .clerk, form: [("config", text)])
        #expect(checked.status == 422)
        #expect(checked.text.contains("已按另一份配置开设"))
    }

    @Test func `an exam that does not exist is said to be unknown`() async throws {
        let bench = try ServiceBench(.opened)
        for path in ["", "/rooms", "/results", "/archive", "/enquiries", "/draws/seats"] {
            #expect(try await bench.ask(.get, "/office/none\(path)", as: .clerk).status == 404)
        }
    }

    // What goes through

    @Test func `a config is checked, summed up, and opened once`() async throws {
        let bench = try ServiceBench(.empty)
        let form = try await bench.ask(.get, "/office/exams/new", as: .clerk)
        #expect(form.status == 200)
        let checked = try await bench.ask(
            .post, "/office/exams/new", as: .clerk,
            form: [("config", SampleConfig.text.replacing("\n", with: "\r\n"))])
        #expect(checked.status == 200)
        for text in ["确认开设", "示例市2017年第一期行政执法资格考试", "第1机房", "公证处", "福利彩票3D 2017129期"] {
            #expect(checked.text.contains(text), "\(text)")
        }
        for _ in 1...2 {
            let opened = try await bench.ask(
                .post, "/office/exams", as: .clerk,
                form: [("config", SampleConfig.text), ("key", "form/once")])
            #expect(opened.status == 303)
            #expect(opened.location == base)
        }
        #expect(try bench.read { try $0.auditLines(in: SampleConfig.exam) }.count == 1)
        #expect(try await bench.ask(.get, base, as: .clerk).status == 200)
        let list = try await bench.ask(.get, "/office", as: .clerk)
        #expect(list.text.contains("示例市2017年第一期行政执法资格考试"))
    }

    @Test func `an uploaded file is read in the encoding of the office`() async throws {
        let bench = try ServiceBench(.empty)
        let boundary = "b0undary"
        let head =
            "--\(boundary)\r\ncontent-disposition: form-data; name=\"file\"; "
            + "filename=\"配置.yaml\"\r\n\r\n"
        let file = try #require(bytesInUTF16(SampleConfig.text))
        let reply = try await bench.ask(
            .post, "/office/exams/new", as: .clerk,
            body: Array(head.utf8) + file + Array("\r\n--\(boundary)--\r\n".utf8),
            contentType: "multipart/form-data; boundary=\(boundary)")
        #expect(reply.status == 200)
        #expect(reply.text.contains("示例市2017年第一期行政执法资格考试"))
    }

    private func bytesInUTF16(_ text: String) -> [UInt8]? {
        // The mark of UTF-16 decides; two bytes for each unit.
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    @Test func `the checklist says what is next and leads there`() async throws {
        let bench = try ServiceBench(.locked)
        let page = try await bench.ask(.get, base, as: .clerk)
        #expect(page.text.contains("座位抽取"))
        #expect(page.text.contains("还差2名见证人的承诺"))
        for way in [
            "/registrations", "/lock", "/draws/seats", "/draws/papers", "/rooms", "/results",
        ] {
            #expect(page.text.contains("href=\"\(base)\(way)\""), "\(way)")
        }
        let config = try await bench.ask(.get, "\(base)/config", as: .clerk)
        #expect(config.text == SampleConfig.text)
    }

    @Test func `rooms have a table, a map and a list for the door`() async throws {
        let bench = try ServiceBench(.drawn)
        let rooms = try await bench.ask(.get, "\(base)/rooms", as: .clerk)
        #expect(rooms.text.contains("\(base)/rooms/01/01"))
        let seats = try bench.read { try $0.seats(in: SampleConfig.exam) }
            .filter { $0.session == "01" && $0.room == "01" }
        let room = try await bench.ask(.get, "\(base)/rooms/01/01", as: .clerk)
        #expect(room.status == 200)
        for seat in seats {
            #expect(room.text.ranges(of: seat.candidateNumber.text).count == 2, "map and door")
        }
        #expect(room.text.contains("data-state=\"spare\""))
        #expect(!room.text.contains(try SamplePeople.idNumber(1).text), "ID numbers are masked")
        #expect(try await bench.ask(.get, "\(base)/rooms/01/09", as: .clerk).status == 404)
        let early = try await ServiceBench(.locked).ask(.get, "\(base)/rooms", as: .clerk)
        #expect(early.text.contains("座位尚未抽取"))
    }
}
