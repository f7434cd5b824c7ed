/// A list of people by name, such as 缺考人员名单 or 合格人员名单: name, unit and candidate's
/// number, never the ID number (practice 2.17).
package struct NameList: Hashable, Sendable {
    /// What stands above it.
    package let title: String
    /// In the order printed.
    package let people: [Person]
    /// Where the list can be read page by page; nil prints it whole, as on paper.
    package let link: String?

    /// People in the order printed.
    package init(title: String, people: [Person], link: String? = nil) {
        self.title = title
        self.people = people
        self.link = link
    }

    /// One line of the list.
    package struct Person: Hashable, Sendable {
        /// 序号.
        package let number: String
        /// 姓名.
        package let fullName: String
        /// 准考证号.
        package let candidateNumber: String
        /// 工作单位.
        package let unitName: String

        /// One line.
        package init(
            number: String, fullName: String, candidateNumber: String, unitName: String
        ) {
            self.number = number
            self.fullName = fullName
            self.candidateNumber = candidateNumber
            self.unitName = unitName
        }
    }
}
