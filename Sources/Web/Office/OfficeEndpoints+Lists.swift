import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Every list, and which of them can be made now.
    @Sendable static func listPage(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let (hasSeats, isScored) = try site.records.read { books in
            (
                try !books.seats(in: clerk.office.exam).isEmpty,
                try books.isScored(clerk.office.exam)
            )
        }
        let isReSit = clerk.office.programme.reSit != nil
        let rows = ExamListKind.allCases.compactMap { kind -> OfficeListsPage.Row? in
            let (isThere, waiting) =
                switch kind.need {
                case .nothing: (true, "")
                case .seats: (hasSeats, "座位抽取以后")
                case .results: (isScored, "评分以后")
                case .reSit: (isReSit, "")
                }
            guard isThere || !waiting.isEmpty else { return nil }
            return OfficeListsPage.Row(
                name: kind.chinese, contents: kind.contents,
                href: isThere ? kind.link(clerk.office).href : nil, waiting: waiting)
        }
        return clerk.html(OfficeListsPage(rows: rows), title: "全部表格")
    }

    /// A list as a workbook; those of rooms of one session or room where the query names it.
    ///
    /// - Throws: `list.unknown`; as `ExamLists.workbook`.
    @Sendable static func list(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let name = visit.parameter("list")
        guard name.hasSuffix(".xlsx"),
            let kind = ExamListKind(rawValue: String(name.dropLast(5)))
        else {
            throw Refusal("list.unknown", "没有这种表格。", "there is no such list")
        }
        let results =
            kind.need == .results ? try await site.results.results(of: office, site) : nil
        return try await lists(site, visit, office, results: results).answer(kind)
    }

    /// The lists of an exam for a visit.
    static func lists(
        _ site: Site, _ visit: Visit, _ office: ExamOffice, results: ExamResults? = nil
    ) -> VisitedLists {
        VisitedLists(
            site: site, lists: ExamLists(office, at: visit.now, results: results),
            scope: ExamLists.Scope(
                session: visit.query["session"].flatMap { $0.isEmpty ? nil : $0 },
                room: visit.query["room"].flatMap { $0.isEmpty ? nil : $0 }))
    }

    /// Lists on the way to somebody's browser.
    struct VisitedLists: Sendable {
        let site: Site
        let lists: ExamLists
        let scope: ExamLists.Scope

        /// Made on a thread of its own: a large list takes longer than a request may.
        func answer(_ kind: ExamListKind) async throws -> Answer {
            let bytes = try await site.heavy { try lists.workbook(kind, scope) }
            return .workbook(bytes, name: lists.fileName(kind, scope))
        }
    }
}

extension ExamListKind {
    /// Where the office has it.
    func link(_ office: ExamOffice) -> PageFrame.Link {
        PageFrame.Link("\(chinese)（xlsx）", "\(office.officePath)/lists/\(rawValue).xlsx")
    }
}
