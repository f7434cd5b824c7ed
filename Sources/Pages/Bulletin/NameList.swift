/// A list of people by name, such as 缺考人员名单 or 合格人员名单: name, unit and candidate's
/// number, never the ID number (practice 2.17).
package struct NameList: Hashable, Sendable {
    package let title: String
    package let people: [Person]

    package init(title: String, people: [Person]) {
        self.title = title
        self.people = people
    }

    /// One line of the list.
    package struct Person: Hashable, Sendable {
        /// 序号.
        package let number: String
        package let fullName: String
        package let candidateNumber: String
        package let unitName: String

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
