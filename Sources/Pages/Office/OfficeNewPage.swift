/// Opening an exam from its config: the upload, what is wrong with it, or what it says.
package struct OfficeNewPage: SitePage, Hashable {
    package static let template = TemplateName.officeNew

    /// What a config says, for people.
    package struct Summary: Hashable, Sendable {
        /// A room.
        package struct Room: Hashable, Sendable {
            package let site: String
            package let name: String
            package let machines: Int
            /// For candidates, in each session.
            package let seats: Int
            package let spare: Int
            package let broken: Int

            package init(
                site: String, name: String, machines: Int, seats: Int, spare: Int, broken: Int
            ) {
                self.site = site
                self.name = name
                self.machines = machines
                self.seats = seats
                self.spare = spare
                self.broken = broken
            }
        }

        /// A section of the paper with its rule.
        package struct Section: Hashable, Sendable {
            package let type: String
            package let count: Int
            package let marks: String
            package let rule: String

            package init(type: String, count: Int, marks: String, rule: String) {
                self.type = type
                self.count = count
                self.marks = marks
                self.rule = rule
            }
        }

        package let title: String
        package let facts: [OfficeFact]
        package let calendar: [OfficeFact]
        package let rooms: [Room]
        package let sections: [Section]
        /// What is decided beside, a sentence each.
        package let notes: [String]

        package init(
            title: String, facts: [OfficeFact], calendar: [OfficeFact], rooms: [Room],
            sections: [Section], notes: [String]
        ) {
            self.title = title
            self.facts = facts
            self.calendar = calendar
            self.rooms = rooms
            self.sections = sections
            self.notes = notes
        }
    }

    /// The config as it came; empty at first.
    package let text: String
    package let findings: [OfficeFinding]
    /// Whether a config was handed in.
    package let wasChecked: Bool
    /// What the config says, when an exam can be opened with it.
    package let summary: Summary?
    /// Names the act, so that opening twice opens once.
    package let key: String

    package init(
        text: String, findings: [OfficeFinding], wasChecked: Bool = false,
        summary: Summary? = nil, key: String
    ) {
        self.text = text
        self.findings = findings
        self.wasChecked = wasChecked
        self.summary = summary
        self.key = key
    }
}
