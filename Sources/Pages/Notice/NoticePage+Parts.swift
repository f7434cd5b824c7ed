extension NoticePage {
    /// The person whom the notice is for.
    package struct Holder: Hashable, Sendable {
        /// 姓名.
        package let fullName: String
        /// 准考证号.
        package let candidateNumber: String
        /// Already masked: a page never sees the whole number.
        package let maskedIDNumber: String
        /// 工作单位.
        package let unitName: String

        /// All as printed.
        package init(
            fullName: String, candidateNumber: String, maskedIDNumber: String, unitName: String
        ) {
            self.fullName = fullName
            self.candidateNumber = candidateNumber
            self.maskedIDNumber = maskedIDNumber
            self.unitName = unitName
        }
    }

    /// 结论. Absence and misconduct are statuses: they have no score that could be printed.
    package enum Result: Hashable, Sendable {
        case passed(Score)
        case failed(Score)
        case absent
        case misconduct

        /// Nil for a mere status.
        package var score: Score? {
            switch self {
            case .passed(let score), .failed(let score): score
            case .absent, .misconduct: nil
            }
        }
    }

    /// A score as a breakdown by section.
    package struct Score: Hashable, Sendable {
        /// 成绩, such as 78.5.
        package let total: String
        /// 满分.
        package let fullMarks: String
        /// 合格线.
        package let passMark: String
        /// 各题型得分; empty leaves the table out.
        package let sections: [Section]

        /// A score and the sections it is the sum of.
        package init(total: String, fullMarks: String, passMark: String, sections: [Section]) {
            self.total = total
            self.fullMarks = fullMarks
            self.passMark = passMark
            self.sections = sections
        }
    }

    /// One section (题型) of the paper.
    package struct Section: Hashable, Sendable {
        /// Such as 单项选择题.
        package let name: String
        /// The number of items (题数).
        package let items: String
        /// 满分.
        package let fullMarks: String
        /// 得分.
        package let marks: String

        /// One line of the table.
        package init(name: String, items: String, fullMarks: String, marks: String) {
            self.name = name
            self.items = items
            self.fullMarks = fullMarks
            self.marks = marks
        }
    }

    /// How a check of the result is asked for (成绩复核).
    package struct Review: Hashable, Sendable {
        /// Such as 2017年11月20日至12月4日.
        package let window: String
        /// Where and how, and what is checked.
        package let method: String

        /// Both as printed.
        package init(window: String, method: String) {
            self.window = window
            self.method = method
        }
    }
}
