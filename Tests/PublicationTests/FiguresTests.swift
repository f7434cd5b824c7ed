import Publication
import Testing
import Vocabulary

@Suite("Figures of a bulletin")
struct FiguresTests {
    @Test("counts that contradict each other make no bulletin, and every place is named")
    func contradictions() throws {
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "P60 P70")
        cohort.units.append(cohort.units[0])
        cohort.units.append(
            UnitRoll(unit: "U2", name: "乙", group: "市级部门", registered: 1, approved: 2))
        cohort.results += [
            CandidateResult(unit: "U2", standing: .absent),
            CandidateResult(unit: "U3", standing: .absent),
        ]
        let refusal = try #require(throws: Refusal.self) { try cohort.figures() }
        #expect(refusal.code == "bulletin.counts")
        #expect(
            refusal.findings.map(\.rule)
                == ["bulletin.double-unit", "bulletin.unit-counts", "bulletin.unknown-unit"])
    }

    @Test(
        "a percentage is computed from whole numbers, half up, to two decimals",
        arguments: [
            (28, 30, "93.33%"), (629, 1970, "31.93%"), (1116, 1970, "56.65%"),
            (225, 1970, "11.42%"), (1, 8, "12.50%"), (1, 800, "0.13%"), (1, 1600, "0.06%"),
            (0, 7, "0.00%"), (7, 7, "100.00%"), (2, 3, "66.67%"), (0, 0, "—"),
            (19_999, 20_000, "100.00%"), (1, 20_000, "0.01%"),
        ])
    func rates(numerator: Int, denominator: Int, text: String) {
        let rate = Rate(numerator, of: denominator)
        #expect(rate.text == text)
        #expect(
            rate.json.canonicalText
                == #"{"denominator":\#(denominator),"numerator":\#(numerator),"text":"\#(text)"}"#)
    }

    @Test(
        "a mean is exact to the last half",
        arguments: [
            (["60", "61"], "60.50"), (["60", "60.01"], "60.01"), (["0.01", "0", "0"], "0.00"),
            ([], "—"),
        ])
    func means(scores: [String], text: String) {
        let sum = scores.compactMap(Marks.init(decimal:)).reduce(Marks.zero, +)
        #expect(Mean(sum: sum, count: scores.count).text == text)
    }

    @Test("absent people are in no mean, void results in no mean and no pass")
    func statuses() throws {
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "P60 P90 F30 A M", refused: 2, left: 1)
        let figures = try cohort.figures()
        let tally = figures.total.tally
        #expect([tally.registered, tally.approved, tally.seated] == [8, 6, 5])
        #expect([tally.attended, tally.absent, tally.misconduct] == [4, 1, 1])
        #expect([tally.passed, tally.failed, tally.excellent] == [2, 2, 1])
        #expect(tally.mean.text == "60.00")
        #expect(tally.attendanceRate.text == "80.00%")
        #expect(tally.passRate(of: .attended).text == "50.00%")
        #expect(tally.passRate(of: .seated).text == "40.00%")
        #expect(tally.excellentRate.text == "25.00%")
        #expect(
            figures.rows[0].cells(figures.rules) == [
                "1", "甲", "8", "6", "5", "4", "1", "80.00%", "2", "2", "50.00%", "1", "25.00%",
                "60.00", "90", "30", "1", "1", "",
            ])
        #expect(FigureRow.columns(figures.rules).count == 19)
    }

    @Test("ranks go by pass rate, mean, attendance; ties share one and the next is skipped")
    func ranking() throws {
        var cohort = Cohort()
        try cohort.add("U1", "同甲", in: "市级部门", "P80 P80 F50")
        try cohort.add("U2", "同乙", in: "各县（区）", "P80 P80 F50 P80 P80 F50")
        try cohort.add("U3", "均高", in: "各县（区）", "P81 P80 F50")
        try cohort.add("U4", "缺考", in: "各县（区）", "P80 P80 F50 A")
        try cohort.add("U5", "全过", in: "市级部门", "P60 P60")
        try cohort.add("U6", "一人", in: "市级部门", "P100")
        try cohort.add("U7", "未到", in: "市级部门", "A A A")
        try cohort.add("U8", "作废", in: "市级部门", "M M")
        try cohort.add("U9", "未过", in: "市级部门", "F10 F10")
        let figures = try cohort.figures()
        let ranks = Dictionary(uniqueKeysWithValues: figures.rows.map { ($0.name, $0.rank) })
        #expect(
            ranks == [
                "全过": 1, "均高": 2, "同甲": 3, "同乙": 3, "缺考": 5, "未过": 6, "作废": 7, "一人": nil,
                "未到": nil,
            ])
        let remarks = figures.rows.filter { !$0.remark.isEmpty }.map { "\($0.name)：\($0.remark)" }
        #expect(remarks == ["一人：不排名", "未到：无人参考"])
        #expect(figures.groups.map(\.name) == ["市级部门", "各县（区）"])
        #expect(figures.rows.map(\.number) == [1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(figures.rows.map(\.name).suffix(3) == ["同乙", "均高", "缺考"])
    }

    @Test("counties and departments have tables of their own, ranked among themselves")
    func overviews() throws {
        var cohort = Cohort()
        try cohort.add("U5", "苍溪县水务局", in: "苍溪县", "P60 P60")
        try cohort.add("U4", "利州区水务局", in: "利州区", "P60 P60 A")
        try cohort.add("U1", "利州区公安分局", in: "利州区", "P60")
        try cohort.add("U6", "昭化区水务局", in: "昭化区", "P100")
        try cohort.add("U8", "市公安局", in: "市级部门", "P60 F10")
        try cohort.add("U9", "市水务局", in: "市级部门", "P60 P70")
        let figures = try cohort.figures()
        #expect(figures.violations.isEmpty)
        let counties = try #require(figures.counties)
        // By the least code of their units, as the counties' own codes run.
        #expect(counties.rows.map(\.name) == ["利州区", "苍溪县", "昭化区"])
        #expect(counties.rows.map(\.rank) == [2, 1, nil])
        #expect(counties.rows.map(\.remark) == ["2个单位", "1个单位", "1个单位，不排名"])
        #expect(counties.rows.map(\.tally.seated) == [4, 2, 1])
        #expect(counties.total.tally.seated == 7)
        let departments = try #require(figures.departments)
        #expect(departments.rows.map(\.name) == ["市公安局", "市水务局"])
        #expect(departments.rows.map(\.rank) == [2, 1])
        #expect(departments.total.tally.passed == 3)
        #expect(figures.totalOnly.counties == nil)
        #expect(figures.totalOnly.departments == nil)
    }

    @Test("the base of the pass rate can turn a ranking round, and is printed")
    func base() throws {
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "P60 A A")
        try cohort.add("U2", "乙", in: "市级部门", "P60 P60 F10")
        #expect(try cohort.figures(passRateOf: .attended).rows.map(\.rank) == [1, 2])
        let seated = try cohort.figures(passRateOf: .seated)
        #expect(seated.rows.map(\.rank) == [2, 1])
        #expect(seated.rules.notes[1].contains("合格率=合格÷应考"))
        #expect(try cohort.figures().rules.notes[1].contains("合格率=合格÷实考"))
    }

    @Test("every sum and every rule between counts holds in any cohort", arguments: 1...60)
    func invariants(seed: UInt64) throws {
        let cohort = Cohort.drawn(seed: seed)
        let figures = try cohort.figures(rankMinimum: 5)
        #expect(figures.violations.isEmpty, "seed \(seed)")
        let total = figures.total.tally
        #expect(total.seated == cohort.results.count, "seed \(seed)")
        #expect(total.seated == total.attended + total.absent, "seed \(seed)")
        #expect(
            total.absent == cohort.results.count { $0.standing == .absent }, "seed \(seed)")
        #expect(
            total.passed == cohort.results.count { $0.standing.hasPassed }, "seed \(seed)")
        let scores = cohort.results.compactMap(\.standing.score)
        #expect(total.scoreSum == scores.reduce(.zero, +), "seed \(seed)")
        #expect(total.highest == scores.max() && total.lowest == scores.min(), "seed \(seed)")
        for row in figures.rows {
            let own = cohort.results.filter { $0.unit == row.unit }
            #expect(row.tally.seated == own.count, "seed \(seed)")
            #expect((row.rank == nil) == !row.remark.isEmpty, "seed \(seed)")
        }
    }

    @Test(
        "ranks say how many units are better, and the order of the input says nothing",
        arguments: 1...30)
    func ranks(seed: UInt64) throws {
        var cohort = Cohort.drawn(seed: seed)
        let figures = try cohort.figures(rankMinimum: 5)
        let ranked = figures.rows.filter { $0.rank != nil }
        for row in ranked {
            let better = ranked.count { isBetter($0.tally, than: row.tally) }
            #expect(row.rank == better + 1, "seed \(seed)")
        }
        cohort.units.reverse()
        cohort.results.reverse()
        #expect(try cohort.figures(rankMinimum: 5) == figures, "seed \(seed)")
    }

    private func isBetter(_ one: Tally, than other: Tally) -> Bool {
        let zero = Fraction.zero
        for (left, right) in [
            (one.passRate(of: .attended).exact, other.passRate(of: .attended).exact),
            (one.mean.exact, other.mean.exact),
            (one.attendanceRate.exact, other.attendanceRate.exact),
        ] where left != right {
            return (left ?? zero) > (right ?? zero)
        }
        return false
    }
}
