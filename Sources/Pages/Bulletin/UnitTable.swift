/// Figures by unit (考试情况统计表), in groups with subtotals, and a total (practice 2.17).
package struct UnitTable: Hashable, Sendable {
    /// Such as 各县(区)考试情况统计表.
    package let title: String
    /// What a row is: 单位, or 县（区） in the table of counties; heads the column of names.
    package let subject: String
    /// What the pass rate is a share of: 实考 or 应考; stands in the head of the column.
    package let passRateBase: String
    /// From which mark on a result is excellent, such as 90; printed in the head of the column.
    package let excellentFrom: String
    /// In the order printed.
    package let groups: [Group]
    /// Over all groups (合计).
    package let total: Figures
    /// Every rate of the table with its numerator and denominator; printed under the table.
    package let definitions: [Definition]
    /// Where the figures come from and how to check that they are those; the last note. Nil leaves
    /// it out.
    package let source: String?

    /// One table; its groups may be one or many.
    package init(
        title: String, subject: String = "单位", passRateBase: String = "实考",
        excellentFrom: String, groups: [Group], total: Figures, definitions: [Definition],
        source: String? = nil
    ) {
        self.title = title
        self.subject = subject
        self.passRateBase = passRateBase
        self.excellentFrom = excellentFrom
        self.groups = groups
        self.total = total
        self.definitions = definitions
        self.source = source
    }

    /// Units of one kind, such as 市级部门.
    package struct Group: Hashable, Sendable {
        /// Such as 市级部门; printed above its units. Nil where the table is one group.
        package let name: String?
        /// Its units, in the order printed.
        package let rows: [Row]
        /// 小计; nil where the total says the same.
        package let subtotal: Figures?

        /// A group with its subtotal.
        package init(name: String?, rows: [Row], subtotal: Figures?) {
            self.name = name
            self.rows = rows
            self.subtotal = subtotal
        }
    }

    /// One unit.
    package struct Row: Hashable, Sendable {
        /// 序号.
        package let number: String
        /// 单位.
        package let unit: String
        /// What is counted for it.
        package let figures: Figures
        /// 排名, or — for a unit too small to be ranked.
        package let rank: String
        /// 备注; may be empty.
        package let remark: String

        /// One line of the table.
        package init(
            number: String, unit: String, figures: Figures, rank: String, remark: String
        ) {
            self.number = number
            self.unit = unit
            self.figures = figures
            self.rank = rank
            self.remark = remark
        }
    }

    /// How a figure of the table is computed, such as 合格率: 合格人数÷实考人数.
    package struct Definition: Hashable, Sendable {
        /// Such as 合格率.
        package let term: String
        /// Such as 合格÷实考.
        package let formula: String
        /// With the numbers of the total, such as 930÷1012=91.90%; nil for words without a rate.
        package let example: String?

        /// A term without a rate needs no example.
        package init(term: String, formula: String, example: String? = nil) {
            self.term = term
            self.formula = formula
            self.example = example
        }
    }
}
