/// Everything that is public about one exam.
package struct ExamPage: SitePage, Hashable {
    package static let template = TemplateName.publicExam

    /// One line of the calendar.
    package struct Step: Hashable, Sendable {
        package let title: String
        /// A date, or from when to when.
        package let when: String
        /// `done`, `next` or `later`.
        package let state: String
        /// The state in a word, such as 已完成.
        package let word: String

        package init(title: String, when: String, state: String, word: String) {
            self.title = title
            self.when = when
            self.state = state
            self.word = word
        }
    }

    /// A place where the exam is held.
    package struct Site: Hashable, Sendable {
        package let name: String
        package let address: String
        /// Such as 2个考场.
        package let rooms: String

        package init(name: String, address: String, rooms: String) {
            self.name = name
            self.address = address
            self.rooms = rooms
        }
    }

    /// One section of every paper.
    package struct Section: Hashable, Sendable {
        package let type: String
        package let count: String
        package let marks: String
        package let total: String
        /// How it is scored, in a sentence.
        package let scoring: String

        package init(type: String, count: String, marks: String, total: String, scoring: String) {
            self.type = type
            self.count = count
            self.marks = marks
            self.total = total
            self.scoring = scoring
        }
    }

    package let title: String
    package let badge: PageBadge
    package let sentence: String
    package let ways: [PageWay]
    package let calendar: [Step]
    /// Who may sit, a sentence each.
    package let conditions: [String]
    /// How to register, step by step.
    package let registering: [String]
    /// Date and time of each session.
    package let sessions: [PageFact]
    package let sites: [Site]
    package let sections: [Section]
    /// Minutes, full marks, pass mark.
    package let figures: [PageFact]
    /// Of the exam room, line by line.
    package let discipline: [String]
    /// What an applicant accepts.
    package let declaration: String
    package let organiser: String
    package let telephone: String

    package init(
        title: String, badge: PageBadge, sentence: String, ways: [PageWay], calendar: [Step],
        conditions: [String], registering: [String], sessions: [PageFact], sites: [Site],
        sections: [Section], figures: [PageFact], discipline: [String], declaration: String,
        organiser: String, telephone: String
    ) {
        self.title = title
        self.badge = badge
        self.sentence = sentence
        self.ways = ways
        self.calendar = calendar
        self.conditions = conditions
        self.registering = registering
        self.sessions = sessions
        self.sites = sites
        self.sections = sections
        self.figures = figures
        self.discipline = discipline
        self.declaration = declaration
        self.organiser = organiser
        self.telephone = telephone
    }
}
