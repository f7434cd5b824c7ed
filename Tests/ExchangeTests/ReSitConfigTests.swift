import Admissions
import Exchange
import Grading
import Programme
import Testing
import Vocabulary

/// Re-sits as configs say them.
@Suite("Re-sits in a config")
struct ReSitConfigTests {
    private func text(_ reSit: String) -> String {
        ConfigFixture.text(replacing: "organiser:", by: "resit: \(reSit)\norganiser:")
    }

    @Test("what is left out has its default")
    func defaults() throws {
        let (programme, findings) = ExamConfigReader.read(
            text("{of: [first]}"), file: "exam.yaml")
        #expect(findings == [])
        let reSit = try #require(programme?.reSit)
        #expect(reSit.rules == ReSitRules(of: ["first"], who: [.failed, .absent], most: 1))
        #expect(reSit.excludesSeen && reSit.counts == .latest)
        #expect(ExamConfigReader.read(ConfigFixture.text, file: "x").programme?.reSit == nil)
    }

    @Test("all fields are read")
    func fields() throws {
        let words =
            "{of: [a, b], who: [misconduct, absentExcused], most: 2, within: {days: 30}, "
            + "excludeSeen: false, counts: best}"
        let reSit = try #require(ExamConfigReader.read(text(words), file: "x").programme?.reSit)
        #expect(
            reSit.rules
                == ReSitRules(
                    of: ["a", "b"], who: [.misconduct, .absentExcused], most: 2,
                    within: .days(30)))
        #expect(!reSit.excludesSeen && reSit.counts == .best)
        let window = "{opens: 2017-04-05 09:00, closes: 2017-04-06 09:00}"
        let other = ExamConfigReader.read(
            text("{of: [a], within: \(window)}"), file: "x"
        ).programme?.reSit?.rules.within
        guard case .window(let read) = other else {
            Issue.record("no window")
            return
        }
        #expect(read.closes.seconds(since: read.opens) == 86_400)
    }

    @Test(
        "what is wrong is found",
        arguments: [
            ("{}", ["config.missing-key"]),
            ("{of: []}", ["resit.exams"]),
            ("{of: [a, a]}", ["resit.exams"]),
            ("{of: [sample-2017-1]}", ["resit.self"]),
            ("{of: [a], who: []}", ["resit.nobody"]),
            ("{of: [a], who: [late]}", ["config.choice"]),
            ("{of: [a], most: 0}", ["config.value"]),
            ("{of: [a], within: {days: 0}}", ["config.value"]),
            ("{of: [a], within: {}}", ["config.missing-key", "config.missing-key"]),
            (
                "{of: [a], within: {opens: 2017-04-06 09:00, closes: 2017-04-05 09:00}}",
                ["config.window"]
            ),
            (
                "{of: [a], within: {opens: 2018-04-06 09:00, closes: 2018-05-05 09:00}}",
                ["resit.window"]
            ),
            ("{of: [a], counts: average}", ["config.choice"]),
            ("{of: [a], excludesSeen: true}", ["config.unknown-key"]),
        ])
    func wrong(words: String, expected: [String]) {
        let found = ConfigFixture.findings(in: text(words))
        let rules = found.map { String($0.prefix { $0 != " " }) }
        if expected == ["config.choice"] {
            #expect(rules.count == 1 && rules[0].hasPrefix("config."), "\(found)")
        } else {
            #expect(rules == expected, "\(found)")
        }
    }

    @Test("between a re-sit and its exam")
    func beside() throws {
        let first = try #require(ExamConfigReader.read(ConfigFixture.text, file: "x").programme)
        func rules(_ change: (inout ExamProgramme) -> Void) -> [String] {
            var reSit = first
            reSit.exam = "later"
            reSit.reSit = ReSitProgramme(
                rules: ReSitRules(of: [first.exam], who: [.failed], within: .days(30)))
            reSit.calendar = ExamCalendar(
                admission: AdmissionCalendar(
                    registration: first.calendar.resultReview,
                    unitReviewCloses: first.calendar.results,
                    officeReviewCloses: first.calendar.results,
                    tickets: first.calendar.resultReview),
                lock: first.calendar.results, results: first.calendar.results,
                resultReview: first.calendar.resultReview, bulletin: first.calendar.bulletin)
            change(&reSit)
            return reSit.reSitFindings(beside: [first]).map(\.rule)
        }
        #expect(rules { _ in } == [])
        #expect(rules { $0.calendar = first.calendar } == ["resit.before-results"])
        #expect(rules { $0.kind = .preAppointment } == ["resit.other-kind"])
        #expect(
            rules {
                $0.grading = GradingRules(passMark: Marks(80), fullMarks: Marks(100))
            } == ["resit.other-scale"])
        #expect(
            rules { $0.reSit?.rules = ReSitRules(of: ["x"], who: [.failed]) }
                == ["resit.unknown-exam"])
        var chain = first
        chain.reSit = ReSitProgramme(rules: ReSitRules(of: ["y"], who: [.failed]))
        var late = chain
        late.exam = "later"
        late.reSit = ReSitProgramme(rules: ReSitRules(of: [first.exam], who: [.failed]))
        #expect(
            late.reSitFindings(beside: [chain]).map(\.rule)
                == ["resit.chain", "resit.before-results"])
    }

    @Test("the house's own re-sit fits its exam")
    func house() throws {
        let programmes = try ["guangyuan-2017-1.yaml", "guangyuan-2017-1-makeup.yaml"].map {
            try ExamConfigReader.programme(try ConfigFixture.bytes(of: $0), file: $0)
        }
        #expect(programmes[1].reSitFindings(beside: programmes) == [])
        #expect(programmes[1].capacity >= programmes[1].expectedCandidates)
    }
}
