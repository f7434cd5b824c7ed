package import Vocabulary

/// What the bulletin (通报) says and to whom (practice 2.17).
package struct BulletinRules: Hashable, Sendable {
    /// How much of the skeleton is written.
    package enum Form: String, Hashable, Sendable, Codable, CaseIterable {
        /// The whole skeleton with its tables by unit.
        case full
        /// Two lines to the addressee, without tables and names of units.
        case brief
    }

    /// What a pass rate is a share of; the bulletin prints which.
    package enum PassRateBase: String, Hashable, Sendable, Codable, CaseIterable {
        /// 实考: those who started.
        case attended
        /// 应考: those who were given a seat.
        case seated
    }

    /// The whole skeleton or two lines.
    package var form: Form
    /// The denominator of every pass rate (合格率).
    package var passRateOf: PassRateBase
    /// Results from here on count as excellent (优秀).
    package var excellentFrom: Marks
    /// Units with fewer people are listed but not ranked.
    package var rankMinimum: Int
    /// Whether the absent are listed by name (缺考人员名单).
    package var listsAbsent: Bool
    /// Whether the qualified are listed by name (合格人员名单).
    package var listsQualified: Bool
    /// 文号, such as 广府法办〔2017〕12号; nil while there is none.
    package var documentNumber: String?
    /// 主送, in the order printed.
    package var addressees: [String]
    /// The area that the figures cover, as the text calls it: 全市, 全县, 全省.
    package var area: String
    /// The rules that the exam is based on (依据), by title.
    package var basis: [String]
    /// 下一步要求: one sentence each.
    package var requirements: [String]

    /// What the rounds of a city say.
    package static let defaultArea = "全市"

    /// All fields; lists keep their order.
    package init(
        form: Form, passRateOf: PassRateBase, excellentFrom: Marks, rankMinimum: Int,
        listsAbsent: Bool, listsQualified: Bool, documentNumber: String?, addressees: [String],
        basis: [String], requirements: [String], area: String = BulletinRules.defaultArea
    ) {
        self.form = form
        self.passRateOf = passRateOf
        self.excellentFrom = excellentFrom
        self.rankMinimum = rankMinimum
        self.listsAbsent = listsAbsent
        self.listsQualified = listsQualified
        self.documentNumber = documentNumber
        self.addressees = addressees
        self.basis = basis
        self.requirements = requirements
        self.area = area
    }
}
