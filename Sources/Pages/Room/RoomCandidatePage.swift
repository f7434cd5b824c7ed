/// One candidate as the invigilator sees them: who it is, how it stands, and what can be done.
package struct RoomCandidatePage: SitePage, Hashable {
    package static let template = TemplateName.roomCandidate

    /// Who it is.
    package struct Person: Hashable, Sendable {
        package let name: String
        package let number: String
        package let unit: String
        package let maskedIDNumber: String
        package let lastFour: String
        /// Where the photo is; nil when there is none.
        package let photo: String?
        package let accommodation: String?

        package init(
            name: String, number: String, unit: String, maskedIDNumber: String, lastFour: String,
            photo: String?, accommodation: String?
        ) {
            self.name = name
            self.number = number
            self.unit = unit
            self.maskedIDNumber = maskedIDNumber
            self.lastFour = lastFour
            self.photo = photo
            self.accommodation = accommodation
        }
    }

    /// A fact with its word.
    package struct Fact: Hashable, Sendable {
        package let word: String
        package let value: String

        package init(_ word: String, _ value: String) {
            self.word = word
            self.value = value
        }
    }

    /// Time that was lost, as a proposal.
    package struct Loss: Hashable, Sendable {
        package let minutes: String
        package let seconds: String
        /// The machine that waits or works.
        package let workstation: String

        package init(minutes: String, seconds: String, workstation: String) {
            self.minutes = minutes
            self.seconds = seconds
            self.workstation = workstation
        }
    }

    /// An answer that came after the end: its times and what it would do, never what was answered.
    package struct Late: Hashable, Sendable {
        /// The item's number on the paper.
        package let item: String
        /// By the terminal's word.
        package let answered: String
        /// By the service's clock.
        package let arrived: String
        /// Such as 新答 or 改答.
        package let effect: String
        /// Such as 待决定.
        package let fate: String

        package init(
            item: String, answered: String, arrived: String, effect: String, fate: String
        ) {
            self.item = item
            self.answered = answered
            self.arrived = arrived
            self.effect = effect
            self.fate = fate
        }
    }

    /// What can be done now; what is nil or false is not shown.
    package struct Doing: Hashable, Sendable {
        package let mayCheckIn: Bool
        package let mayUndoCheckIn: Bool
        /// Waits for the word, and has not begun to answer.
        package let mayAllow: Loss?
        /// Waits for the word at another machine, and goes on there.
        package let mayMoveOn: Loss?
        /// Goes on at the own machine.
        package let mayResume: Loss?
        package let mayInterrupt: Bool
        package let mayMove: Bool
        package let mayExtend: Bool
        package let mayRecordMisconduct: Bool
        package let mayVoid: Bool
        package let mayDecideLateSaves: Bool
        package let waitsForChief: Bool

        package init(
            mayCheckIn: Bool = false, mayUndoCheckIn: Bool = false, mayAllow: Loss? = nil,
            mayMoveOn: Loss? = nil, mayResume: Loss? = nil, mayInterrupt: Bool = false,
            mayMove: Bool = false, mayExtend: Bool = false, mayRecordMisconduct: Bool = false,
            mayVoid: Bool = false, mayDecideLateSaves: Bool = false, waitsForChief: Bool = false
        ) {
            self.mayCheckIn = mayCheckIn
            self.mayUndoCheckIn = mayUndoCheckIn
            self.mayAllow = mayAllow
            self.mayMoveOn = mayMoveOn
            self.mayResume = mayResume
            self.mayInterrupt = mayInterrupt
            self.mayMove = mayMove
            self.mayExtend = mayExtend
            self.mayRecordMisconduct = mayRecordMisconduct
            self.mayVoid = mayVoid
            self.mayDecideLateSaves = mayDecideLateSaves
            self.waitsForChief = waitsForChief
        }
    }

    /// The address of the room's page.
    package let base: String
    /// The address of this page.
    package let own: String
    package let room: String
    package let seat: String
    package let key: String
    package let person: Person
    package let state: RoomBadge
    package let facts: [Fact]
    package let doing: Doing
    package let incidentKinds: [RoomPage.Choice]
    package let misconductKinds: [RoomPage.Choice]
    /// Machines that are free, spare ones first.
    package let machines: [RoomPage.Choice]
    package let history: [RoomLive.Note]
    /// What came after the end, in order.
    package let late: [Late]
    /// The number of the last answer that a decision takes in.
    package let lateThrough: String
    /// When the candidate's time was over, to the second.
    package let endedAt: String
    /// Who acts, as it will stand in the record.
    package let authority: String

    package init(
        base: String, own: String, room: String, seat: String, key: String, person: Person,
        state: RoomBadge, facts: [Fact], doing: Doing, incidentKinds: [RoomPage.Choice],
        misconductKinds: [RoomPage.Choice], machines: [RoomPage.Choice],
        history: [RoomLive.Note], late: [Late] = [], lateThrough: String = "",
        endedAt: String = "", authority: String
    ) {
        self.base = base
        self.own = own
        self.room = room
        self.seat = seat
        self.key = key
        self.person = person
        self.state = state
        self.facts = facts
        self.doing = doing
        self.incidentKinds = incidentKinds
        self.misconductKinds = misconductKinds
        self.machines = machines
        self.history = history
        self.late = late
        self.lateThrough = lateThrough
        self.endedAt = endedAt
        self.authority = authority
    }
}
