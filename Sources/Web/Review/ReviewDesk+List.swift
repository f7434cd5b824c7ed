import Admissions
import Exchange
import Office
import Pages
import Programme
import Vocabulary

extension ReviewDesk {
    /// The list, filtered and paged.
    func list() throws -> Answer {
        let all = try registrations()
        let filter = RegistrationFilter(visit.query)
        return html(
            page(all, filter), title: side == .unit ? "本单位报名" : "报名审核",
            crumbs: Array(crumbs().dropLast()))
    }

    /// What the filter finds, as a workbook.
    func download() throws -> Answer {
        let found = RegistrationFilter(visit.query).found(in: try registrations())
        let name = side == .unit ? unitName : programme.title
        return .workbook(
            try ReviewListWriter().xlsx(found, subheading: programme.title),
            name: "\(name)报名名单.xlsx")
    }

    private func page(
        _ all: [Registration], _ filter: RegistrationFilter
    ) -> ReviewListPage {
        let found = filter.found(in: all)
        let (rows, number) = filter.shown(of: found)
        let current = filter.at(page: number)
        return ReviewListPage(
            exam: programme.title, heading: side == .unit ? unitName : "报名审核", base: base,
            isOffice: side == .office, deadlines: deadlines,
            counts: ReviewListPage.Counts(
                total: all.count, parts: ReviewParts.counts(of: all, base: base),
                sum: StateGroup.sum(of: all)),
            filter: ReviewListPage.Filter(current, among: all), rows: rows.map(row),
            found: found.count,
            pager: ReviewListPage.Pager(
                first: rows.isEmpty ? 0 : rows.startIndex + 1, last: rows.endIndex,
                previous: number > 1 ? filter.at(page: number - 1).address(base) : nil,
                next: rows.endIndex < found.count
                    ? filter.at(page: number + 1).address(base) : nil),
            actions: actions, links: links(current))
    }

    private func row(_ registration: Registration) -> ReviewListPage.Row {
        let applicant = registration.applicant
        return ReviewListPage.Row(
            id: registration.id.text, href: address(of: registration.id),
            name: applicant.fullName, unit: applicant.unitName,
            department: applicant.department ?? "", field: applicant.field,
            state: registration.state.chinese, kind: registration.state.reviewBadge,
            reasons: registration.reasons.map { "\($0.rawValue) \($0.wording.chinese)" })
    }

    /// After the deadline nothing is offered but what has none.
    private var actions: [ReviewParts.Action] {
        let end = calendar.officeReviewCloses
        return side.kinds.filter { $0 == .annul || visit.now < end }
            .map { ReviewParts.Action(ReviewVerdict($0, by: side)) }
    }

    private func links(_ filter: RegistrationFilter) -> [PageFrame.Link] {
        let download = PageFrame.Link("下载名单Excel", filter.address("\(base)/list.xlsx"))
        guard side == .unit else {
            return [
                PageFrame.Link("各单位汇总", "\(base)/units"), download,
                PageFrame.Link(
                    "锁定名单", "/office/\(URLEncoded.encoded(office.exam.text))/lock"),
            ]
        }
        return [
            PageFrame.Link("导入花名册", "\(base)/roster"), download,
            PageFrame.Link("打印准考证", "\(base)/tickets"),
        ]
    }
}

extension ReviewListPage.Filter {
    /// The filter with everything that can be chosen among these registrations.
    init(_ filter: RegistrationFilter, among all: [Registration]) {
        let units = Dictionary(
            all.map { ($0.applicant.unit, $0.applicant.unitName) },
            uniquingKeysWith: { one, _ in one })
        self.init(
            text: filter.text, states: Self.states(filter),
            fields: Self.options("全部领域", all.map(\.applicant.field), chosen: filter.field),
            units: [ReviewParts.Option("", "全部单位", isChosen: filter.unit.isEmpty)]
                + units.sorted { $0.key < $1.key }.map {
                    ReviewParts.Option(
                        $0.key.text, $0.value, isChosen: filter.unit == $0.key.text)
                },
            districts: Self.options(
                "全部区县", all.map(\.applicant.district), chosen: filter.district),
            orders: RegistrationFilter.Order.allCases.map {
                ReviewParts.Option($0.rawValue, $0.chinese, isChosen: filter.order == $0)
            }, onlyWithReasons: filter.onlyWithReasons, query: filter.query)
    }

    private static func states(_ filter: RegistrationFilter) -> [ReviewParts.Option] {
        let groups = StateGroup.allCases.map { ($0.rawValue, $0.chinese) }
        // A group of one state is that state already.
        let states = RegistrationState.allCases
            .filter { StateGroup($0).states.count > 1 }
            .map { ($0.rawValue, "　\($0.chinese)") }
        return [ReviewParts.Option("", "全部状态", isChosen: filter.state.isEmpty)]
            + (groups + states).map {
                ReviewParts.Option($0.0, $0.1, isChosen: filter.state == $0.0)
            }
    }

    private static func options(
        _ any: String, _ words: [String], chosen: String
    ) -> [ReviewParts.Option] {
        [ReviewParts.Option("", any, isChosen: chosen.isEmpty)]
            + Set(words).sorted().map {
                ReviewParts.Option($0, $0, isChosen: $0 == chosen)
            }
    }
}

extension Answer {
    /// A workbook to keep.
    static func workbook(_ bytes: [UInt8], name: String) -> Answer {
        .file(
            bytes,
            mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            name: name)
    }
}
