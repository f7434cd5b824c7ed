extension UnitTable {
    /// What is counted for a unit, a group or all; every text as printed, — where there is none.
    package struct Figures: Hashable, Sendable {
        /// 报名, 审查通过, 应考, 实考, 缺考, 参考率.
        package let turnout: Turnout
        /// 合格, 不合格, 合格率, 优秀, 优秀率.
        package let passes: Passes
        /// 平均分, 最高, 最低.
        package let marks: MarkFigures
        /// 违纪.
        package let misconduct: String

        /// All figures of one line.
        package init(
            turnout: Turnout, passes: Passes, marks: MarkFigures, misconduct: String
        ) {
            self.turnout = turnout
            self.passes = passes
            self.marks = marks
            self.misconduct = misconduct
        }
    }

    /// From the registration to the chair.
    package struct Turnout: Hashable, Sendable {
        /// 报名.
        package let registered: String
        /// 审查通过.
        package let approved: String
        /// 应考.
        package let seated: String
        /// 实考.
        package let attended: String
        /// 缺考.
        package let absent: String
        /// 参考率.
        package let rate: String

        /// All as printed.
        package init(
            registered: String, approved: String, seated: String, attended: String,
            absent: String, rate: String
        ) {
            self.registered = registered
            self.approved = approved
            self.seated = seated
            self.attended = attended
            self.absent = absent
            self.rate = rate
        }
    }

    /// Who passed, and how well.
    package struct Passes: Hashable, Sendable {
        /// 合格.
        package let passed: String
        /// 不合格.
        package let failed: String
        /// 合格率.
        package let rate: String
        /// 优秀.
        package let excellent: String
        /// 优秀率.
        package let excellentRate: String

        /// All as printed.
        package init(
            passed: String, failed: String, rate: String, excellent: String,
            excellentRate: String
        ) {
            self.passed = passed
            self.failed = failed
            self.rate = rate
            self.excellent = excellent
            self.excellentRate = excellentRate
        }
    }

    /// Over the valid scores.
    package struct MarkFigures: Hashable, Sendable {
        /// 平均分.
        package let mean: String
        /// 最高.
        package let highest: String
        /// 最低.
        package let lowest: String

        /// All as printed.
        package init(mean: String, highest: String, lowest: String) {
            self.mean = mean
            self.highest = highest
            self.lowest = lowest
        }
    }
}
