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
    private static func published(_ office: ExamOffice, _ site: Site) async throws -> Bulletin {
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

    /// Whether a score notice was given out by this office.
    @Sendable static func checkNotice(_ site: Site, _ visit: Visit) async throws -> Answer {
        let number = visit.query["number"] ?? ""
        let code = visit.query["code"] ?? ""
        let isAsked = !number.isEmpty || !code.isEmpty
        let notice = isAsked ? try await issued(number, code, site) : nil
        let page = NoticeCheckPage(
            number: String(number.prefix(40)), code: String(code.prefix(60)),
            notice: notice.map(NoticeCheckPage.Notice.init), isUnknown: isAsked && notice == nil)
        return site.html(
            page, visit, title: "核验成绩通知单", crumbs: [PageFrame.Link("考试公告", "/")],
            status: page.isUnknown ? 404 : 200)
    }

    /// One answer for a wrong number and a wrong code: who guesses learns nothing. Nobody guesses
    /// eighty bits, so nothing has to count attempts.
    static func issued(
        _ number: String, _ code: String, _ site: Site
    ) async throws -> ScoreNotice? {
        let digits = number.filter { !$0.isWhitespace }
        guard let code = NoticeSeal.normalised(code), !digits.isEmpty else { return nil }
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        for office in site.exams.all where try office.isPublished() {
            let notices = try await site.results.results(of: office, site).notices
            if let notice = notices.first(where: { $0.candidate.number.text == digits }),
                seal.code(of: notice).utf8.elementsEqual(code.utf8)
            {
                return notice
            }
        }
        return nil
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
