import Bank
import Grading
import Testing
import Vocabulary

@testable import Exchange

/// Scores of the questions of a file: what Moodle itself gives, what item files say about blanks
/// and numbers, and policies that somebody names.
struct QuestionScoringTests {
    private func moodle(_ questions: String) -> QuestionScoring {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>\(questions)</quiz>"
        let read = QuestionFiles().read(Array(text.utf8), file: "quiz.xml").named
        return QuestionScoring(read.drafts)
    }

    private func answer(_ text: String, _ fraction: String, _ more: String = "") -> String {
        "<answer fraction=\"\(fraction)\"><text>\(text)</text>\(more)</answer>"
    }

    private func question(_ type: String, _ body: String) -> String {
        "<question type=\"\(type)\"><name><text>q</text></name><questiontext format=\"plain_text\">"
            + "<text>问？</text></questiontext><defaultgrade>3</defaultgrade>\(body)</question>"
    }

    // Moodle's own rules

    @Test(
        arguments: [
            (["A"], Fraction(1)), (["B"], Fraction(-1, 3)), (["C"], .zero), ([], .zero),
        ] as [([String], Fraction)])
    func `Moodle, one answer with negative fractions`(
        values: [String], credit: Fraction
    ) throws {
        let body =
            "<single>true</single>" + answer("甲", "100") + answer("乙", "-33.33333")
            + answer("丙", "0")
        let id = try #require(name(in: question("multichoice", body)))
        #expect(
            try moodle(question("multichoice", body)).score(values, for: id).credit == credit)
    }

    @Test(
        arguments: [
            (["A", "C"], Fraction(1)), (["A"], Fraction(1, 2)), (["A", "B"], .zero),
            (["A", "B", "C"], .zero), (["B"], .zero), ([], .zero),
            (["C", "A", "A"], Fraction(1)), (["A", "E"], Fraction(1, 4)),
        ] as [([String], Fraction)])
    func `Moodle, several answers, held between 0 and 1`(
        values: [String], credit: Fraction
    ) throws {
        let body =
            "<single>false</single>" + answer("甲", "50") + answer("乙", "-100")
            + answer("丙", "50") + answer("丁", "-100") + answer("戊", "-25")
        let text = question("multichoice", body)
        let id = try #require(name(in: text))
        #expect(try moodle(text).score(values, for: id).credit == credit)
    }

    @Test(
        arguments: [
            (["frog"], Fraction(1)), (["FROG "], Fraction(1)), (["toad"], Fraction(4, 5)),
            (["treefrog"], Fraction(1, 2)), (["newt"], .zero), ([""], .zero), ([], .zero),
        ] as [([String], Fraction)])
    func `Moodle, short answers with a wildcard: the first that fits`(
        values: [String], credit: Fraction
    ) throws {
        let body =
            "<usecase>0</usecase>" + answer("frog", "100") + answer("toad", "80")
            + answer("*frog", "50") + answer("*", "0")
        let text = question("shortanswer", body)
        let id = try #require(name(in: text))
        #expect(try moodle(text).score(values, for: id).credit == credit)
    }

    @Test(
        arguments: [
            (["5.99"], .zero), (["6"], Fraction(1)), (["8"], Fraction(1)),
            (["8.5"], Fraction(1, 2)),
            (["8.01"], Fraction(1, 2)), (["0"], .zero), ([], .zero),
        ] as [([String], Fraction)])
    func `Moodle, numbers within a tolerance`(values: [String], credit: Fraction) throws {
        let body =
            answer("7", "100", "<tolerance>1</tolerance>")
            + answer("8.5", "50", "<tolerance>0.5</tolerance>")
        let text = question("numerical", body)
        let id = try #require(name(in: text))
        #expect(try moodle(text).score(values, for: id).credit == credit)
    }

    private func name(in text: String) -> ItemID? {
        let whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>\(text)</quiz>"
        return QuestionFiles().read(Array(whole.utf8), file: "quiz.xml").named.drafts.first?.id
    }

    // Item files

    private static let items = """
        items:
          - id: F-1
            type: fillIn
            stem: ____第____条：____、____。
            key: [["行政处罚法"], ["三十"], ["警告"], ["罚款"]]
            blankGroups: [[3, 4]]
            state: draft
          - id: N-1
            type: numeric
            stem: 圆周率是几？
            key: [{value: 3.14159, significant: 3}]
            state: draft
          - id: N-2
            type: numeric
            stem: 罚款几元？
            key: [{value: 20, relative: 0.05}, {range: "30..40", excludes: both, credit: 0.5}]
            state: draft
          - id: N-3
            type: numeric
            stem: 期限几日？
            key: [{value: 20, geometric: 1/4}, {value: 2.5, decimals: 1}, {value: 50, tolerance: 2}]
            state: draft
          - id: M-1
            type: multipleResponse
            stem: 哪些？
            choices: {A: 甲, B: 乙, C: 丙, D: 丁, E: 戊}
            key: [A, B, D]
            state: draft

        """

    private var read: QuestionImport {
        QuestionFiles().read(Array(Self.items.utf8), file: "items.yaml")
    }

    @Test(
        arguments: [
            ("F-1", ["《行政处罚法》", "30", "罚款", "警告"], Fraction(1)),
            ("F-1", ["行政处罚法", "30", "罚款", "罚款"], Fraction(3, 4)),
            ("F-1", ["30", "行政处罚法", "警告", "罚款"], Fraction(1, 2)),
            ("N-1", ["3.14"], Fraction(1)), ("N-1", ["3.145"], .zero),
            ("N-1", ["3.135"], Fraction(1)),
            ("N-2", ["19"], Fraction(1)), ("N-2", ["21.01"], .zero), ("N-2", ["30"], .zero),
            ("N-2", ["30.1"], Fraction(1, 2)), ("N-3", ["16"], Fraction(1)),
            ("N-3", ["25"], Fraction(1)), ("N-3", ["15.99"], .zero), ("N-3", ["2.54"], Fraction(1)),
            ("N-3", ["2.55"], .zero), ("N-3", ["52"], Fraction(1)),
        ] as [(ItemID, [String], Fraction)])
    func `groups of blanks and numbers with tolerances`(
        id: ItemID, values: [String], credit: Fraction
    ) throws {
        #expect(read.findings.filter { $0.severity == .error } == [])
        #expect(try QuestionScoring(read.drafts).score(values, for: id).credit == credit)
    }

    @Test func `what an item file says about blanks and numbers is written and read again`() throws
    {
        let written = try #require(try QuestionExport.writers["native"]?(read.drafts, []))
        let back = QuestionFiles().read(written.bytes, file: "items.yaml")
        #expect(back.drafts.map(\.key) == read.drafts.map(\.key))
        #expect(back.drafts.map(\.blankGroups) == read.drafts.map(\.blankGroups))
        for draft in read.drafts {
            #expect(try ItemDraft(json: draft.json) == draft)
        }
    }

    @Test(
        arguments: [
            ("{value: 20}, {value: 20, relative: 0.1, decimals: 1}", "item.number"),
            ("{tolerance: 1}", "item.number"), ("{value: 20, decimals: 12}", "item.number"),
            ("{value: 20, tolerance: -1}", "item.number"),
            ("{value: 20, excludes: lower}", "item.number"),
            ("{range: \"1..2\", excludes: all}", "item.number"),
        ])
    func `numbers that say too much or too little`(key: String, rule: String) {
        let text = """
            items:
              - {id: N-1, type: numeric, stem: 几？, state: draft, key: [\(key)]}

            """
        let read = QuestionFiles().read(Array(text.utf8), file: "items.yaml")
        #expect(read.findings.map(\.rule) == [rule])
    }

    @Test(arguments: ["[[1]]", "[[1, 5]]", "[[1, 2], [2, 3]]", "[[0, 1]]"])
    func `groups that are none`(groups: String) {
        let text = Self.items.replacing("[[3, 4]]", with: groups)
        let read = QuestionFiles().read(Array(text.utf8), file: "items.yaml")
        #expect(read.findings.map(\.rule) == ["item.blank-groups"])
    }

    // Policies that were named

    @Test(
        arguments: [
            (ScoringPolicy.weighed(.netCorrect), ["A", "B", "C"], Fraction(1, 3)),
            (.weighed(.coverage), ["A", "B", "C"], Fraction(4, 9)),
            (.weighed(.eachAnswerBlankEarns), [], Fraction(2, 5)),
            (.weighed(.netDecisions), [], .zero), (.proportional, ["A", "B"], Fraction(2, 3)),
            (.perOption(Marks(hundredths: 25)), ["A", "B"], Fraction(1, 2)),
        ] as [(ScoringPolicy, [String], Fraction)])
    func `a policy for the type`(policy: ScoringPolicy, values: [String], credit: Fraction) throws {
        let scoring = QuestionScoring(read.drafts, policies: [.multipleResponse: policy])
        #expect(try scoring.score(values, for: "M-1").credit == credit)
        #expect(scoring.isNamed(for: "M-1") && !scoring.isNamed(for: "N-1"))
    }

    @Test func `a policy that is named wins over the shares of a question`() throws {
        let body =
            "<single>false</single>" + answer("甲", "50") + answer("乙", "-100")
            + answer("丙", "50")
        let asked = question("multichoice", body)
        let whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><quiz>\(asked)</quiz>"
        let drafts = QuestionFiles().read(Array(whole.utf8), file: "quiz.xml").named.drafts
        let id = try #require(drafts.first?.id)
        let named = QuestionScoring(drafts, policies: [.multipleResponse: .allOrNothing])
        #expect(try named.score(["A"], for: id).credit == .zero)
        let usual = QuestionScoring(drafts, multiple: .allOrNothing)
        #expect(try usual.score(["A"], for: id).credit == Fraction(1, 2))
    }

    // The file of responses

    @Test func `responses are read as they are written`() throws {
        let text = """
            [{"item": "Q-1", "response": {"RESPONSE": [3.50, true, "A B", ""]}},
             {"item": "Q-2", "response": {"X": 1e3}},
             {"item": "Q-3", "response": {"RESPONSE": null}},
             {"item": "Q-4"}, {"item": "Q-5", "response": null}]
            """
        let rows = try QuestionResponses(Array(text.utf8), file: "r.json").rows
        #expect(rows.map(\.values) == [["3.50", "true", "A B", ""], [], [], [], []])
        #expect(rows[1].only == ["1e3"])
    }

    @Test(
        arguments: [
            "{}", "[1]", "[{\"item\": 1}]", "[{\"item\": \"\"}]", "[{\"item\": \"a\", \"x\": 1}]",
            "[{\"item\": \"a\", \"response\": [\"A\"]}]", "[",
            "[{\"item\": \"a\", \"response\": {\"R\": [[1]]}}]",
        ])
    func `responses that are none`(text: String) {
        let refusal = #expect(throws: Refusal.self) {
            try QuestionResponses(Array(text.utf8), file: "r.json")
        }
        #expect(refusal?.code == "score.responses")
    }
}
