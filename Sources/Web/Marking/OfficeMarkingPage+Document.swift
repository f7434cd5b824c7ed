import Access
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension OfficeMarkingPage {
    /// - Throws: `marking.rules-missing`.
    init(_ clerk: OfficeVisit, _ facts: ExamFacts) throws {
        let office = clerk.office
        let ledger = try office.marking()
        let rules = ledger.rules
        let accounts = try clerk.site.records.read { try $0.accounts() }
        let names = Dictionary(accounts.map { ($0.id, $0.fullName) }) { one, _ in one }
        let free = accounts.filter { $0.role == .marker && $0.state == .active }
        let overview = MarkingOverview(ledger)
        let isDone = ledger.settled == ledger.entries.count
        self.init(
            exam: clerk.path, rule: rules.wording, closes: rules.closes?.spokenTime,
            isLate: rules.closes.map { $0 <= clerk.visit.now && ledger.isOpen && !isDone } ?? false,
            obstacle: ledger.isOpen || facts.areSessionsOver ? nil : "各场考试结束、收齐试卷后方可开始评卷。",
            mayOpen: !ledger.isOpen && facts.areSessionsOver, isOpen: ledger.isOpen,
            isOver: facts.scores > 0, least: rules.leastMarkers,
            candidates: free.map {
                OfficeChoice(value: $0.id.text, text: "\($0.fullName)（\($0.id)）", isChosen: true)
            }, facts: OfficeMarkingPage.facts(ledger, overview),
            items: overview.items.map { Item($0, stem: office.markingStem(of: $0.item)) },
            markers: overview.markers.map { Marker($0, name: names[$0.account] ?? "") },
            cases: ledger.arbitrations.map { Case($0, path: clerk.path) },
            key: clerk.site.actKey())
    }

    private static func facts(
        _ ledger: MarkingLedger, _ overview: MarkingOverview
    ) -> [OfficeFact] {
        let waiting = ledger.entries.count - ledger.settled - ledger.arbitrations.count
        return [
            OfficeFact(term: "答案", text: "\(ledger.entries.count)"),
            OfficeFact(term: "已定分", text: "\(ledger.settled)"),
            OfficeFact(term: "待评", text: "\(waiting)"),
            OfficeFact(term: "待仲裁", text: "\(ledger.arbitrations.count)"),
            OfficeFact(term: "评卷员", text: "\(overview.markers.count)"),
        ]
            + (ledger.repeats.isEmpty
                ? []
                : [
                    OfficeFact(
                        term: "抽查再评",
                        text: "\(ledger.repeats.count)，未评\(ledger.openRepeats.count)")
                ])
    }
}

extension OfficeMarkingPage.Item {
    fileprivate init(_ item: MarkingOverview.Item, stem: String) {
        let words = CandidateText.parts(of: stem).map(\.words).joined()
        let agreement = item.agreement
        func share(_ part: Int) -> String {
            agreement.count == 0 ? "—" : "\(part)（\(part * 100 / agreement.count)%）"
        }
        self.init(
            stem: words.count > 28 ? "\(words.prefix(28))…" : words, answers: item.answers,
            blank: item.blank, settled: item.settled, waiting: item.waiting,
            arbitrations: item.arbitrations, thirds: item.thirds,
            agreement: [
                "\(agreement.count)", share(agreement.exact), share(agreement.withinStep),
                share(agreement.withinGap), MarkingWords.decimal(agreement.meanDistance),
                MarkingWords.decimal(agreement.correlation),
            ])
    }
}

extension OfficeMarkingPage.Marker {
    fileprivate init(_ marker: MarkingOverview.Marker, name: String) {
        let figures = marker.figures
        self.init(
            account: marker.account.text,
            name: name.isEmpty ? marker.account.text : "\(name)（\(marker.account)）",
            done: figures.count, left: marker.left,
            cells: [
                MarkingWords.decimal(figures.meanPercent, 1),
                MarkingWords.decimal(figures.deviationPercent, 1),
                MarkingWords.decimal(figures.leniencyPercent, 1),
                figures.medianSeconds.map(String.init) ?? "—",
            ] + figures.fifths.map(String.init))
    }
}

extension OfficeMarkingPage.Case {
    fileprivate init(_ entry: MarkingLedger.Entry, path: String) {
        let code = entry.task.code.text
        var reason = ""
        if case .arbitration(let why) = entry.state { reason = why.chinese }
        self.init(
            code: code, href: "\(path)/marking/\(URLEncoded.encoded(code))",
            item: entry.task.item.text, reason: reason)
    }
}

extension OfficeMarkingCasePage {
    /// - Throws: `marking.rules-missing`, `marking.unknown`.
    init(_ clerk: OfficeVisit, _ code: MarkingCode) throws {
        let answer = try clerk.office.markedAnswer(code, try clerk.visit.act(nil))
        let ledger = try clerk.office.marking()
        let entry = ledger[code]
        var reason: String?
        var outcome = "还在评卷。"
        switch entry?.state {
        case .arbitration(let why): reason = why.chinese
        case .settled(let settlement):
            outcome = "\(settlement.way.chinese)：\(settlement.score.decimalText)分。"
        case .waiting, nil: break
        }
        self.init(
            exam: clerk.path, matter: MarkingMatter(answer), reason: reason, outcome: outcome,
            given: MarkPlace.allCases.compactMap { place in
                entry?.latest(place).map {
                    Given(place: place.chinese, given: $0.inWords, remark: $0.comment)
                }
            }, step: ledger.rules.step.description, key: clerk.site.actKey())
    }
}

/// Figures of marking as printed.
enum MarkingWords {
    /// Rounded half away from zero; a dash for nothing.
    static func decimal(_ value: Double?, _ decimals: Int = 2) -> String {
        guard let value else { return "—" }
        let scale = decimals == 1 ? 10 : 100
        return Fraction(Int((value * Double(scale)).rounded()), scale).decimalText
    }
}
