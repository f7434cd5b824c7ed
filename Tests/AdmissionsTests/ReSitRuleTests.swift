import Admissions
import Testing
import Vocabulary

/// Who may take a re-sit: the rule as tables.
@Suite struct ReSitRuleTests {
    private typealias Result = ReSitHistory.Result

    /// A first exam published on 26 May 2017, and re-sits after it.
    private func history(_ first: Result?, reSits: [Result?] = []) throws -> ReSitHistory {
        let published = try Samples.moment("2017-05-26 17:00")
        let results = [first] + reSits
        return ReSitHistory(
            results.enumerated().map { place, result in
                ReSitHistory.Sitting(
                    exam: ExamID("exam-\(place)"), title: "考试\(place)", isReSit: place > 0,
                    result: result, published: result == nil ? nil : published)
            })
    }

    private func rules(
        _ who: Set<ReSitRules.Ground> = [.failed, .absent], most: Int = 1,
        within: ReSitRules.Period? = nil
    ) -> ReSitRules {
        ReSitRules(of: ["exam-0"], who: who, most: most, within: within)
    }

    @Test(
        arguments: [
            (.failed, [.failed], nil),
            (.absent, [.failed], "resit.not-entitled"),
            (.misconduct, [.failed, .absent], "resit.not-entitled"),
            (.absent, [.failed, .absent], nil),
            (.absent, [.absentExcused], "resit.excuse"),
            (.absent, [.absent, .absentExcused], nil),
            (.misconduct, [.misconduct], nil),
            (.failed, [.absent, .misconduct], "resit.not-entitled"),
            (.passed, [.failed, .absent, .absentExcused, .misconduct], "resit.passed"),
            (nil, [.failed], "resit.no-result-yet"),
        ] as [(ReSitHistory.Result?, Set<ReSitRules.Ground>, String?)])
    func `the result of the exam decides`(
        result: ReSitHistory.Result?, who: Set<ReSitRules.Ground>, expected: String?
    ) throws {
        let finding = rules(who).finding(about: try history(result))
        #expect(finding?.rule == expected)
        #expect((finding?.severity == .warning) == (expected == "resit.excuse"))
    }

    @Test(
        arguments: [
            ([.failed], 1, "resit.too-many"),
            ([nil], 1, "resit.too-many"),
            ([.absent], 1, "resit.too-many"),
            ([.failed], 2, nil),
            ([.absent], 2, nil),
            ([.misconduct], 2, "resit.not-entitled"),
            ([nil], 2, "resit.no-result-yet"),
            ([.failed, .failed], 2, "resit.too-many"),
            ([.passed], 2, "resit.passed"),
            ([.passed], 1, "resit.passed"),
        ] as [([ReSitHistory.Result?], Int, String?)])
    func `re-sits are counted, and the latest result decides`(
        reSits: [ReSitHistory.Result?], most: Int, expected: String?
    ) throws {
        let finding = rules(most: most).finding(about: try history(.failed, reSits: reSits))
        #expect(finding?.rule == expected)
    }

    @Test(
        arguments: [
            ("2017-05-26 17:00", nil), ("2017-06-05 23:59", nil),
            ("2017-06-06 00:00", "resit.closed"), ("2017-05-26 16:59", "resit.not-open"),
        ] as [(String, String?)])
    func `days are counted from the day after the publication`(
        at: String, expected: String?
    ) throws {
        let finding = rules(within: .days(10)).finding(
            about: try history(.failed), registeringAt: try Samples.moment(at))
        #expect(finding?.rule == expected)
    }

    @Test(
        arguments: [
            ("2017-06-01 08:59", "resit.not-open"), ("2017-06-01 09:00", nil),
            ("2017-06-02 17:59", nil), ("2017-06-02 18:00", "resit.closed"),
        ] as [(String, String?)])
    func `a window opens and closes`(at: String, expected: String?) throws {
        let window = try Samples.window("2017-06-01 09:00", "2017-06-02 18:00")
        let finding = rules(within: .window(window)).finding(
            about: try history(.failed), registeringAt: try Samples.moment(at))
        #expect(finding?.rule == expected)
    }

    @Test func `a registration that is there is not held against the window`() throws {
        let window = try Samples.window("2017-06-01 09:00", "2017-06-02 18:00")
        #expect(rules(within: .window(window)).finding(about: try history(.failed)) == nil)
    }

    @Test func `whoever was in none of the exams is told so, on the column of the number`() throws {
        let applicant = try Samples.applicant()
        let context = EligibilityContext(
            exam: "exam-1", rules: try Samples.context().rules,
            today: try Samples.day("2017-10-10"),
            reSit: ReSitContext(rules: rules(), histories: [:]))
        let findings = EligibilityRules.findings(for: applicant, in: context)
        #expect(findings.map(\.rule) == ["resit.not-sat"])
        #expect(findings.first?.place.column == "身份证号")
        let own = context.withoutRegistration(of: applicant.idNumber)
        #expect(own.reSit == context.reSit)
    }
}
