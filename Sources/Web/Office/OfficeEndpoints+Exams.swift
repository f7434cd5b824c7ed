import Bank
import Exchange
import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Every exam with its next step.
    @Sendable static func listExams(_ site: Site, _ visit: Visit) async throws -> Answer {
        var exams: [OfficeExamsPage.Exam] = []
        for office in site.exams.all {
            let facts = try await site.facts.facts(of: office, site, at: visit.now)
            exams.append(OfficeExamsPage.Exam(office, ExamChecklist(facts)))
        }
        return site.html(
            OfficeExamsPage(exams: exams), visit, title: "考试管理", help: "office",
            styles: ["office.css"])
    }

    /// The form for a config.
    @Sendable static func newExam(_ site: Site, _ visit: Visit) -> Answer {
        newPage(
            OfficeNewPage(text: "", findings: [], summary: nil, key: site.actKey()), site, visit)
    }

    /// Reads a config and says everything that is wrong with it, or what it says. Opens nothing.
    @Sendable static func checkConfig(_ site: Site, _ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let text = try configText(form)
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Refusal("config.empty", "请上传配置文件，或粘贴配置内容。", "there is no config")
        }
        let (read, findings) = ExamConfigReader.read(text, file: "config.yaml")
        var all = findings
        if let read {
            let office = try site.exams.office(of: read)
            all += try await site.heavy { try openingFindings(office, text) }
        }
        let isFit = read != nil && !all.contains { $0.severity == .error }
        let page = OfficeNewPage(
            text: text, findings: all.map(OfficeFinding.init), wasChecked: true,
            summary: isFit ? read.map(OfficeNewPage.Summary.init) : nil, key: site.actKey())
        return newPage(page, site, visit, status: isFit ? 200 : 422)
    }

    /// Opens the exam that was checked.
    @Sendable static func openExam(_ site: Site, _ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let text = try configText(form)
        let programme = try ExamConfigReader.programme(text.utf8, file: "config.yaml")
        let office = try site.exams.office(of: programme)
        let act = try visit.act(of: form)
        try await site.heavy {
            try office.checkBank()
            try office.checkReSit()
            try office.openExam(config: text, act)
        }
        try site.exams.reload()
        return .redirect(office.officePath, flash: "已开设：\(programme.title)")
    }

    /// The exam from its config to its archive.
    @Sendable static func checklist(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let facts = try await site.facts.facts(of: clerk.office, site, at: visit.now)
        return site.html(
            OfficeChecklistPage(clerk.office, facts), visit, title: clerk.office.programme.title,
            crumbs: [PageFrame.Link("考试管理", "/office")], help: "office", styles: ["office.css"])
    }

    /// The config that the exam was opened with.
    @Sendable static func config(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let record = try site.records.read { try $0.exam(office.exam) }
        return .file(
            Array((record?.config ?? "").utf8), mediaType: "text/plain; charset=utf-8",
            name: "\(office.exam).yaml")
    }

    private static func newPage(
        _ page: OfficeNewPage, _ site: Site, _ visit: Visit, status: Int = 200
    ) -> Answer {
        site.html(
            page, visit, title: "开设考试", crumbs: [PageFrame.Link("考试管理", "/office")],
            help: "office", styles: ["office.css"], status: status)
    }

    /// A file in any encoding that offices use; else what was pasted. Line ends become those of
    /// the store, so that the same config is the same text on the way back.
    private static func configText(_ form: Form) throws(Refusal) -> String {
        let text =
            try form.file("file").map { (file) throws(Refusal) in
                try TextDecoding(file.bytes, file: file.name).text
            } ?? form["config"]
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .joined(separator: "\n").trimmedOfSpace + "\n"
    }

    /// What keeps an exam from being opened beside its config.
    private static func openingFindings(
        _ office: ExamOffice, _ text: String
    ) throws -> [Finding] {
        var findings: [Finding] = []
        do throws(Refusal) {
            try office.checkBank()
        } catch {
            findings += error.findings
        }
        findings += office.programme.reSitFindings(beside: office.others)
        let known = try office.records.read { try $0.exam(office.exam) }
        if let known, known.config != text {
            findings.append(
                Finding(
                    "exam.other-config", "本考试（\(office.exam)）已按另一份配置开设，不能更换配置。",
                    "the exam was opened with another config"))
        }
        return findings
    }
}
