/// The room's record (考场情况记录单, practice 2.11): it fills itself; ticks and signatures are added.
package struct RoomReportPage: SitePage, Hashable {
    package static let template = TemplateName.roomReport

    /// A candidate with what is to be said.
    package struct Line: Hashable, Sendable {
        package let seat: String
        package let number: String
        package let name: String
        package let time: String
        package let text: String
        /// Who saw or decided it, evidence, signature.
        package let remark: String

        package init(
            seat: String, number: String, name: String, time: String = "", text: String = "",
            remark: String = ""
        ) {
            self.seat = seat
            self.number = number
            self.name = name
            self.time = time
            self.text = text
            self.remark = remark
        }
    }

    /// One failure.
    package struct Fault: Hashable, Sendable {
        package let seat: String
        package let name: String
        /// Such as 09:20–09:26.
        package let time: String
        package let what: String
        /// 换至 12 号机, 原机恢复, 未恢复.
        package let handling: String
        /// Such as 6分0秒.
        package let back: String

        package init(
            seat: String, name: String, time: String, what: String, handling: String, back: String
        ) {
            self.seat = seat
            self.name = name
            self.time = time
            self.what = what
            self.handling = handling
            self.back = back
        }
    }

    /// One item of the checklist.
    package struct Check: Hashable, Sendable {
        package let value: String
        package let text: String
        package let isDone: Bool

        package init(value: String, text: String, isDone: Bool) {
            self.value = value
            self.text = text
            self.isDone = isDone
        }
    }

    package let base: String
    package let key: String
    package let head: [RoomCandidatePage.Fact]
    package let counts: [RoomLive.Figure]
    package let isBalanced: Bool
    /// The cross-check in words.
    package let balance: String
    package let absent: [Line]
    /// Neither begun nor marked; nobody when the record is complete.
    package let unaccounted: [Line]
    package let late: [Line]
    package let misconduct: [Line]
    package let faults: [Fault]
    package let extensions: [Line]
    package let unanswered: [Line]
    package let lateSaves: [Line]
    package let incidents: [RoomLive.Note]
    package let handIns: [RoomCandidatePage.Fact]
    package let checks: [Check]
    package let signatures: [String]
    package let isClosed: Bool
    package let isSigned: Bool

    package init(
        base: String, key: String, head: [RoomCandidatePage.Fact], counts: [RoomLive.Figure],
        isBalanced: Bool, balance: String, absent: [Line], unaccounted: [Line], late: [Line],
        misconduct: [Line], faults: [Fault], extensions: [Line], unanswered: [Line],
        lateSaves: [Line], incidents: [RoomLive.Note], handIns: [RoomCandidatePage.Fact],
        checks: [Check], signatures: [String], isClosed: Bool, isSigned: Bool
    ) {
        self.base = base
        self.key = key
        self.head = head
        self.counts = counts
        self.isBalanced = isBalanced
        self.balance = balance
        self.absent = absent
        self.unaccounted = unaccounted
        self.late = late
        self.misconduct = misconduct
        self.faults = faults
        self.extensions = extensions
        self.unanswered = unanswered
        self.lateSaves = lateSaves
        self.incidents = incidents
        self.handIns = handIns
        self.checks = checks
        self.signatures = signatures
        self.isClosed = isClosed
        self.isSigned = isSigned
    }
}
