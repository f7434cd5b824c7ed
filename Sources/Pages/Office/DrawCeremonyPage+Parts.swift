extension DrawCeremonyPage {
    /// What must be done before this draw.
    package struct Obstacle: Hashable, Sendable {
        package let sentence: String
        /// Everything that stands in the way, one by one.
        package let findings: [String]

        package init(sentence: String, findings: [String] = []) {
            self.sentence = sentence
            self.findings = findings
        }
    }

    /// What the quota of the papers promises before anything is drawn.
    package struct Promise: Hashable, Sendable {
        package let facts: [OfficeFact]
        /// What papers of two sessions will have in common.
        package let overlaps: [OfficeFact]
        package let warnings: [String]

        package init(facts: [OfficeFact], overlaps: [OfficeFact] = [], warnings: [String] = []) {
            self.facts = facts
            self.overlaps = overlaps
            self.warnings = warnings
        }
    }

    /// A draw for a few people.
    package struct Late: Hashable, Sendable {
        /// Registration numbers of those for whom it is prepared or announced.
        package let people: [String]
        /// Registration numbers of those who lack a seat, or a paper.
        package let lacking: [String]
        /// Whether another draw can be prepared now.
        package let mayPrepare: Bool
        /// Whether people can be put on the list here: where seats are given.
        package let mayAdmit: Bool
        /// What was typed, after a refusal.
        package let typed: String

        package init(
            people: [String] = [], lacking: [String] = [], mayPrepare: Bool = false,
            mayAdmit: Bool = false, typed: String = ""
        ) {
            self.people = people
            self.lacking = lacking
            self.mayPrepare = mayPrepare
            self.mayAdmit = mayAdmit
            self.typed = typed
        }
    }

    /// An earlier draw of the same kind.
    package struct Past: Hashable, Sendable {
        package let version: Int
        package let badge: PageBadge
        package let time: String
        /// What became of it, and why.
        package let sentence: String
        /// The digest of its announcement.
        package let digest: String

        package init(
            version: Int, badge: PageBadge, time: String, sentence: String, digest: String
        ) {
            self.version = version
            self.badge = badge
            self.time = time
            self.sentence = sentence
            self.digest = digest
        }
    }

    /// A figure as it was designed, and as it turned out.
    package struct Quality: Hashable, Sendable {
        package let term: String
        package let designed: String
        /// Empty until the exam has been scored.
        package let realised: String
        /// What it says.
        package let meaning: String

        package init(term: String, designed: String, realised: String = "", meaning: String) {
            self.term = term
            self.designed = designed
            self.realised = realised
            self.meaning = meaning
        }
    }

    /// What is shown of a result: pictures, figures, and what is public of sealed papers.
    package struct Show: Hashable, Sendable {
        package let seats: SeatPicture?
        package let papers: PaperPicture?
        package let quality: [Quality]
        /// The path of the public receipt; nil for seats.
        package let receipt: String?
        /// Drawn a moment ago: the picture fills before the eyes of the hall.
        package let isFresh: Bool

        package init(
            seats: SeatPicture? = nil, papers: PaperPicture? = nil, quality: [Quality] = [],
            receipt: String? = nil, isFresh: Bool = false
        ) {
            self.seats = seats
            self.papers = papers
            self.quality = quality
            self.receipt = receipt
            self.isFresh = isFresh
        }
    }
}
