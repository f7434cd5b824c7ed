import Bank
import Exchange
import Office
import Pages
import Programme
import Vocabulary

/// The pages of the analysis. The office sees people and no keys, the question editor keys and no
/// people.
enum AnalysisEndpoints {
    private static let clerk = AccessRule.roles([.officeClerk])
    private static let editor = AccessRule.roles([.questionEditor])
    private static let exam = "/office/{exam}/analysis"
    private static let bank = "/bank/analysis"

    static let all = [
        Endpoint(.get, exam, clerk, report),
        Endpoint(.get, "\(exam)/similarity", clerk, similarity),
        Endpoint(.get, "\(exam)/files/{name}", clerk, officeFile),
        Endpoint(.get, bank, editor, calibration),
        Endpoint(.post, "\(bank)/take", editor, take),
        Endpoint(.get, "\(bank)/files/{name}", editor, bankFile),
        Endpoint(.get, "\(bank)/{exam}", editor, itemReport),
        Endpoint(.get, "\(bank)/{exam}/files/{name}", editor, itemFile),
        Endpoint(.get, "\(bank)/{exam}/items/{item}", editor, itemPage),
    ]

    /// The office's report of an exam.
    @Sendable static func report(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let analysis = try await site.analyses.analysis(of: clerk.office, site)
        let results = try await site.results.results(of: clerk.office, site)
        let report = OfficeReport(analysis, results, clerk.office.programme)
        return clerk.html(
            report.page(links: clerk.links(to: clerk.path), visit), title: "考试分析",
            further: [PageFrame.Link("成绩", "\(clerk.path)/results")],
            styles: ["office.css", "analysis.css"])
    }

    /// Pairs with identical wrong answers, with seats and times.
    @Sendable static func similarity(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let analysis = try await site.analyses.analysis(of: clerk.office, site)
        let results = try await site.results.results(of: clerk.office, site)
        return clerk.html(
            SimilarityReport(analysis, results, path: clerk.path).page, title: "雷同分析",
            further: [
                PageFrame.Link("成绩", "\(clerk.path)/results"),
                PageFrame.Link("考试分析", "\(clerk.path)/analysis"),
            ], styles: ["office.css", "analysis.css"])
    }

    /// A table of the office's as CSV, or all of them as a workbook.
    @Sendable static func officeFile(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let analysis = try await site.analyses.analysis(of: clerk.office, site)
        let results = try await site.results.results(of: clerk.office, site)
        let report = OfficeReport(analysis, results, clerk.office.programme)
        return try AnalysisFiles.answer(
            visit.parameter("name"), of: report.tables + [analysis.similarityTable],
            prefix: clerk.office.exam.text)
    }

    /// What the bank's calibration proposes.
    @Sendable static func calibration(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let exams = try site.analyses.graded(site)
        let calibration = try await site.analyses.calibration(site, bank.history)
        let page = CalibrationPage(bank, exams, calibration)
        return bank.html(
            page, title: "试题分析与校准", styles: ["bank.css", "office.css", "analysis.css"])
    }

    /// Writes new versions of the items ticked.
    @Sendable static func take(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let form = try visit.form()
        let act = try visit.act(of: form)
        let chosen: [(item: ItemID, revision: Int)] = form.all("item").compactMap { value in
            let halves = value.split(separator: " ", maxSplits: 1)
            guard halves.count == 2, let revision = Int(halves[0]) else { return nil }
            return (ItemID(String(halves[1])), revision)
        }
        guard let calibration = try await site.analyses.calibration(site, bank.history) else {
            throw Refusal("results.not-graded", "还没有评过分的考试。", "no exam has been scored")
        }
        try bank.office.takeDifficulties(of: chosen, from: calibration, act)
        return .redirect(
            "/bank/analysis", flash: "已为\(chosen.count)道试题写成新版草稿，由他人复核、批准后生效。")
    }

    /// The calibration as CSV or workbook.
    @Sendable static func bankFile(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        guard let calibration = try await site.analyses.calibration(site, bank.history) else {
            throw Refusal("results.not-graded", "还没有评过分的考试。", "no exam has been scored")
        }
        return try AnalysisFiles.answer(
            visit.parameter("name"),
            of: [calibration.table] + (calibration.drift.map { [$0.table] } ?? []),
            prefix: "bank")
    }

    /// The question editor's report of an exam: items and keys, nobody's name.
    @Sendable static func itemReport(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let office = try site.office(visit)
        let analysis = try await site.analyses.analysis(of: office, site)
        let page = ItemReport(analysis, bank).page(visit)
        return bank.html(
            page, title: "试题分析：\(office.programme.title)",
            further: [PageFrame.Link("试题分析与校准", "/bank/analysis")],
            styles: ["bank.css", "office.css", "analysis.css"])
    }

    /// A table of the question editor's as CSV, or all of them as a workbook.
    @Sendable static func itemFile(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let analysis = try await site.analyses.analysis(of: office, site)
        return try AnalysisFiles.answer(
            visit.parameter("name"), of: analysis.openTables + [analysis.optionTable],
            prefix: office.exam.text)
    }

    /// One item: its figures and who took which choice.
    @Sendable static func itemPage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let bank = try BankVisit(site, visit)
        let item = try bank.item()
        let office = try site.office(visit)
        let analysis = try await site.analyses.analysis(of: office, site)
        let page = try ItemReport(analysis, bank).page(of: item)
        return bank.html(
            page, title: "\(item.id)的分析",
            further: [
                PageFrame.Link("试题分析与校准", "/bank/analysis"),
                PageFrame.Link(office.programme.title, office.bankAnalysisPath),
            ], styles: ["bank.css", "office.css", "analysis.css"])
    }
}

extension OfficeVisit {
    fileprivate func links(to path: String) -> [PageFrame.Link] {
        [
            PageFrame.Link("雷同分析", "\(path)/analysis/similarity"),
            PageFrame.Link("全部表格（xlsx）", "\(path)/analysis/files/analysis.xlsx"),
            PageFrame.Link("试题（csv）", "\(path)/analysis/files/items.csv"),
            PageFrame.Link("整卷（csv）", "\(path)/analysis/files/test.csv"),
            PageFrame.Link("各单位（csv）", "\(path)/analysis/files/units.csv"),
        ]
    }
}
