import Publication
import Testing
import Vocabulary

@Suite("Score notices and the register of the qualified")
struct NoticeTests {
    @Test(
        "a notice takes no whole ID number",
        arguments: ["990101199003078888", "9901**199003078888", "", "*******"])
    func shownNumber(text: String) throws {
        let refusal = try #require(throws: Refusal.self) { try MaskedIDNumber(text) }
        #expect(refusal.code == "notice.id-number-shown")
        #expect(refusal.findings.isEmpty)
    }

    private func notice(_ standing: Standing<ScoreNotice.Score>) throws -> ScoreNotice {
        let window = try #require(
            TimeWindow(
                opens: Moment(try day("2017-11-20"), hour: 9),
                closes: Moment(try day("2017-12-04"), hour: 18)))
        return ScoreNotice(
            exam: .init(
                id: "guangyuan-2017-1", title: "广元市2017年第一期行政执法资格考试", subject: "综合法律知识",
                fullMarks: Marks(100), passMark: Marks(60)),
            candidate: .init(
                fullName: "张三", number: "171030204123",
                idNumber: try MaskedIDNumber("990***********888X"), unitName: "市公安局"),
            standing: standing, review: .init(instructions: "向市法制办书面申请。", window: window),
            issue: .init(issuer: "广元市人民政府法制办公室", date: try day("2017-11-20")))
    }

    @Test("a passed notice carries every field of the template")
    func passed() throws {
        let score = ScoreNotice.Score(
            total: Marks(hundredths: 7850),
            sections: [
                .init(title: "单项选择题", score: Marks(30), fullMarks: Marks(40)),
                .init(title: "多项选择题", score: Marks(hundredths: 4850), fullMarks: Marks(60)),
            ])
        #expect(
            try notice(.passed(score)).json == [
                "kind": "scoreNotice",
                "exam": [
                    "id": "guangyuan-2017-1", "title": "广元市2017年第一期行政执法资格考试",
                    "subject": "综合法律知识", "fullMarks": "100", "passMark": "60",
                ],
                "candidate": [
                    "fullName": "张三", "candidateNumber": "171030204123",
                    "maskedIDNumber": "990***********888X", "unitName": "市公安局",
                ],
                "result": [
                    "outcome": "passed", "outcomeText": "合格", "score": "78.5",
                    "sections": [
                        ["title": "单项选择题", "score": "30", "fullMarks": "40"],
                        ["title": "多项选择题", "score": "48.5", "fullMarks": "60"],
                    ],
                ],
                "review": [
                    "instructions": "向市法制办书面申请。", "opens": "2017-11-20T09:00:00+08:00",
                    "closes": "2017-12-04T18:00:00+08:00",
                    "text": "2017年11月20日09:00至2017年12月4日18:00",
                ],
                "issue": [
                    "issuer": "广元市人民政府法制办公室", "date": "2017-11-20", "dateText": "2017年11月20日",
                    "validity": .null, "verificationCode": .null,
                ],
            ])
    }

    @Test(
        "absence and misconduct are words without a score",
        arguments: [(.absent, "缺考"), (.misconduct, "违纪")]
            as [(Standing<ScoreNotice.Score>, String)])
    func statuses(standing: Standing<ScoreNotice.Score>, text: String) throws {
        let result = try notice(standing).json["result"]
        #expect(
            result == [
                "outcome": JSON(standing.code), "outcomeText": JSON(text), "score": .null,
                "sections": [],
            ])
    }

    @Test(
        "the register is sorted by unit and number, counts its certificates, and knows no ID number"
    )
    func register() throws {
        let people: [(String, UnitCode, CandidateNumberID, QualifiedRegister.CertificateType)] = [
            ("王五", "U2", "171", .entrusted), ("张三", "U1", "199", .enforcement),
            ("李四", "U1", "103", .enforcement),
        ]
        let register = QualifiedRegister(
            exam: "guangyuan-2017-1", title: "合格人员名册", organiser: "市法制办",
            date: try day("2017-11-20"),
            entries: people.map {
                .init(
                    fullName: $0, unit: $1, unitName: "单位\($1)", candidateNumber: $2, field: "公安",
                    certificate: $3, score: $0 == "王五" ? nil : Marks(60))
            })
        #expect(register.entries.map(\.fullName) == ["李四", "张三", "王五"])
        #expect(register.count(of: .enforcement) == 2)
        let entries = register.json["entries"]?.array
        #expect(
            entries?.last == [
                "number": 3, "fullName": "王五", "unit": "U2", "unitName": "单位U2",
                "candidateNumber": "171", "field": "公安", "certificate": "entrusted",
                "certificateText": "委托行政执法证", "score": .null,
            ])
        #expect(entries?.first?["score"]?.text == "60")
        #expect(register.json["certificates"]?.array?[1]["count"]?.int == 1)
        #expect(register.json["restrictedTo"] == .null)
    }
}
