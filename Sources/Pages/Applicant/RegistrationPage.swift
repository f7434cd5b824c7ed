/// A registration that was handed in, to be read by the person whose it is.
package struct RegistrationPage: SitePage, Hashable {
    package static let template = TemplateName.applicantRegistration

    /// One decision on it.
    package struct Event: Hashable, Sendable {
        package let when: String
        package let what: String

        package init(when: String, what: String) {
            self.when = when
            self.what = what
        }
    }

    package let title: String
    package let number: String
    package let badge: PageBadge
    package let sentence: String
    /// The form, field by field.
    package let facts: [PageFact]
    /// Where the photo is shown; nil when there is none.
    package let photo: String?
    /// In the order in which they were made.
    package let events: [Event]
    package let ways: [PageWay]

    package init(
        title: String, number: String, badge: PageBadge, sentence: String, facts: [PageFact],
        photo: String?, events: [Event], ways: [PageWay]
    ) {
        self.title = title
        self.number = number
        self.badge = badge
        self.sentence = sentence
        self.facts = facts
        self.photo = photo
        self.events = events
        self.ways = ways
    }
}
