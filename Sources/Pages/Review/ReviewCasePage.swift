/// One registration for a reviewer: the whole form, the photo, what the machine finds, what was
/// decided so far, and what can be decided now.
package struct ReviewCasePage: SitePage, Hashable {
    package static let template = TemplateName.reviewCase

    /// A part of the form.
    package struct Section: Hashable, Sendable {
        package let title: String
        package let facts: [ReviewParts.Fact]

        package init(title: String, facts: [ReviewParts.Fact]) {
            self.title = title
            self.facts = facts
        }
    }

    /// Something that the rules have to say.
    package struct Finding: Hashable, Sendable {
        /// 不符合 or 请核对.
        package let word: String
        /// Of the badge.
        package let kind: String
        package let message: String

        package init(word: String, kind: String, message: String) {
            self.word = word
            self.kind = kind
            self.message = message
        }
    }

    /// A decision of the past.
    package struct Decision: Hashable, Sendable {
        package let event: String
        package let state: String
        package let who: String
        package let moment: String
        package let reasons: [String]
        package let note: String

        package init(
            event: String, state: String, who: String, moment: String, reasons: [String],
            note: String
        ) {
            self.event = event
            self.state = state
            self.who = who
            self.moment = moment
            self.reasons = reasons
            self.note = note
        }
    }

    /// An act with the codes and words that it takes.
    package struct Choice: Hashable, Sendable {
        package let action: ReviewParts.Action
        package let consequence: String
        package let codes: [ReviewParts.Option]
        package let takesNote: Bool
        /// What the note is called, such as 说明（选填）.
        package let noteLabel: String

        package init(
            action: ReviewParts.Action, consequence: String, codes: [ReviewParts.Option],
            takesNote: Bool, noteLabel: String
        ) {
            self.action = action
            self.consequence = consequence
            self.codes = codes
            self.takesNote = takesNote
            self.noteLabel = noteLabel
        }
    }

    package let exam: String
    package let id: String
    package let base: String
    package let name: String
    package let state: String
    package let kind: String
    package let reasons: [String]
    package let note: String
    package let deadlines: [ReviewParts.Deadline]
    package let sections: [Section]
    /// Nil when none was handed in.
    package let photo: String?
    package let attachments: [PageFrame.Link]
    package let findings: [Finding]
    package let history: [Decision]
    package let choices: [Choice]
    /// Where the form can be corrected; nil when it cannot.
    package let correction: String?
    /// Said when nothing, or not everything, can be done.
    package let hints: [String]
    /// Somebody else who waits; nil for nobody.
    package let next: PageFrame.Link?

    package init(
        exam: String, id: String, base: String, name: String, state: String, kind: String,
        reasons: [String], note: String, deadlines: [ReviewParts.Deadline],
        sections: [Section], photo: String?, attachments: [PageFrame.Link],
        findings: [Finding], history: [Decision], choices: [Choice], correction: String?,
        hints: [String], next: PageFrame.Link?
    ) {
        self.exam = exam
        self.id = id
        self.base = base
        self.name = name
        self.state = state
        self.kind = kind
        self.reasons = reasons
        self.note = note
        self.deadlines = deadlines
        self.sections = sections
        self.photo = photo
        self.attachments = attachments
        self.findings = findings
        self.history = history
        self.choices = choices
        self.correction = correction
        self.hints = hints
        self.next = next
    }
}
