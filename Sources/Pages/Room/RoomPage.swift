/// The page of a room in a session: what happens now, and what the invigilator can do.
package struct RoomPage: SitePage, Hashable {
    package static let template = TemplateName.room

    /// A choice of a list.
    package struct Choice: Hashable, Sendable {
        package let value: String
        package let text: String

        package init(_ value: String, _ text: String) {
            self.value = value
            self.text = text
        }
    }

    /// What can be done with the room as a whole.
    package struct Doing: Hashable, Sendable {
        /// Not released yet.
        package let isBefore: Bool
        /// The planned start has come.
        package let mayRelease: Bool
        /// When the planned start is, such as 09:00.
        package let plannedStart: String
        package let isRunning: Bool
        /// Nobody may enter any more, and somebody is neither here nor marked.
        package let mayMarkAbsent: Bool
        /// From when absence may be marked, such as 09:16.
        package let absentFrom: String
        /// Who would be marked as absent, by seat.
        package let missing: [String]
        package let isClosed: Bool

        package init(
            isBefore: Bool, mayRelease: Bool, plannedStart: String, isRunning: Bool,
            mayMarkAbsent: Bool, absentFrom: String, missing: [String], isClosed: Bool
        ) {
            self.isBefore = isBefore
            self.mayRelease = mayRelease
            self.plannedStart = plannedStart
            self.isRunning = isRunning
            self.mayMarkAbsent = mayMarkAbsent
            self.absentFrom = absentFrom
            self.missing = missing
            self.isClosed = isClosed
        }
    }

    /// Time that the whole room lost because the service was away, as a proposal.
    package struct Loss: Hashable, Sendable {
        package let minutes: String
        package let seconds: String
        package let reason: String
        /// What happened and how sure its length is.
        package let words: String

        package init(minutes: String, seconds: String, reason: String, words: String) {
            self.minutes = minutes
            self.seconds = seconds
            self.reason = reason
            self.words = words
        }
    }

    /// The address of this page, without a slash at its end.
    package let base: String
    package let examTitle: String
    /// Such as 第01考场（第1机房）.
    package let name: String
    /// Such as 第02场.
    package let session: String
    package let site: String
    /// Makes each sending of a form one act.
    package let key: String
    package let live: RoomLive
    package let doing: Doing
    /// The candidates as choices, by seat.
    package let people: [Choice]
    /// Who may get time back, as choices, by seat.
    package let mayGetTime: [Choice]
    package let incidentKinds: [Choice]
    /// Nil when nothing waits to be given back.
    package let loss: Loss?
    /// Who acts, as it will stand in the record.
    package let authority: String

    package init(
        base: String, examTitle: String, name: String, session: String, site: String,
        key: String, live: RoomLive, doing: Doing, people: [Choice], mayGetTime: [Choice],
        incidentKinds: [Choice], loss: Loss? = nil, authority: String
    ) {
        self.base = base
        self.examTitle = examTitle
        self.name = name
        self.session = session
        self.site = site
        self.key = key
        self.live = live
        self.doing = doing
        self.people = people
        self.mayGetTime = mayGetTime
        self.incidentKinds = incidentKinds
        self.loss = loss
        self.authority = authority
    }
}
