/// What an applicant sees first: the own registrations and what can be registered for.
package struct MyPage: SitePage, Hashable {
    package static let template = TemplateName.applicantMy

    /// An exam that the person may register for now or soon.
    package struct Open: Hashable, Sendable {
        package let title: String
        /// Until when, or from when.
        package let sentence: String
        package let ways: [PageWay]

        package init(title: String, sentence: String, ways: [PageWay]) {
            self.title = title
            self.sentence = sentence
            self.ways = ways
        }
    }

    /// One registration of the person.
    package struct Registration: Hashable, Sendable {
        package let title: String
        /// 报名序号.
        package let number: String
        package let badge: PageBadge
        /// What it means, and what comes next.
        package let sentence: String
        /// Of an exam with re-sits: the results so far, which one counts, whether there may be one
        /// more; empty otherwise.
        package let reSit: [String]
        /// Why it was returned or turned down, in words.
        package let reasons: [String]
        /// What the reviewer wrote; nil for nothing.
        package let note: String?
        /// Until when something must be done; nil when nothing must.
        package let deadline: String?
        /// Where and when the person sits; empty while it is not announced.
        package let seat: [PageFact]
        package let ways: [PageWay]

        package init(
            title: String, number: String, badge: PageBadge, sentence: String,
            reSit: [String] = [], reasons: [String], note: String?, deadline: String?,
            seat: [PageFact], ways: [PageWay]
        ) {
            self.title = title
            self.number = number
            self.badge = badge
            self.sentence = sentence
            self.reSit = reSit
            self.reasons = reasons
            self.note = note
            self.deadline = deadline
            self.seat = seat
            self.ways = ways
        }
    }

    package let name: String
    package let registrations: [Registration]
    package let open: [Open]

    package init(name: String, registrations: [Registration], open: [Open]) {
        self.name = name
        self.registrations = registrations
        self.open = open
    }
}
