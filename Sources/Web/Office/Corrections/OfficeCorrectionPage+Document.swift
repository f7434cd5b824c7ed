import Admissions
import Grading
import Office
import Pages
import Vocabulary

extension OfficeCorrectionPage {
    /// A correction as it stands: with what it would change, or what it has changed.
    init(
        _ record: CorrectionRecord, _ office: ExamOffice, _ act: Act, mayDecide: Bool,
        _ visit: Visit, key: String
    ) throws {
        let correction = try record.correction
        let path = "\(office.officePath)/corrections/\(record.number)"
        var view: ItemCaseView?
        if case .item(let item, _) = correction {
            view = ItemCaseView(try office.itemCase(item, act))
        }
        var (preview, notice) = (nil as CorrectionPreview?, nil as String?)
        var changes: [ResultChange] = []
        if record.decision == nil {
            do {
                preview = try office.figures(of: record.number, act)
            } catch let refusal as Refusal {
                notice = "现在不能测算：" + refusal.message.chinese
            }
        } else if mayDecide {
            changes = try office.changes(by: record.number)
        }
        let isOwn = record.account == act.actor.account
        if preview != nil, mayDecide, isOwn { notice = "这是您提出的更正，请由另一人决定。" }
        let slice = OfficeSlice(changes, visit)
        let mayAnswer = mayDecide && !isOwn && record.decision == nil
        self.init(
            path: path, number: record.number, state: .state(of: record),
            what: correction.wording.chinese, facts: OfficeCorrectionPage.facts(record),
            view: view, whatIf: preview.map(WhatIfView.init), notice: notice,
            question: mayAnswer
                ? Question(figures: preview?.digest ?? record.figures, key: key) : nil,
            hasChanges: mayDecide && record.decision?.revision != nil,
            changes: slice.items.map(Change.init),
            pager: changes.count > slice.items.count ? slice.pager : nil)
    }

    private static func facts(_ record: CorrectionRecord) -> [OfficeFact] {
        var facts = [
            OfficeFact(term: "提出", text: "\(record.account)　\(record.at.spokenTime)"),
            OfficeFact(term: "理由", text: record.reason),
            OfficeFact(term: "依据", text: record.evidence.isEmpty ? "—" : record.evidence),
            OfficeFact(term: "提出时的测算摘要", text: record.figures),
        ]
        if let decision = record.decision {
            facts += [
                OfficeFact(term: "决定", text: "\(decision.account)　\(decision.at.spokenTime)"),
                OfficeFact(term: "意见", text: decision.note),
            ]
            if let revision = decision.revision {
                facts += [
                    OfficeFact(term: "签字", text: decision.signatures.joined(separator: "、")),
                    OfficeFact(
                        term: "成绩修订",
                        text: "第\(revision)次" + (decision.isPublished ? "（公布以后）" : "（公布以前）")),
                ]
            }
        }
        return facts
    }
}

extension OfficeCorrectionPage.Change {
    fileprivate init(_ change: ResultChange) {
        self.init(
            number: change.seat.candidateNumber.text,
            name: change.registration.applicant.fullName,
            unit: change.registration.applicant.unitName,
            before: change.scoreBefore?.description ?? "—",
            after: change.scoreAfter?.description ?? "—",
            outcome: change.changesOutcome
                ? "\(change.before.chinese) → \(change.after.chinese)" : change.after.chinese)
    }
}

extension OfficeCorrectionsPage.Line {
    init(_ record: CorrectionRecord, _ path: String) throws {
        self.init(
            number: record.number, href: "\(path)/corrections/\(record.number)",
            what: try record.correction.wording.chinese, state: .state(of: record),
            proposed: "\(record.account)　\(record.at.spokenTime)",
            decided: record.decision.map { "\($0.account)　\($0.at.spokenTime)" } ?? "—")
    }
}

extension PageBadge {
    fileprivate static func state(of record: CorrectionRecord) -> PageBadge {
        guard let decision = record.decision else { return PageBadge("wait", "待决定") }
        return decision.revision == nil ? PageBadge("off", "不予更正") : PageBadge("good", "已更正")
    }
}
