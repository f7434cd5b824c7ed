package import Vocabulary

/// How the figures of a bulletin are defined; each definition is printed under the table.
package struct FigureRules: Hashable, Sendable {
    /// Of whom the pass rate is a share: real bulletins do both (practice 2.17).
    package enum PassRateBase: String, Hashable, Sendable, Codable, CaseIterable {
        /// 合格 ÷ 实考.
        case attended
        /// 合格 ÷ 应考.
        case seated

        /// The word in the printed definition.
        package var chinese: String {
            switch self {
            case .attended: "实考"
            case .seated: "应考"
            }
        }
    }

    /// The denominator of the pass rate.
    package let passRateOf: PassRateBase
    /// The least score that is called excellent (优秀).
    package let excellentFrom: Marks
    /// Units with fewer seated people are listed and not ranked.
    package let rankMinimum: Int
    /// The groups in the order of the table; a group that is not named follows, by the least code
    /// of its units.
    package let groups: [String]
    /// The groups whose units stand for themselves (市级部门, 省垂管单位); every other group is a county
    /// or district, or in a province a city.
    package let departments: [String]

    /// In a bulletin for one body, marks of fewer people are not summed up: the mean of one mark
    /// is that mark.
    package static let smallestCell = 5

    package init(
        passRateOf: PassRateBase, excellentFrom: Marks, rankMinimum: Int, groups: [String] = [],
        departments: [String] = []
    ) {
        self.passRateOf = passRateOf
        self.excellentFrom = excellentFrom
        self.rankMinimum = rankMinimum
        self.groups = groups
        self.departments = departments
    }

    /// The definitions as printed under the table.
    package var notes: [String] {
        [
            "应考为审查通过并编排座位的人数；实考为登录并开始答题的人数，含违纪人员；缺考=应考-实考。",
            "参考率=实考÷应考；合格率=合格÷\(passRateOf.chinese)；优秀为\(excellentFrom)分以上（含\(excellentFrom)分），"
                + "优秀率=优秀÷实考；违纪人员成绩无效，计入不合格。",
            "平均分=有效成绩之和÷有效成绩人数，缺考和违纪不计；最高、最低为有效成绩。",
            "百分率和平均分由人数和分数直接计算，四舍五入保留两位小数；分母为零的以“—”表示。",
            "排名依次比较合格率、平均分、参考率，均相同的并列；应考不足\(rankMinimum)人和无人参考的单位不参加排名。",
        ]
    }
}
