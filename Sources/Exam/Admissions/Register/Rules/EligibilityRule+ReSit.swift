package import Vocabulary

extension EligibilityRule {
    /// A re-sit is for those whom its rules name (practice 1.6): `resit.not-sat`, `resit.passed`,
    /// `resit.no-result-yet`, `resit.not-entitled`, `resit.too-many`, `resit.not-open`,
    /// `resit.closed`, of which the first that holds is told; `resit.excuse`, a warning, where the
    /// unit has to explain an absence.
    static let reSit = EligibilityRule("re-sit") { applicant, context in
        guard let reSit = context.reSit else { return [] }
        let history = reSit.histories[applicant.idNumber] ?? ReSitHistory([])
        return [reSit.rules.finding(about: history, registeringAt: reSit.registeringAt)]
            .compactMap { $0 }
    }
}

extension ReSitRules {
    /// What keeps a person with this history from the re-sit; nil when nothing does; a
    /// warning where reviewers have to look.
    ///
    /// The latest result decides: who failed, sat a first re-sit and was absent there, is absent.
    ///
    /// - Parameter moment: when the person registers; nil: no period is asked about.
    package func finding(
        about history: ReSitHistory, registeringAt moment: Moment? = nil
    ) -> Finding? {
        guard let last = history.sittings.last else {
            return ReSitRules.finding(
                "not-sat", "不在“\(of.map(\.text).joined(separator: "、"))”的应考名单上，不能参加补考",
                "was on the list of none of the exams that this is a re-sit of")
        }
        if let passed = history.sittings.first(where: { $0.result == .passed }) {
            return ReSitRules.finding(
                "passed", "“\(passed.title)”已合格，无需补考", "passed \(passed.exam) already")
        }
        guard history.reSits < most else {
            return ReSitRules.finding(
                "too-many", "补考以\(most)次为限，已参加或报名\(history.reSits)次",
                "has had \(history.reSits) re-sits; \(most) at most")
        }
        guard let result = last.result, let published = last.published else {
            return ReSitRules.finding(
                "no-result-yet", "“\(last.title)”成绩尚未公布", "no result of \(last.exam) yet")
        }
        let needsExcuse = result == .absent && !who.contains(.absent)
        guard isGround(result) || needsExcuse && who.contains(.absentExcused) else {
            return ReSitRules.finding(
                "not-entitled", "“\(last.title)”结果为“\(result.chinese)”，按规定不能参加补考",
                "the result of \(last.exam) is \(result.rawValue), which gives no re-sit")
        }
        if let late = moment.flatMap({ outsidePeriod($0, after: published) }) { return late }
        guard needsExcuse else { return nil }
        return ReSitRules.finding(
            "excuse", severity: .warning, "“\(last.title)”缺考，须附单位书面说明，请审查时核对",
            "was absent from \(last.exam): the unit must explain it in writing")
    }

    private func isGround(_ result: ReSitHistory.Result) -> Bool {
        switch result {
        case .passed: false
        case .failed: who.contains(.failed)
        case .absent: who.contains(.absent)
        case .misconduct: who.contains(.misconduct)
        }
    }

    private func outsidePeriod(_ moment: Moment, after published: Moment) -> Finding? {
        guard let period = period(after: published) else { return nil }
        if moment < period.opens {
            return ReSitRules.finding(
                "not-open", "补考资格自\(period.opens.date.chinese)\(period.opens.clock)起有效",
                "the right to a re-sit begins at \(period.opens)")
        }
        guard moment >= period.closes else { return nil }
        return ReSitRules.finding(
            "closed", "补考资格已于\(period.closes.date.chinese)\(period.closes.clock)到期",
            "the right to a re-sit ended at \(period.closes)")
    }

    private static func finding(
        _ name: String, severity: Finding.Severity = .error, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(
            "resit.\(name)", severity: severity, at: Finding.Place(column: "身份证号"), chinese,
            english)
    }
}
