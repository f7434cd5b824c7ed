import Access
import Admissions
import Bank
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Every correction of the exam.
    @Sendable static func correctionList(_ site: Site, _ visit: Visit) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let (isGraded, asked) = try site.records.read {
            (
                try $0.isScored(office.exam),
                try $0.challenges(in: office.exam)
            )
        }
        let cases = try office.cases(.challenge)
        let page = OfficeCorrectionsPage(
            exam: clerk.path, isGraded: isGraded,
            openChallenges: asked.count { cases[$0.number]?.answer == nil },
            lines: try office.corrections().reversed().map {
                try OfficeCorrectionsPage.Line($0, clerk.path)
            })
        return clerk.html(page, title: "成绩更正")
    }

    /// The form for a correction; with an item it has the item, for those who may see it.
    @Sendable static func newCorrection(_ site: Site, _ visit: Visit) async throws -> Answer {
        let query = visit.query
        let clerk = try OfficeVisit(site, visit)
        return try await correctionForm(
            CorrectionForm { query[$0] ?? "" }, clerk, asking: nil, error: nil)
    }

    /// The form with what the correction would change; that it was asked stands in the chain.
    @Sendable static func whatIf(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let sent = try visit.form()
        return try await correctionForm(
            CorrectionForm { sent[$0] }, clerk, asking: try clerk.judge(sent), error: nil)
    }

    /// Proposes a correction.
    @Sendable static func propose(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let sent = try visit.form()
        let form = CorrectionForm { sent[$0] }
        let act = try clerk.judge(sent)
        do {
            let correction = try form.correction(in: office)
            let number = try await site.heavy {
                try office.propose(
                    correction, because: form.reason, evidence: form.evidence, act)
            }
            let place = number.map { "/\($0)" } ?? ""
            return .redirect(
                "\(clerk.path)/corrections\(place)", flash: "更正已提出，请另一人决定。")
        } catch let refusal as Refusal
            where ["correction.reason-required", "correction.too-long"].contains(refusal.code)
        {
            return try await correctionForm(
                form, clerk, asking: try clerk.judge(), error: refusal.message.chinese)
        }
    }

    private static func correctionForm(
        _ form: CorrectionForm, _ clerk: OfficeVisit, asking: Act?, error: String?
    ) async throws -> Answer {
        let (office, site) = (clerk.office, clerk.site)
        let act = try clerk.judge()
        let shown = try await site.heavy {
            try CorrectionFormCase(form, office, act, asking: asking, error: error)
        }
        let page = OfficeCorrectionNewPage(
            exam: clerk.path, item: form.item, registration: form.registration,
            measures: form.measures, value: form.value, view: shown.view,
            preview: shown.preview.map {
                OfficeCorrectionNewPage.Preview(
                    what: $0.correction.wording.chinese, whatIf: WhatIfView($0))
            }, error: shown.error, closed: shown.closed, reason: form.reason,
            evidence: form.evidence, askingKey: site.actKey(), key: site.actKey())
        return clerk.html(
            page, title: "提出更正",
            further: [PageFrame.Link("成绩更正", "\(clerk.path)/corrections")],
            status: asking != nil && shown.error != nil ? 422 : 200)
    }

    /// What the form for a correction shows beside its fields.
    private struct CorrectionFormCase: Sendable {
        var view: ItemCaseView?
        var preview: CorrectionPreview?
        /// Why the item is not shown; nil when it is.
        var closed: String?
        /// Why there is no what-if, or what is wrong with the reason.
        var error: String?

        /// - Parameter asking: the act by which the what-if is asked for; nil for none.
        init(
            _ form: CorrectionForm, _ office: ExamOffice, _ act: Act, asking: Act?,
            error: String?
        ) throws {
            self.error = error
            guard form.isFilled else { return }
            do {
                if !form.item.isEmpty { try show(ItemID(form.item), office, act) }
                guard let asking else { return }
                preview = try office.whatIf(try form.correction(in: office), asking)
            } catch let refusal as Refusal {
                let words = [refusal.message.chinese] + refusal.findings.map(\.chinese)
                self.error = words.joined()
            }
        }

        /// The what-if names no key; to a clerk the item itself opens with the proposal.
        private mutating func show(_ item: ItemID, _ office: ExamOffice, _ act: Act) throws {
            do {
                view = ItemCaseView(try office.itemCase(item, act))
            } catch let refusal as Refusal where refusal.code == "correction.key-closed" {
                closed = refusal.message.chinese
            }
        }
    }

    /// One correction.
    @Sendable static func correction(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let record = try office.correction(Int(visit.parameter("number")) ?? 0)
        let act = try clerk.judge()
        let account = try visit.account
        let page = try await site.heavy {
            try OfficeCorrectionPage(
                record, office, act, mayDecide: account.role == .officeClerk, visit,
                key: site.actKey())
        }
        return clerk.html(
            page, title: "第\(record.number)号更正",
            further: [PageFrame.Link("成绩更正", "\(clerk.path)/corrections")])
    }

    /// Decides on a correction.
    @Sendable static func decide(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let form = try visit.form()
        let number = Int(visit.parameter("number")) ?? 0
        let act = try clerk.judge(form)
        let verdict = CorrectionVerdict(
            isApproved: form["verdict"] == "approve", note: form["note"],
            signatures: [form["head"], form["committee"]], figures: form["figures"])
        let revision = try await site.heavy {
            try office.decide(correction: number, verdict, act)
        }
        site.results.forget(office.exam)
        return .redirect(
            "\(office.officePath)/corrections/\(number)",
            flash: revision == nil ? "已记录决定。" : "已更正，全部试卷已重新评分。")
    }

    /// The list of changes as a table for spreadsheets.
    @Sendable static func changes(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let number = Int(visit.parameter("number")) ?? 0
        let changes = try await site.heavy { try office.changes(by: number) }
        let header = ["准考证号", "姓名", "单位", "原成绩", "现成绩", "原结果", "现结果"]
        let rows =
            [header]
            + changes.map { change in
                [
                    // Behind a tab, or a spreadsheet would round it.
                    "\t\(change.seat.candidateNumber)", change.registration.applicant.fullName,
                    change.registration.applicant.unitName,
                    change.scoreBefore?.description ?? "", change.scoreAfter?.description ?? "",
                    change.before.chinese, change.after.chinese,
                ]
            }
        // The mark tells spreadsheets the encoding; without it they take GBK.
        let text = "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
        return .file(
            Array(text.utf8), mediaType: "text/csv; charset=utf-8",
            name: "\(office.exam)-更正\(number)-成绩变更清单.csv")
    }

    /// A field of a CSV; what a spreadsheet would take for a formula is kept a text.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
        return "\""
            + safe.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
