package import Vocabulary

/// Who reads a bulletin, and therefore what may stand in it.
package enum BulletinAudience: Hashable, Sendable {
    /// Sent to many (主送), with a table by unit and lists of names.
    case general(addressees: [String], lists: [NameList])
    /// For one body, before an appointment (practice 1.11): no names, and no rows of units, which
    /// would be names in all but the word.
    case restricted(addressee: String)

    /// 主送.
    package var addressees: [String] {
        switch self {
        case .general(let addressees, _): addressees
        case .restricted(let addressee): [addressee]
        }
    }

    /// The lists of names that go with it.
    package var lists: [NameList] {
        switch self {
        case .general(_, let lists): lists
        case .restricted: []
        }
    }

    /// Whether names and units must be kept out.
    package var isRestricted: Bool {
        if case .restricted = self { true } else { false }
    }
}

/// A list of names that goes with a bulletin (缺考人员名单, 合格人员名单): name, unit and candidate
/// number, and never an ID number.
package struct NameList: Hashable, Sendable {
    /// One line of a list.
    package struct Person: Hashable, Sendable {
        /// 姓名.
        package let fullName: String
        /// 单位.
        package let unitName: String
        /// 准考证号.
        package let candidateNumber: CandidateNumberID

        package init(fullName: String, unitName: String, candidateNumber: CandidateNumberID) {
            self.fullName = fullName
            self.unitName = unitName
            self.candidateNumber = candidateNumber
        }
    }

    /// Such as 缺考人员名单.
    package let title: String
    /// Ascending by candidate number.
    package let people: [Person]

    package init(title: String, people: [Person]) {
        self.title = title
        self.people = people.sorted { $0.candidateNumber < $1.candidateNumber }
    }
}
