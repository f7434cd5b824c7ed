package import Vocabulary

/// One candidate's taking of a paper, as a value: events in, state out, no input or output.
///
/// It is a fold of what was appended, so replaying the log gives the same attempt, bit for bit.
package struct Attempt: Hashable, Sendable {
    package let outline: PaperOutline
    /// The start of the session in the candidate's room; the clock runs from there for everybody
    /// in it.
    package private(set) var sessionStart: Moment
    package let rules: DeliveryRules
    /// Minutes granted beforehand because of a special need.
    package let grantedMinutes: Int

    package private(set) var phase: AttemptPhase = .issued
    package private(set) var startedAt: Moment?
    package private(set) var finishedAt: Moment?
    /// The seat number at which the candidate works.
    package private(set) var workstation: Int?
    /// Seconds given back during the session.
    package private(set) var extensionSeconds = 0
    /// Those of them that were given back before the paper was opened: so much later may it be
    /// opened, for a failure of the service must not turn away who came in time.
    package private(set) var entrySeconds = 0
    /// The highest sequence number that was appended.
    package private(set) var lastSequence = 0
    /// What came after the end, in order: kept apart until somebody decides about it.
    package internal(set) var late: [LateSave] = []
    /// The last response to each entry of the outline; empty before the first of all. Beside the
    /// outline's shared shapes it is all that an attempt costs: no table by names.
    private var answers: [Response?] = []

    /// An attempt whose paper is made.
    package init(
        outline: PaperOutline, sessionStart: Moment, rules: DeliveryRules, grantedMinutes: Int = 0
    ) {
        self.outline = outline
        self.sessionStart = sessionStart
        self.rules = rules
        self.grantedMinutes = grantedMinutes
    }

    /// The same attempt in a room that was released at another moment than planned.
    ///
    /// - Precondition: nobody has opened the paper.
    package func starting(at moment: Moment) -> Attempt {
        precondition(phase == .issued, "the start of an open attempt does not move")
        var attempt = self
        attempt.sessionStart = moment
        return attempt
    }

    /// When answering ends: minutes of the exam, granted minutes, time given back.
    package var endsAt: Moment {
        sessionStart.adding(minutes: rules.minutes + grantedMinutes)
            .adding(seconds: extensionSeconds)
    }

    /// Nobody opens the paper later.
    package var latestStart: Moment {
        sessionStart.adding(minutes: rules.lateLimitMinutes).adding(seconds: entrySeconds)
    }

    /// When a save that was on its way is taken at the latest.
    package var takesSavesUntil: Moment { endsAt.adding(seconds: rules.graceSeconds) }

    /// The last response to each item that ever had one.
    package var responses: [ItemID: Response] {
        var responses: [ItemID: Response] = [:]
        for (entry, answer) in zip(outline.entries, answers) { responses[entry.item] = answer }
        return responses
    }

    /// How many items have an answer now.
    package var answeredCount: Int { answers.count { $0?.isAnswered ?? false } }

    /// The sheet as it stands: items whose answer was cleared count as unanswered.
    package var sheet: AnswerSheet {
        AnswerSheet(sheet: outline.sheet, responses: responses.filter { $0.value.isAnswered })
    }

    /// The attempt after `event`.
    ///
    /// - Throws: `Refusal` with a code `delivery.…` when the phase or the time does not allow it;
    ///   the attempt is unchanged then.
    package mutating func apply(_ event: AttemptEvent, at moment: Moment) throws(Refusal) {
        switch event {
        case .started(let workstation):
            try start(at: workstation, moment)
        case .interrupted:
            try require(phase.isOpen && phase != .interrupted, "中断", "interrupt")
            phase = .interrupted
        case .resumed(let workstation):
            try require(phase == .interrupted, "恢复", "resume")
            self.workstation = workstation
            phase = .resumed
        case .extended(let seconds, let reason, let authority):
            try extend(by: seconds, reason: reason, authority: authority, moment)
        case .handedIn:
            try handIn(at: moment)
        case .closedByTime:
            try close(at: moment)
        case .voided(let reason):
            try require(phase != .voided, "作废", "void")
            try requireReason(reason)
            phase = .voided
        case .lateDecided(let last, let isTaken, let reason, let authority):
            try decideLate(through: last, isTaken: isTaken, reason, authority)
        }
    }

    private mutating func start(at workstation: Int, _ moment: Moment) throws(Refusal) {
        try require(phase == .issued, "开始", "start")
        guard moment >= sessionStart else {
            throw Refusal("delivery.before-start", "本场考试尚未开始。", "the session has not started")
        }
        guard moment <= latestStart else {
            throw Refusal(
                "delivery.too-late",
                "已过最迟入场时间（\(latestStart.clock)）。因故障没能按时打开试卷的，请监考员补时后再开始。",
                "nobody begins later than \(latestStart.clock); whom a failure kept from it gets "
                    + "time back from the invigilator first")
        }
        startedAt = moment
        self.workstation = workstation
        phase = .started
    }

    private mutating func extend(
        by seconds: Int, reason: String, authority: String, _ moment: Moment
    ) throws(Refusal) {
        let isWaiting = phase == .issued
        try require(isWaiting || phase.isOpen || phase == .closedByTime, "补时", "extend")
        try requireReason(reason)
        guard seconds > 0, !authority.isEmpty else {
            throw Refusal(
                "delivery.extension-incomplete", "补时须写明秒数和批准人。",
                "an extension needs seconds and the person who decided it")
        }
        // Given in a session that this candidate sits no more: another one has begun since.
        if isWaiting, moment < sessionStart { return }
        if phase == .closedByTime {
            // The clock ran out before the time was given back: the paper opens again, and what
            // is given counts from now.
            extensionSeconds += max(0, (moment.milliseconds(since: endsAt) + 999) / 1000)
            finishedAt = nil
        }
        extensionSeconds += seconds
        if isWaiting {
            entrySeconds += seconds
        } else if phase != .interrupted {
            phase = .extended
        }
    }

    private mutating func decideLate(
        through last: Int, isTaken: Bool, _ reason: String, _ authority: String
    ) throws(Refusal) {
        let isOver = phase == .handedIn || phase == .closedByTime
        try require(isOver || !isTaken && phase == .voided, "处理迟到的作答", "take late responses")
        try requireReason(reason)
        try requireReason(authority)
        let undecided = late.indices.filter {
            late[$0].fate == .undecided && late[$0].event.sequence <= last
        }
        guard !undecided.isEmpty else {
            throw Refusal(
                "delivery.no-late-saves", "没有等待处理的迟到作答。",
                "there are no late responses to decide about")
        }
        for place in undecided {
            late[place].fate = isTaken ? .taken : .leftApart
            if isTaken { take(late[place].event) }
        }
    }

    private mutating func take(_ event: ResponseEvent) {
        if answers.isEmpty { answers = Array(repeating: nil, count: outline.entries.count) }
        if let place = outline.place(of: event.item) { answers[place] = event.response }
    }

    private mutating func handIn(at moment: Moment) throws(Refusal) {
        try require(phase.isOpen && phase != .interrupted, "交卷", "hand in")
        let earliest = sessionStart.adding(minutes: rules.earliestHandInMinutes)
        guard moment >= earliest else {
            throw Refusal(
                "delivery.too-early", "开考\(rules.earliestHandInMinutes)分钟后方可交卷。",
                "handing in is possible from \(earliest.clock) on")
        }
        finishedAt = moment
        phase = .handedIn
    }

    private mutating func close(at moment: Moment) throws(Refusal) {
        try require(phase.isOpen, "收卷", "close")
        guard moment >= endsAt else {
            throw Refusal(
                "delivery.time-not-over", "考试时间未到(\(endsAt.clock)结束)。",
                "the time is not over before \(endsAt.clock)")
        }
        finishedAt = endsAt
        phase = .closedByTime
    }

    private func require(
        _ condition: Bool, _ chinese: String, _ english: String
    ) throws(Refusal) {
        guard condition else {
            throw Refusal(
                "delivery.wrong-phase", "当前状态为“\(phase.chinese)”，不能\(chinese)。",
                "an attempt that is \(phase.rawValue) cannot \(english)")
        }
    }

    private func requireReason(_ reason: String) throws(Refusal) {
        guard !reason.isEmpty else {
            throw Refusal("delivery.reason-required", "必须写明理由。", "a reason is required")
        }
    }

    /// What became of the response events of one save.
    package struct Save: Hashable, Sendable {
        /// Taken into the sheet, in order.
        package let appended: [ResponseEvent]
        /// Came after the end and was not known yet: kept apart for the invigilator's decision, not
        /// in the sheet.
        package let late: [ResponseEvent]
        /// How many of those that were sent came after the end, known ones included.
        package let lateCount: Int
        /// The highest sequence number that is safe with the service.
        package let acknowledged: Int
        /// Why events are late; nil when none is.
        package let refusal: Refusal?
        /// Whether nothing was taken: what the terminal believes safe after `acknowledged` is not.
        package private(set) var isLacking = false

        /// Of what was taken.
        init(
            appended: [ResponseEvent], late: [ResponseEvent], lateCount: Int = 0,
            acknowledged: Int, refusal: Refusal?
        ) {
            self.appended = appended
            self.late = late
            self.lateCount = lateCount
            self.acknowledged = acknowledged
            self.refusal = refusal
        }

        /// Of nothing: what was safe before still is.
        package init(acknowledged: Int) {
            self.init(appended: [], late: [], acknowledged: acknowledged, refusal: nil)
        }

        /// Of nothing, since events after `acknowledged` are missing.
        init(lackingAfter acknowledged: Int) {
            self.init(acknowledged: acknowledged)
            isLacking = true
        }
    }

    /// What to say to a save whose terminal believes that everything up to `number` is safe, when
    /// it is not: a store that was restored from a copy is older than its terminals. They still
    /// have what it lacks, and taking what follows would leave a gap for ever.
    ///
    /// - Returns: nil when nothing is lacking.
    package func lacking(upTo number: Int) -> Save? {
        let held = max(lastSequence, late.last?.event.sequence ?? 0)
        return number > held ? Save(lackingAfter: lastSequence) : nil
    }

    /// Takes the response events of a terminal; those whose number is not above the last one have
    /// been sent again and change nothing.
    ///
    /// - Throws: `delivery.unknown-item`, `delivery.unknown-choice`, `delivery.wrong-kind` or
    ///   `delivery.sequence-order` when an event cannot be meant; nothing is taken then.
    package mutating func save(
        _ events: [ResponseEvent], at moment: Moment
    ) throws(Refusal) -> Save {
        if let plain = try plainSave(events, at: moment) {
            take(plain)
            return plain
        }
        let fresh = events.filter { $0.sequence > lastSequence }
        return Save(
            appended: [], late: keepApart(fresh), lateCount: fresh.count,
            acknowledged: fresh.last?.sequence ?? lastSequence,
            refusal: refusalOfSaves(at: moment))
    }

    /// What would become of a save, when nothing of it is late; the attempt changes when it is
    /// taken: thousands of attempts are asked in a second, and none is copied for it.
    ///
    /// - Returns: nil when something would have to be kept apart.
    /// - Throws: as `save`.
    package func plainSave(
        _ events: [ResponseEvent], at moment: Moment
    ) throws(Refusal) -> Save? {
        for event in events { try check(event) }
        guard zip(events, events.dropFirst()).allSatisfy({ $0.sequence < $1.sequence }) else {
            throw Refusal(
                "delivery.sequence-order", "作答记录的序号不是递增的。",
                "the sequence numbers do not ascend")
        }
        let isAllFresh = (events.first?.sequence ?? 0) > lastSequence
        let fresh = isAllFresh ? events : events.filter { $0.sequence > lastSequence }
        guard let last = fresh.last else {
            return Save(appended: [], late: [], acknowledged: lastSequence, refusal: nil)
        }
        guard refusalOfSaves(at: moment) == nil else { return nil }
        return Save(appended: fresh, late: [], acknowledged: last.sequence, refusal: nil)
    }

    /// Takes what `plainSave` gave.
    package mutating func take(_ save: Save) {
        guard !save.appended.isEmpty else { return }
        for event in save.appended { take(event) }
        if !late.isEmpty { settle(save.appended) }
        lastSequence = save.acknowledged
        if phase != .interrupted { phase = .answering }
    }

    private func refusalOfSaves(at moment: Moment) -> Refusal? {
        guard phase.isOpen else {
            return Refusal(
                "delivery.not-open", "当前状态为“\(phase.chinese)”，不再接收作答。",
                "an attempt that is \(phase.rawValue) takes no responses")
        }
        guard moment <= takesSavesUntil else {
            return Refusal(
                "delivery.after-end", "考试已于\(endsAt.clock)结束，此后的作答另行保存，由监考员处理。",
                "answering ended at \(endsAt.clock); later responses are kept apart")
        }
        return nil
    }

    private func check(_ event: ResponseEvent) throws(Refusal) {
        guard let entry = outline.place(of: event.item).map({ outline.entries[$0] }) else {
            throw Refusal(
                "delivery.unknown-item", "作答记录\(event.sequence)的试题不在本试卷中。",
                "event \(event.sequence) names an item that is not on this paper")
        }
        switch event.response {
        case .choices(let choices):
            try check(choices, event, entry, forms: [.choice, .choices])
        case .order(let order):
            guard Set(order).count == order.count else { throw wrongKind(event) }
            try check(order, event, entry, forms: [.order])
        case .pairs(let pairs):
            try check(pairs.map(\.choice), event, entry, forms: [.pairs])
            guard entry.slots.allSatisfy({ $0.takes(pairs) }),
                Set(pairs.map(\.slot)).isSubset(of: entry.slots.map(\.id))
            else { throw wrongKind(event) }
        case .texts(let texts):
            guard entry.type.answerForm == .texts, texts.count == entry.blanks,
                texts.allSatisfy({ $0.utf8.count <= Attempt.longestText(entry.type) })
            else { throw wrongKind(event) }
        }
    }

    /// Bytes of a text: a blank takes words, a short answer four pages by hand (some 4000
    /// characters).
    package static func longestText(_ type: ItemType) -> Int {
        type == .extendedText ? 12_000 : 2000
    }

    private func check(
        _ choices: [ChoiceID], _ event: ResponseEvent, _ entry: PaperOutline.Entry,
        forms: [AnswerForm]
    ) throws(Refusal) {
        let form = entry.type.answerForm
        guard forms.contains(form) else { throw wrongKind(event) }
        guard choices.allSatisfy(entry.choices.contains) else {
            throw Refusal(
                "delivery.unknown-choice", "作答记录\(event.sequence)选了不存在的选项。",
                "event \(event.sequence) names a choice that the item does not have")
        }
        let most = form == .choice ? 1 : form == .pairs ? choices.count : entry.choices.count
        guard choices.count <= most else { throw wrongKind(event) }
    }

    private func wrongKind(_ event: ResponseEvent) -> Refusal {
        Refusal(
            "delivery.wrong-kind", "作答记录\(event.sequence)与题型不符。",
            "event \(event.sequence) does not fit the type of the item")
    }
}
