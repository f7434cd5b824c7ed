package import Vocabulary

extension RoomState {
    /// A failure at one seat, from the lost contact or the raised hand until the candidate went on.
    package struct Fault: Hashable, Sendable {
        package let person: RegistrationID
        package let kind: IncidentKind
        package let text: String
        /// From when time was lost.
        package let since: Moment
        /// The machine that failed; nil before the candidate had one.
        package let workstation: Int?
        package internal(set) var resumedAt: Moment?
        /// Where the candidate went on.
        package internal(set) var resumedWorkstation: Int?
        package internal(set) var secondsBack = 0

        /// Whether the candidate went on at another machine.
        package var isMove: Bool {
            resumedWorkstation != nil && resumedWorkstation != workstation
        }
    }

    /// Time given back.
    package struct Extension: Hashable, Sendable {
        package let person: RegistrationID
        package let at: Moment
        package let seconds: Int
        package let reason: String
        package let authorisedBy: String
    }

    /// Misconduct of one candidate.
    package struct Misconduct: Hashable, Sendable {
        package let person: RegistrationID
        package let at: Moment
        package let record: MisconductRecord
    }

    /// The service's wall clock was moved.
    package struct ClockMove: Hashable, Sendable {
        package let at: Moment
        /// Forward, or back when below zero.
        package let milliseconds: Int
    }

    /// The service was away.
    package struct Outage: Hashable, Sendable {
        package let from: Moment
        package let until: Moment
        /// Whether a counter measured it; otherwise the wall clock says so.
        package let isMeasured: Bool

        /// Rounded up: nobody is given back less than was lost.
        package var seconds: Int { (until.milliseconds(since: from) + 999) / 1000 }

        /// Whether somebody's time ran out while the service was away.
        package func contains(_ end: Moment) -> Bool { from < end && end <= until }
    }

    /// The latest time away for which nothing has been given back to anybody since.
    package var openOutage: Outage? {
        outages.last.flatMap { outage in
            extensions.contains { $0.at >= outage.until } ? nil : outage
        }
    }

    /// The failure that has not ended, if there is one.
    package func openFault(of person: RegistrationID) -> Fault? {
        faults.last { $0.person == person && $0.resumedAt == nil }
    }

    mutating func record(_ event: RoomEvent, at moment: Moment) {
        switch event {
        case .interrupted(let person, let kind, let since, let text):
            faults.append(
                Fault(
                    person: person, kind: kind, text: text, since: since,
                    workstation: terminals[person]?.workstation))
        case .moveArranged(let person, let workstation): moves[person] = workstation
        case .resumed(let person, let workstation, let seconds, let authority):
            resume(person, at: workstation, seconds, authority, moment)
        case .extended(let people, let seconds, let reason, let authority):
            extensions += people.map {
                Extension(
                    person: $0, at: moment, seconds: seconds, reason: reason,
                    authorisedBy: authority)
            }
        case .misconduct(let person, let record):
            misconduct.append(Misconduct(person: person, at: moment, record: record))
        case .clockMoved(let milliseconds):
            clockMoves.append(ClockMove(at: moment, milliseconds: milliseconds))
        case .serviceAway(let start, let isMeasured):
            outages.append(Outage(from: start, until: moment, isMeasured: isMeasured))
        default: break
        }
    }

    private mutating func resume(
        _ person: RegistrationID, at workstation: Int, _ seconds: Int, _ authority: String,
        _ moment: Moment
    ) {
        moves[person] = nil
        let place = faults.lastIndex { $0.person == person && $0.resumedAt == nil }
        if let place {
            faults[place].resumedAt = moment
            faults[place].resumedWorkstation = workstation
            faults[place].secondsBack = seconds
        }
        guard seconds > 0 else { return }
        extensions.append(
            Extension(
                person: person, at: moment, seconds: seconds,
                reason: place.map { faults[$0].kind.chinese } ?? "恢复作答",
                authorisedBy: authority))
    }
}
