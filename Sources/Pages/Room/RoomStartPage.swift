/// Before the start: the discipline to read out, who is missing, and the second question.
package struct RoomStartPage: SitePage, Hashable {
    package static let template = TemplateName.roomStart

    package let base: String
    /// Such as 第01考场（第1机房） · 第02场.
    package let name: String
    package let key: String
    /// 考场纪律, line by line.
    package let discipline: [String]
    /// Such as 09:00.
    package let plannedStart: String
    package let minutes: String
    /// Whether the planned start has come.
    package let mayRelease: Bool
    package let expected: Int
    package let waiting: Int
    /// Who is not ready at a terminal, with why.
    package let missing: [String]

    package init(
        base: String, name: String, key: String, discipline: [String], plannedStart: String,
        minutes: String, mayRelease: Bool, expected: Int, waiting: Int, missing: [String]
    ) {
        self.base = base
        self.name = name
        self.key = key
        self.discipline = discipline
        self.plannedStart = plannedStart
        self.minutes = minutes
        self.mayRelease = mayRelease
        self.expected = expected
        self.waiting = waiting
        self.missing = missing
    }
}
