/// What is attached to a bulletin (附件), in the order in which it is numbered.
package enum BulletinAnnex: Hashable, Sendable {
    /// The pass rates of the groups as bars.
    case passRates
    /// A row for each county.
    case counties(BulletinFigures.Overview)
    /// A row for each department.
    case departments(BulletinFigures.Overview)
    /// Every unit by group; in a bulletin that must not show units the total alone.
    case units
    /// A list of names.
    case names(NameList)

    /// All that the figures and the audience have.
    static func all(_ figures: BulletinFigures, _ audience: BulletinAudience) -> [BulletinAnnex] {
        guard !figures.groups.isEmpty else { return [.units] }
        return [
            .passRates, figures.counties.map(BulletinAnnex.counties),
            figures.departments.map(BulletinAnnex.departments), .units,
        ].compactMap(\.self) + audience.lists.map(BulletinAnnex.names)
    }

    /// As it stands in the list under the text and above the annex itself.
    ///
    /// - Parameter area: 全市, 全省: a province has cities where a city has counties.
    package func title(_ figures: BulletinFigures, area: String) -> String {
        switch self {
        case .passRates: "分组合格率"
        case .counties: "各\(BulletinAnnex.countyWord(area))考试情况统计表"
        case .departments: "\(figures.departmentGroups.joined(separator: "和"))考试情况统计表"
        case .units: figures.groups.isEmpty ? "考试情况统计表" : "各单位考试情况统计表"
        case .names(let list): list.title
        }
    }

    /// What a row of the table of counties is.
    package static func countyWord(_ area: String) -> String {
        area == "全省" ? "市（州）" : "县（区）"
    }
}
