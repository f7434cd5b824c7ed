import Seating
import Vocabulary

extension ConfigFields {
    func seating() -> SeatingRules {
        SeatingRules(
            sparePercent: int("sparePercent", 0...99, default: 10),
            spares: choice("spares", default: .fixed),
            separation: choice("separation", default: .fourNeighbours),
            announcement: choice("announce", default: .onTicket),
            leastFilling: int("leastFilling", 0...100, default: 0),
            sites: list("unitSites", default: []) { $0.object { $0.siteRule() } },
            groups: list("together", default: []) { $0.object { $0.groupRule() } },
            lateUsesSpares: bool("lateUsesSpares", default: false))
    }

    private func siteRule() -> SeatingRules.SiteRule {
        SeatingRules.SiteRule(
            units: texts("units"), sites: texts("sites").map { SiteID($0) },
            isStrict: bool("strict", default: false))
    }

    private func groupRule() -> SeatingRules.GroupRule {
        SeatingRules.GroupRule(
            name: text("name"), together: choice("in", standIn: .session), units: texts("units"))
    }
}
