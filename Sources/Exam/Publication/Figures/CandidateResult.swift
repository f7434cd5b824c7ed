package import Vocabulary

/// The result of one seated candidate, as the figures count it.
package struct CandidateResult: Hashable, Sendable {
    /// The unit that sent the candidate.
    package let unit: UnitCode
    /// What came of it.
    package let standing: Standing<Marks>

    package init(unit: UnitCode, standing: Standing<Marks>) {
        self.unit = unit
        self.standing = standing
    }
}

/// A unit with what happened before the exam day.
package struct UnitRoll: Hashable, Sendable {
    /// The unit.
    package let unit: UnitCode
    /// Its name in the table.
    package let name: String
    /// The part of the table it stands in: a county or district, 市级部门, 省垂管.
    package let group: String
    /// 报名.
    package let registered: Int
    /// 审查通过.
    package let approved: Int

    package init(unit: UnitCode, name: String, group: String, registered: Int, approved: Int) {
        self.unit = unit
        self.name = name
        self.group = group
        self.registered = registered
        self.approved = approved
    }
}
