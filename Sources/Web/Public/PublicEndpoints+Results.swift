import Documents
import Office
import Pages
import Programme
import Publication
import Vocabulary

extension PublicEndpoints {
    /// The bulletin, once the results are published; one for a restricted audience is not for here.
    @Sendable static func bulletin(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try publicOffice(site, visit)
        let bulletin = try await published(office, site)
        let isBrief = office.programme.bulletin.form == .brief
        return .document(
            site.shelf.page(of: bulletin, in: office.exam) {
                isBrief
                    ? site.pages.html(BriefBulletinPage(bulletin))
                    : site.pages.html(
                        BulletinPage(bulletin) { "/exams/\(office.exam)/bulletin/lists/\($0)" })
            })
    }

    /// People of a list on one page.
    private static let namesPerPage = 200

    /// A list of names of the bulletin, page by page: whole, it would be too heavy for a phone.
    @Sendable static func bulletinList(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try publicOffice(site, visit)
        let lists = try await published(office, site).audience.lists
        guard let number = Int(visit.parameter("list")), lists.indices.contains(number - 1) else {
            throw Refusal("list.unknown", "没有这份名单。", "the bulletin has no such list")
        }
        let list = Pages.NameList(lists[number - 1])
        let pages = max(1, (list.people.count + namesPerPage - 1) / namesPerPage)
        let page = min(max(visit.query["page"].flatMap(Int.init) ?? 1, 1), pages)
        let root = "/exams/\(office.exam)/bulletin"
        func address(_ page: Int) -> String? {
            (1...pages).contains(page) ? "\(root)/lists/\(number)?page=\(page)" : nil
        }
        let people = list.people.dropFirst((page - 1) * namesPerPage).prefix(namesPerPage)
        return site.html(
            NameListPage(
                exam: office.programme.title,
                list: Pages.NameList(title: list.title, people: Array(people)),
                total: "\(list.people.count)", place: "第\(page)页，共\(pages)页",
                previous: address(page - 1), next: address(page + 1)),
            visit, title: list.title,
            crumbs: [
                PageFrame.Link("考试公告", "/"),
                PageFrame.Link(office.programme.title, "/exams/\(office.exam)"),
                PageFrame.Link("考试情况通报", root),
            ])
    }

    /// - Throws: `bulletin.restricted`, `bulletin.not-published`.
    static func published(_ office: ExamOffice, _ site: Site) async throws -> Bulletin {
        guard office.isPublic else {
            throw Refusal(
                "bulletin.restricted", "本次考试的通报限定范围，只送主送单位，不对外公布。",
                "the bulletin of a restricted exam is for its addressees")
        }
        guard try office.isPublished() else {
            throw Refusal(
                "bulletin.not-published",
                "成绩尚未公布，通报在成绩公布（\(office.programme.calendar.results.spoken)）之后印发。",
                "the bulletin appears with the results")
        }
        return try await site.results.results(of: office, site).bulletin
    }

    /// Whether a score notice was given out by this office, and whether it still holds.
    @Sendable static func checkNotice(_ site: Site, _ visit: Visit) async throws -> Answer {
        let number = visit.query["number"] ?? ""
        let code = visit.query["code"] ?? ""
        let isAsked = !number.isEmpty || !code.isEmpty
        let issued = isAsked ? try await issued(number, code, site) : nil
        let page = NoticeCheckPage(
            number: String(number.prefix(40)), code: String(code.prefix(60)),
            notice: issued.map { NoticeCheckPage.Notice($0.notice) },
            replaced: issued?.replaced.map {
                "\($0.on.chinese)因\($0.because)重新评分，已重发新的通知单。请以新通知单为准。"
            }, isUnknown: isAsked && issued == nil)
        return site.html(
            page, visit, title: "核验成绩通知单", crumbs: [PageFrame.Link("考试公告", "/")],
            status: page.isUnknown ? 404 : 200)
    }

    /// A notice that was given out.
    struct IssuedNotice {
        let notice: ScoreNotice
        /// By what it was replaced; nil for one that holds.
        let replaced: ExamResults.ReplacedNotice?
    }

    /// One answer for a wrong number and a wrong code: who guesses learns nothing. Nobody guesses
    /// eighty bits, so nothing has to count attempts.
    static func issued(
        _ number: String, _ code: String, _ site: Site
    ) async throws -> IssuedNotice? {
        let digits = number.filter { !$0.isWhitespace }
        guard let code = NoticeSeal.normalised(code), !digits.isEmpty else { return nil }
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        func isMeant(_ notice: ScoreNotice) -> Bool {
            notice.candidate.number.text == digits
                && seal.code(of: notice).utf8.elementsEqual(code.utf8)
        }
        for office in site.exams.all where try office.isPublished() {
            let results = try await site.results.results(of: office, site)
            if let notice = results.notices.first(where: isMeant) {
                return IssuedNotice(notice: notice, replaced: nil)
            }
            if let old = results.replaced.first(where: { isMeant($0.notice) }) {
                return IssuedNotice(notice: old.notice, replaced: old)
            }
        }
        return nil
    }

    /// Corrections after the publication, and which notices they replaced; people are masked.
    @Sendable static func changes(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try publicOffice(site, visit)
        _ = try await published(office, site)
        let results = try await site.results.results(of: office, site)
        let decided = try office.corrections().filter {
            $0.decision?.isPublished == true && $0.decision?.revision != nil
        }.sorted { ($0.decision?.revision ?? 0) > ($1.decision?.revision ?? 0) }
        let page = ChangesPage(
            exam: office.programme.title,
            revisions: try decided.map { record in
                ChangesPage.Revision(
                    reason: try record.correction.publicWording.chinese,
                    date: record.decision?.at.date.chinese ?? "",
                    people: results.replaced.filter { $0.correction == record.number }
                        .map { ChangesPage.Person($0.notice.candidate) })
            })
        return site.html(
            page, visit, title: "成绩更正公告",
            crumbs: [
                PageFrame.Link("考试公告", "/"),
                PageFrame.Link(office.programme.title, "/exams/\(office.exam)"),
            ])
    }
}

extension ChangesPage.Person {
    fileprivate init(_ candidate: ScoreNotice.Candidate) {
        let (name, number) = (candidate.fullName, candidate.number.text)
        self.init(
            maskedName: name.prefix(1) + String(repeating: "*", count: max(name.count - 1, 1)),
            maskedNumber: String(number.prefix(2))
                + String(repeating: "*", count: max(number.count - 6, 1))
                + String(number.suffix(4)))
    }
}

extension NoticeCheckPage.Notice {
    init(_ notice: ScoreNotice) {
        let name = notice.candidate.fullName
        self.init(
            exam: notice.exam.title,
            maskedName: name.prefix(1) + String(repeating: "*", count: max(name.count - 1, 1)),
            candidateNumber: notice.candidate.number.text, outcome: notice.standing.chinese,
            issuer: notice.issue.issuer, date: notice.issue.date.chinese)
    }
}
