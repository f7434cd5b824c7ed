/// A public draw, step by step, fit for a projector.
package struct DrawCeremonyPage: SitePage, Hashable {
    package static let template = TemplateName.officeDraw

    /// A step of the draw.
    package struct Box: Hashable, Sendable {
        package let number: Int
        package let name: String
        /// `done`, `next` or `later`.
        package let state: String
        package let stateName: String
        package let note: String

        package init(number: Int, name: String, state: String, stateName: String, note: String) {
            self.number = number
            self.name = name
            self.state = state
            self.stateName = stateName
            self.note = note
        }
    }

    /// An input with its digest.
    package struct Input: Hashable, Sendable {
        package let name: String
        package let meaning: String
        package let digest: String

        package init(name: String, meaning: String, digest: String) {
            self.name = name
            self.meaning = meaning
            self.digest = digest
        }
    }

    /// A witness.
    package struct Witness: Hashable, Sendable {
        package let number: Int
        package let name: String
        package let commitment: String?
        /// The secret as typed, after a refusal.
        package let typed: String
        /// What is wrong with it.
        package let mistake: String?

        package init(
            number: Int, name: String, commitment: String? = nil, typed: String,
            mistake: String? = nil
        ) {
            self.number = number
            self.name = name
            self.commitment = commitment
            self.typed = typed
            self.mistake = mistake
        }
    }

    /// An outside source of chance.
    package struct Source: Hashable, Sendable {
        package let number: Int
        package let name: String
        package let typed: String
        package let mistake: String?

        package init(number: Int, name: String, typed: String, mistake: String? = nil) {
            self.number = number
            self.name = name
            self.typed = typed
            self.mistake = mistake
        }
    }

    /// What was published.
    package struct Announcement: Hashable, Sendable {
        package let digest: String
        package let time: String
        /// The office's commitment.
        package let sealed: String?

        package init(digest: String, time: String, sealed: String? = nil) {
            self.digest = digest
            self.time = time
            self.sealed = sealed
        }
    }

    /// What came out.
    package struct Result: Hashable, Sendable {
        package let figures: [OfficeFact]
        /// What is shown of it.
        package let show: Show
        package let secrets: [OfficeFact]
        package let values: [OfficeFact]
        /// Nil while it is sealed.
        package let seed: String?
        package let digest: String
        /// The path of the transcript; nil while it is sealed.
        package let transcript: String?
        /// How anybody checks it.
        package let command: String
        package let time: String

        package init(
            figures: [OfficeFact], show: Show = Show(), secrets: [OfficeFact], values: [OfficeFact],
            seed: String? = nil, digest: String, transcript: String? = nil, command: String,
            time: String
        ) {
            self.figures = figures
            self.show = show
            self.secrets = secrets
            self.values = values
            self.seed = seed
            self.digest = digest
            self.transcript = transcript
            self.command = command
            self.time = time
        }
    }

    /// The path of the exam, such as `/office/guangyuan-2017-1`.
    package let exam: String
    package let examID: String
    /// `seats`, `papers`, `lateSeats` or `makeUpPapers`.
    package let kind: String
    package let title: String
    package let examTitle: String
    /// `sm3` or `sha256`.
    package let hash: String
    package let hashName: String
    package let version: Int
    /// Why it replaces another draw.
    package let reason: String?
    package let boxes: [Box]
    package let inputs: [Input]
    package let witnesses: [Witness]
    package let sources: [Source]
    /// Something must be done first: `obstacle` says what.
    package let isWaiting: Bool
    package let obstacle: Obstacle?
    /// What the quota of the papers promises; nil for seats.
    package let promise: Promise?
    /// Nil for the draws of everybody.
    package let late: Late?
    /// Earlier draws of this kind, the latest first.
    package let past: [Past]
    /// Whether an announcement waits that can be declared void.
    package let mayVoid: Bool
    package let isGathering: Bool
    package let isAnnounced: Bool
    package let isDrawn: Bool
    package let announcement: Announcement?
    package let result: Result?
    /// What keeps it from being announced.
    package let missing: String?
    package let mayRedraw: Bool
    package let isPapers: Bool
    package let isProjected: Bool
    /// Why the draw was refused.
    package let problem: String?
    /// Names the act.
    package let key: String

    package init(
        exam: String, examID: String, kind: String, title: String, examTitle: String,
        hash: String, hashName: String, version: Int, reason: String? = nil, boxes: [Box],
        inputs: [Input], witnesses: [Witness], sources: [Source], isWaiting: Bool = false,
        obstacle: Obstacle? = nil, promise: Promise? = nil, late: Late? = nil,
        past: [Past] = [], mayVoid: Bool = false, isGathering: Bool = false,
        isAnnounced: Bool = false, isDrawn: Bool = false,
        announcement: Announcement? = nil, result: Result? = nil, missing: String? = nil,
        mayRedraw: Bool = false, isPapers: Bool = false, isProjected: Bool = false,
        problem: String? = nil, key: String
    ) {
        self.exam = exam
        self.examID = examID
        self.kind = kind
        self.title = title
        self.examTitle = examTitle
        self.hash = hash
        self.hashName = hashName
        self.version = version
        self.reason = reason
        self.boxes = boxes
        self.inputs = inputs
        self.witnesses = witnesses
        self.sources = sources
        self.isWaiting = isWaiting
        self.obstacle = obstacle
        self.promise = promise
        self.late = late
        self.past = past
        self.mayVoid = mayVoid
        self.isGathering = isGathering
        self.isAnnounced = isAnnounced
        self.isDrawn = isDrawn
        self.announcement = announcement
        self.result = result
        self.missing = missing
        self.mayRedraw = mayRedraw
        self.isPapers = isPapers
        self.isProjected = isProjected
        self.problem = problem
        self.key = key
    }
}
