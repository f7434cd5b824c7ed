import Exchange
import Testing
import Vocabulary

@Suite("A wrong config is refused with file, line and all findings")
struct ConfigRefusalTests {
    /// A piece of the sound config, what stands there instead, and what is found.
    struct Broken: Sendable, CustomTestStringConvertible {
        let piece: String
        let other: String
        let findings: [String]

        init(_ piece: String, _ other: String, _ findings: String...) {
            (self.piece, self.other, self.findings) = (piece, other, findings)
        }

        var testDescription: String { "\(piece) → \(other)" }
    }

    @Test("what is wrong is found at its line", arguments: keys + values + times + lists)
    func found(_ broken: Broken) {
        let text = ConfigFixture.text(replacing: broken.piece, by: broken.other)
        #expect(ConfigFixture.findings(in: text) == broken.findings)
        #expect(ExamConfigReader.read(text, file: "exam.yaml").programme == nil)
    }

    @Test("fields that do not fit together are found at the line of the field", arguments: checks)
    func checked(_ broken: Broken) {
        let text = ConfigFixture.text(replacing: broken.piece, by: broken.other)
        #expect(ConfigFixture.findings(in: text) == broken.findings)
    }

    @Test("no check speaks about a field that could not be read", arguments: unreadable)
    func silent(_ broken: Broken) {
        let text = ConfigFixture.text(replacing: broken.piece, by: broken.other)
        #expect(ConfigFixture.findings(in: text) == broken.findings)
    }

    @Test("a check still speaks beside a field that could not be read")
    func besides() {
        let text = ConfigFixture.text(replacing: "unitReviewCloses: 2017-04-25 18:00", by: "x: 1")
            .replacing("lock: 2017-05-08", with: "lock: 2017-04-08")
            .replacing("passMark: 60", with: "passMark: 160")
            .replacing("bulletin: 2017-06-15", with: "bulletin: 2017-06-31")
        #expect(
            ConfigFixture.findings(in: text) == [
                "config.missing-key @ calendar:", "config.unknown-key @ x: 1",
                "calendar.order @ lock: 2017-04-08 10:00",
                "config.date @ bulletin: 2017-06-31",
                "grading.pass-mark @ passMark: 160",
                "bulletin.excellent @ bulletin:",
            ])
    }

    @Test("a text that is no YAML is refused at its line", arguments: syntax)
    func syntaxError(_ text: String, _ finding: String) {
        #expect(ConfigFixture.findings(in: text) == [finding])
    }

    @Test("bytes that are not UTF-8 are refused at their line")
    func encoding() {
        let (programme, findings) = ExamConfigReader.read(
            Array("exam: a\ntitle: ".utf8) + [0xB9, 0xE3, 0xD4, 0xAA], file: "exam.yaml")
        #expect(programme == nil)
        #expect(
            findings.map(\.description) == [
                "exam.yaml:2: 文件不是 UTF-8 编码。 / the file is not UTF-8 [config.encoding]"
            ])
    }

    @Test("a byte order mark and Windows line ends are no matter")
    func lineEnds() {
        let text = "\u{FEFF}" + ConfigFixture.text.replacing("\n", with: "\r\n")
        #expect(ExamConfigReader.read(text, file: "exam.yaml").findings == [])
        let double = text.replacing("  minutes: 90", with: "  minutes: 90\r\n  minutes: 60")
        let findings = ExamConfigReader.read(double, file: "exam.yaml").findings
        #expect(findings.map(\.place.line) == [27])
    }

    @Test("messages say what to do in both languages")
    func wording() {
        let text = ConfigFixture.text(replacing: "minutes: 90", by: "minuets: 90")
            .replacing("count: 20", with: "count: \"20\"").replacing("kind: q", with: "kind: k")
        let findings = ExamConfigReader.read(text, file: "exam.yaml").findings
        #expect(
            findings.map(\.description) == [
                "exam.yaml:5: “kind”为“kualification”，应为qualification、pre-appointment之一"
                    + "（是否为“qualification”？）。 / `kind` is `kualification`, not one of "
                    + "qualification, pre-appointment; did you mean `qualification`? "
                    + "[config.value]",
                "exam.yaml:25: “delivery”中缺少“minutes”。 / `delivery` lacks `minutes` "
                    + "[config.missing-key]",
                "exam.yaml:26: 未知的键“minuets”，是否为“minutes”。 / unknown key `minuets`; "
                    + "did you mean `minutes`? [config.unknown-key]",
                "exam.yaml:33: “paper.sections[1].count”应为不带引号的整数，实际为“20”。 / "
                    + "`paper.sections[1].count` should be a whole number without quotes, but is "
                    + "`20` [config.kind]",
            ])
    }

    @Test("the refusal of a config names the file and carries the findings")
    func refusal() throws {
        let text = ConfigFixture.text(replacing: "year: 2017", by: "year: soon")
        let refusal = #expect(throws: Refusal.self) {
            try ExamConfigReader.programme(text.utf8, file: "exam.yaml")
        }
        #expect(refusal?.code == "config.invalid")
        #expect(refusal?.message.english == "errors in the exam config exam.yaml: 1")
        #expect(refusal?.findings.count == 1)
    }

    private static let keys = [
        Broken(
            "round: 1\n", "round: 1\nrounds: 2\n", "config.unknown-key @ rounds: 2"),
        Broken("title: 示例考试\n", "", "config.missing-key @ exam: sample-2017-1"),
        Broken("title: 示例考试", "title:", "config.missing-key @ title:"),
        Broken(
            "  passMark: 60", "  passmark: 60", "config.missing-key @ grading:",
            "config.unknown-key @ passmark: 60"),
        Broken(
            "  minutes: 90", "  minutes: 90\n  minutes: 60",
            "config.duplicate-key @ minutes: 60"),
        Broken(
            "  minutes: 90", "  minutes: 90\n  minutes: 60\n  minutes: 70\n  x: 1",
            "config.duplicate-key @ minutes: 70", "config.duplicate-key @ minutes: 70",
            "config.unknown-key @ x: 1"),
        Broken(
            "organiser: {name: 示例市司法局, place: 示例市, telephone: \"0000-0000000\"}\n", "",
            "config.missing-key @ exam: sample-2017-1"),
    ]

    private static let values = [
        Broken("year: 2017", "year: '2017'", "config.kind @ year: '2017'"),
        Broken("year: 2017", "year: 1017", "config.value @ year: 1017"),
        Broken("year: 2017", "year: [2017]", "config.kind @ year: [2017]"),
        Broken("title: 示例考试", "title: {a: 1}", "config.kind @ title: {a: 1}"),
        Broken("title: 示例考试", "title: ' '", "config.value @ title: ' '"),
        Broken("kind: qualification", "kind: exam", "config.value @ kind: exam"),
        Broken("passMark: 60", "passMark: 60.125", "config.kind @ passMark: 60.125"),
        Broken("passMark: 60", "passMark: -1", "config.kind @ passMark: -1"),
        Broken(
            "draw:\n", "draw:\n  hash: md5\n", "config.value @ hash: md5"),
        Broken(
            "delivery:\n", "numbering: {site: 5}\ndelivery:\n",
            "config.value @ numbering: {site: 5}"),
        Broken("{type: singleChoice, count: 60, marks: 1}", "twelve", "config.kind @ - twelve"),
        Broken("grading:\n  passMark: 60", "grading: 60", "config.kind @ grading: 60"),
    ]

    private static let times = [
        Broken(
            "bulletin: 2017-06-15", "bulletin: 2017-02-29", "config.date @ bulletin: 2017-02-29"),
        Broken(
            "results: 2017-05-26 17:00", "results: 2017-05-26",
            "config.date @ results: 2017-05-26"),
        Broken(
            "lock: 2017-05-08 10:00", "lock: 2017-05-08 24:00",
            "config.date @ lock: 2017-05-08 24:00"),
        Broken(
            "closes: 2017-04-20 18:00", "closes: 2017-04-05 08:00",
            "config.window @ registration: {opens: 2017-04-05 09:00, closes: 2017-04-05 08:00}"),
        Broken(
            "  - {id: \"01\", start: 2017-05-20 09:00}",
            "  days: [2017-05-20, 2017-05-32]\n  times: [\"9:00\"]",
            "config.date @ days: [2017-05-20, 2017-05-32]", "config.date @ times: [\"9:00\"]"),
    ]

    private static let lists = [
        Broken("  - {id: \"01\", start: 2017-05-20 09:00}", "  daily", "config.kind @ sessions:"),
        Broken("witnesses: [公证处]", "witnesses: 公证处", "config.kind @ witnesses: 公证处"),
        Broken(
            "delivery:\n",
            "admission:\n  blockedEstablishments: [contract, temporary]\ndelivery:\n",
            "config.value @ blockedEstablishments: [contract, temporary]"),
        Broken(
            "columns: 5}", "columns: 5, accessibleSeats: [1, a]}",
            "config.kind @ - {id: \"01\", name: 第1机房, machines: 45, columns: 5, "
                + "accessibleSeats: [1, a]}"),
        Broken(
            "policy: perOption, partial: 0.5", "policy: perOptions, partial: 0.5",
            "config.value @ - {type: multipleResponse, count: 20, marks: 2, policy: perOptions, "
                + "partial: 0.5}"),
        Broken(
            "policy: perOption, partial: 0.5", "policy: perOption",
            "grading.partial-missing @ - {type: multipleResponse, count: 20, marks: 2, "
                + "policy: perOption}"),
        Broken(
            "- {type: singleChoice, count: 60, marks: 1}",
            "- {type: multipleResponse, count: 60, marks: 1}",
            "config.policies @ - {type: multipleResponse, count: 20, marks: 2, "
                + "policy: perOption, partial: 0.5}",
            "paper.double-section @ - {type: multipleResponse, count: 20, marks: 2, "
                + "policy: perOption, partial: 0.5}"),
        Broken(
            "  part: public\n", "  part: public\n  bands: {easy: many, heavy: 1}\n",
            "config.kind @ bands: {easy: many, heavy: 1}",
            "config.unknown-key @ bands: {easy: many, heavy: 1}"),
    ]

    private static let checks = [
        Broken(
            "expectedCandidates: 40", "expectedCandidates: 41",
            "capacity.short @ expectedCandidates: 41"),
        Broken(
            "closes: 2017-04-20 18:00", "closes: 2017-04-26 18:00",
            "calendar.order @ unitReviewCloses: 2017-04-25 18:00"),
        Broken(
            "columns: 5", "columns: 46",
            "room.columns @ - {id: \"01\", name: 第1机房, machines: 45, columns: 46}"),
        Broken(
            "  passMark: 60", "  passMark: 60\n  fullMarks: 90",
            "grading.full-marks @ fullMarks: 90"),
        Broken("  passMark: 60", "  passMark: 91", "bulletin.excellent @ bulletin:"),
        Broken("exam: sample-2017-1", "exam: Sample", "exam.id @ exam: Sample"),
        Broken(
            "count: 60, marks: 1}", "count: 59, marks: 1}", "grading.full-marks @ grading:"),
        Broken("{lateLimitMinutes}", "{late}", "texts.figure @ - 开考{late}分钟后不得入场。"),
        Broken(
            "rooms:\n      - {id: \"01\", name: 第1机房, machines: 45, columns: 5}",
            "rooms: {count: 100, firstID: \"01\", machines: 30, columns: 5}",
            "numbering.width @ rooms: {count: 100, firstID: \"01\", machines: 30, columns: 5}"),
    ]

    private static let unreadable = [
        Broken(
            "minutes: 90", "minutes: long", "config.kind @ minutes: long"),
        Broken(
            "count: 60", "count: many",
            "config.kind @ - {type: singleChoice, count: many, marks: 1}"),
        Broken(
            "machines: 45", "machines: 0",
            "config.value @ - {id: \"01\", name: 第1机房, machines: 0, columns: 5}"),
        Broken(
            "start: 2017-05-20 09:00", "start: soon",
            "config.date @ - {id: \"01\", start: soon}"),
    ]

    private static let syntax = [
        ("", "config.empty @ "),
        ("exam: [1", "config.syntax @ exam: [1"),
        ("exam: a\n\ttitle: b", "config.syntax @ title: b"),
        ("exam: a\n---\nexam: b", "config.syntax @ ---"),
        ("exam: *nothing", "config.syntax @ exam: *nothing"),
        ("exam: a\ntitle: \u{7}", "config.syntax @ title: \u{7}"),
        ("just a text", "config.kind @ just a text"),
    ]
}
