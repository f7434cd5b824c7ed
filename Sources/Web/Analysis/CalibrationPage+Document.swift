import Bank
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension CalibrationPage {
    /// The exams that count, and what their calibration proposes.
    init(_ bank: BankVisit, _ exams: [ExamOffice], _ calibration: BankCalibration?) {
        let slice = calibration.map { OfficeSlice($0.proposals, bank.visit) }
        self.init(
            tabs: bank.tabs("/bank/analysis"),
            exams: exams.map { PageFrame.Link($0.programme.title, $0.bankAnalysisPath) },
            facts: calibration.map(CalibrationPage.facts) ?? [],
            files: [
                PageFrame.Link("校准结果（csv）", "/bank/analysis/files/calibration.csv"),
                PageFrame.Link("全部表格（xlsx）", "/bank/analysis/files/analysis.xlsx"),
            ], proposals: slice?.items.map(Proposal.init) ?? [], pager: slice?.pager,
            drift: calibration?.drift.map { drift in
                ReportOrder.section(drift) { $0.bankPath }
            }, key: bank.site.actKey())
    }

    private static func facts(_ calibration: BankCalibration) -> [OfficeFact] {
        let model = calibration.calibration
        return [
            OfficeFact(term: "考生", text: "\(model.groups.reduce(0) { $0 + $1.n })"),
            OfficeFact(term: "场次", text: "\(model.groups.count)"),
            OfficeFact(term: "有校准结果", text: "\(calibration.proposals.count)"),
            OfficeFact(term: "互不相连的部分", text: "\(model.unlinked)"),
            OfficeFact(term: "全对或全错", text: "\(model.extremes.count)"),
            OfficeFact(
                term: "与题库不符", text: "\(calibration.proposals.count(where: \.isNotable))"),
            OfficeFact(term: "迭代", text: model.hasConverged ? "收敛" : "未收敛"),
        ]
    }
}

extension CalibrationPage.Proposal {
    init(_ proposal: BankCalibration.Proposal) {
        let found = proposal.found
        let isFew = found.n < BankCalibration.leastPeople
        let badge: BankBadge? =
            if let obstacle = proposal.obstacle {
                BankBadge(obstacle, kind: "wait")
            } else if isFew {
                BankBadge("不足\(BankCalibration.leastPeople)人")
            } else if proposal.isNotable {
                BankBadge("不符", kind: "bad")
            } else {
                nil
            }
        self.init(
            value: isFew || proposal.obstacle != nil
                ? nil : "\(proposal.revision) \(found.item.text)",
            id: found.item.text, href: found.item.bankPath, people: found.n,
            difficulty: "\(DecimalText.of(found.difficulty)) ± \(DecimalText.of(found.error))",
            fit: "\(DecimalText.of(found.infit)) / \(DecimalText.of(found.outfit))",
            current: "\(proposal.current)%",
            found: "\(proposal.facility)% ± \(DecimalText.of(proposal.error, places: 1))",
            badge: badge)
    }
}
