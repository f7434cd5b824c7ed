/// The first page of the site: which exams there are, and what is open now.
package struct StartPage: SitePage, Hashable {
    package static let template = TemplateName.publicStart

    /// One exam in short.
    package struct Exam: Hashable, Sendable {
        package let id: String
        package let title: String
        package let badge: PageBadge
        /// What is going on, in a sentence.
        package let sentence: String
        /// What comes next and when; nil when nothing does.
        package let next: String?
        package let ways: [PageWay]
        package let organiser: String
        package let telephone: String

        package init(
            id: String, title: String, badge: PageBadge, sentence: String, next: String?,
            ways: [PageWay], organiser: String, telephone: String
        ) {
            self.id = id
            self.title = title
            self.badge = badge
            self.sentence = sentence
            self.next = next
            self.ways = ways
            self.organiser = organiser
            self.telephone = telephone
        }
    }

    /// The latest first.
    package let exams: [Exam]
    /// Whether somebody has signed in; nobody is told how to get an account then.
    package let isSignedIn: Bool

    package init(exams: [Exam], isSignedIn: Bool) {
        self.exams = exams
        self.isSignedIn = isSignedIn
    }
}
