import Admissions
import Exchange
import Office
import Pages
import Programme
import Vocabulary

extension ReviewDesk {
    /// The counts by unit.
    func units() throws -> Answer {
        let all = try registrations()
        let page = ReviewUnitsPage(
            exam: programme.title, base: base, deadlines: deadlines,
            columns: StateGroup.allCases.map(\.chinese),
            rows: UnitTally.all(all).map { tally in
                var filter = RegistrationFilter()
                filter.unit = tally.unit.text
                return ReviewUnitsPage.Row(
                    name: tally.name, district: tally.district, href: filter.address(base),
                    total: tally.total, counts: tally.counts)
            },
            all: ReviewUnitsPage.Row(
                name: "合计", district: "", href: base, total: all.count,
                counts: StateGroup.counts(of: all).map(\.count)),
            sum: StateGroup.sum(of: all))
        return html(page, title: "各单位汇总", crumbs: crumbs())
    }

    /// The same as a workbook.
    func downloadUnits() throws -> Answer {
        let sheet = UnitTally.sheet(of: try registrations(), subheading: programme.title)
        return .workbook(
            try WorkbookWriter().bytes(of: [sheet]),
            name: "\(programme.title)各单位报名情况.xlsx")
    }
}
