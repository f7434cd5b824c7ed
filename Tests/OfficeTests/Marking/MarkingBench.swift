import Access
import Bank
import Delivery
import Grading
import Office
import Papers
import Planning
import Programme
import Records
import Testing
import Vocabulary

/// The sample exam with two short answers of twenty marks on each paper, both sessions over.
struct MarkingBench {
    static let markers: [AccountID] = ["marker-1", "marker-2", "marker-3", "marker-4"]
    static let opening = Times.grading

    let bench: Bench
    var office: ExamOffice { bench.office }

    /// - Parameters:
    ///   - records: the store.
    ///   - third: what follows beyond the gap of 4 marks.
    ///   - again: what is marked again.
    init(
        on records: any Records = MemoryRecords(), third: MarkingRules.Third = .nearer,
        again: MarkingAgain? = nil, isOpen: Bool = true
    ) throws {
        let blueprint = Blueprint(
            part: "public",
            sections: [
                Blueprint.Section(type: .singleChoice, count: 6, marks: Marks(10)),
                Blueprint.Section(type: .extendedText, count: 2, marks: Marks(20)),
            ], toleranceMilli: 9000)
        var programme = SampleExam.programme(blueprint)
        programme.grading = GradingRules(
            passMark: Marks(60), fullMarks: Marks(100),
            marking: MarkingRules(gap: Marks(4), step: Marks(1), third: third, again: again))
        let items = Array(try SampleExam.bank().items) + ShortAnswers.items
        bench = Bench(
            ExamOffice(
                records: records, programme: programme, bank: try ItemBank(items: items),
                planning: CbcPlanner(), secrets: FixedSecrets()))
        try bench.play(to: .drawn)
        try sit()
        try records.write { books in
            for marker in MarkingBench.markers {
                try books.insert(
                    Account(
                        id: marker, fullName: "评卷员", role: .marker, createdAt: Times.lock))
            }
        }
        if isOpen { try open() }
    }

    func open(_ key: String? = nil) throws {
        try office.openMarking(
            MarkingBench.markers, Act(by: People.clerk, at: MarkingBench.opening, key: key))
    }

    /// Everybody answers; the n-th sheet of the first session leaves its second short answer blank
    /// when n is a multiple of 4, and the last sheet never begins.
    private func sit() throws {
        for (session, start) in [("01", Times.first), ("02", Times.second)] {
            let desk = try bench.desk(SessionID(session))
            let sheets = session == "01" ? desk.sheets.dropLast() : desk.sheets[...]
            try bench.start(desk, sheets)
            try desk.save(
                sheets.enumerated().map { place, sheet in
                    (sheet, responses(of: sheet, at: desk, leavesBlank: place % 4 == 0))
                }, Act(by: People.system, at: start.adding(minutes: 20)))
            try desk.log(
                sheets.map { ($0, .closedByTime) },
                Act(by: People.system, at: start.adding(minutes: 150)))
        }
    }

    private func responses(
        of sheet: SheetCode, at desk: SessionDesk, leavesBlank: Bool
    ) -> [ResponseEvent] {
        let entries = desk.attempt(of: sheet)?.outline.entries ?? []
        var essays = 0
        return entries.enumerated().map { place, entry in
            var response = Response(choices: ["A"])
            if entry.type == .extendedText {
                essays += 1
                response = .texts([essays == 2 && leavesBlank ? "  " : "\(sheet)的答案\n第二段"])
            }
            return ResponseEvent(
                sequence: place + 1, item: entry.item, response: response, elapsed: place * 1000)
        }
    }

    func ledger() throws -> MarkingLedger { try office.marking() }

    /// Gives one mark as the marker of a place.
    func give(
        _ marks: Int, to entry: MarkingLedger.Entry, at place: MarkPlace, minute: Int = 0,
        key: String? = nil
    ) throws {
        let marker = try #require(entry.markers[place])
        try office.giveMark(
            .mark(Marks(marks)), to: entry.task.code,
            Act(by: MarkingBench.actor(marker), at: MarkingBench.at(minute), key: key))
    }

    /// Marks everything that waits, each answer by a rule of the test.
    func markAll(_ rule: (MarkingLedger.Entry, MarkPlace) -> Int = { _, _ in 12 }) throws {
        var minute = 0
        while true {
            let waiting = try ledger().entries.flatMap {
                entry -> [(MarkingLedger.Entry, MarkPlace)] in
                guard case .waiting(let places) = entry.state else { return [] }
                return places.map { (entry, $0) }
            }
            guard !waiting.isEmpty else { return }
            for (entry, place) in waiting {
                minute += 1
                try give(rule(entry, place), to: entry, at: place, minute: minute)
            }
        }
    }

    static func actor(_ marker: AccountID) -> Actor { Actor(marker, as: .marker) }

    static func at(_ minute: Int) -> Moment { opening.adding(minutes: 1 + minute) }
}

/// Short answers as an exam office writes them: the reference answer says which point brings what.
enum ShortAnswers {
    static let items: [Item] = texts.enumerated().map { index, text in
        Item(
            id: ItemID("简-\(index + 1)"), type: .extendedText, part: "public", topic: "总则",
            cognitiveLevel: .understand, facility: 50 + index,
            basis: LegalBasis(
                statute: "行政处罚法", version: Times.lock.date, articles: [index + 1]),
            stem: text.stem, choices: [], key: .open(text.reference), explanation: "见法条。")
    }

    private static let texts: [(stem: String, reference: String)] = [
        (
            "简述行政处罚的种类。",
            "警告、通报批评（4分）\n罚款、没收违法所得、没收非法财物（4分）\n暂扣许可证件、降低资质等级、吊销许可证件（4分）\n"
                + "限制开展生产经营活动、责令停产停业、责令关闭、限制从业（4分）\n行政拘留及其他（4分）"
        ),
        (
            "简述行政机关告知当事人的内容和时间。",
            "作出决定之前告知（5分）\n拟作出的处罚内容（5分）\n事实、理由、依据（5分）\n陈述、申辩、要求听证等权利（5分）"
        ),
        (
            "简述可以当场作出行政处罚决定的条件和程序。",
            "事实确凿并有法定依据（5分）\n对公民二百元以下、对法人三千元以下罚款或者警告（5分）\n出示执法证件、填写决定书、当场交付（5分）\n"
                + "告知权利并报所属机关备案（5分）"
        ),
        (
            "简述应当告知听证权利的行政处罚决定。",
            "较大数额罚款、没收较大数额违法所得或较大价值非法财物（7分）\n降低资质等级、吊销许可证件（6分）\n责令停产停业、责令关闭、限制从业（7分）"
        ),
        (
            "简述从轻或者减轻行政处罚的情形。",
            "主动消除或者减轻危害后果（5分）\n受他人胁迫或者诱骗（5分）\n主动供述尚未掌握的违法行为（5分）\n配合查处有立功表现（5分）"
        ),
        (
            "简述行政处罚决定的公开与撤回。",
            "具有一定社会影响的决定依法公开（10分）\n被变更、撤销、确认违法或无效的，三日内撤回信息并公开说明理由（10分）"
        ),
        (
            "简述执法人员调查取证的要求。",
            "不少于两人（6分）\n主动出示执法证件（7分）\n询问或者检查应当制作笔录（7分）"
        ),
        (
            "简述“一事不再罚”的含义。",
            "同一违法行为不得给予两次以上罚款（10分）\n违反多个规范都应罚款的，按罚款数额高的规定处罚（10分）"
        ),
    ]
}
