import Access
import Admissions
import Office
import Pages
import Programme
import Vocabulary

/// A clerk's visit to one exam.
struct OfficeVisit: Sendable {
    let site: Site
    let visit: Visit
    let office: ExamOffice

    /// - Throws: `exam.unknown`.
    init(_ site: Site, _ visit: Visit) throws(Refusal) {
        self.site = site
        self.visit = visit
        office = try site.office(visit)
    }

    /// The path of the exam.
    var path: String { office.officePath }

    /// What is asked for by somebody who judges: the own registration comes along, since nobody
    /// judges themselves.
    func judge(_ form: Form? = nil) throws -> Act {
        try judge(try form.map { try visit.act(of: $0) } ?? visit.act())
    }

    /// The same for a program.
    func apiJudge() throws -> Act { try judge(try visit.apiAct()) }

    private func judge(_ act: Act) throws -> Act {
        let number = try visit.account.idNumber.flatMap { try? ResidentIDNumber($0) }
        let own = try number.flatMap { number in
            try site.records.read { try office.registration(of: number, $0)?.id }
        }
        return Act(by: try visit.actor(ownRegistration: own), at: act.at, key: act.key)
    }

    /// A page below the exam.
    func html(
        _ page: some SitePage, title: String, further: [PageFrame.Link] = [],
        styles: [String] = ["office.css"], scripts: [String] = [], status: Int = 200
    ) -> Answer {
        // A question editor judges items here, and has no other page of the office.
        let root =
            visit.signedIn?.account.role == .questionEditor
            ? [PageFrame.Link("题库", "/bank")]
            : [PageFrame.Link("考试管理", "/office"), PageFrame.Link(office.programme.title, path)]
        return site.html(
            page, visit, title: title, crumbs: root + further, help: "office", styles: styles,
            scripts: scripts, status: status)
    }
}

extension ExamOffice {
    /// The path of the exam among the office's pages.
    var officePath: String { "/office/\(URLEncoded.encoded(exam.text))" }
}

extension Visit {
    /// What a form asks for, under the key that the form's page has given it. Only our own keys are
    /// taken: with another one an act of somebody else could be kept from being done.
    func act(of form: Form) throws(Refusal) -> Act {
        let key = form["key"]
        return try act(key.hasPrefix("form/") && key.utf8.count <= 64 ? key : nil)
    }
}

/// The part of a long list that a visit asks for by `page`, 50 entries each.
struct OfficeSlice<Item> {
    let items: [Item]
    let pager: OfficePager

    /// A page beyond the end is the last one; what is no number is the first.
    init(_ all: [Item], _ visit: Visit, size: Int = 50) {
        let count = max(1, (all.count + size - 1) / size)
        let number = min(max(1, Int(visit.query["page"] ?? "") ?? 1), count)
        items = Array(all.dropFirst((number - 1) * size).prefix(size))
        func link(_ page: Int) -> String {
            let others = visit.queryItems.filter { $0.name != "page" && !$0.value.isEmpty }
                .map { "\(URLEncoded.encoded($0.name))=\(URLEncoded.encoded($0.value))" }
            return "\(visit.path)?\((others + ["page=\(page)"]).joined(separator: "&"))"
        }
        pager = OfficePager(
            text: "第\(number)页，共\(count)页（\(all.count)条）",
            previous: number > 1 ? link(number - 1) : nil,
            next: number < count ? link(number + 1) : nil)
    }
}
