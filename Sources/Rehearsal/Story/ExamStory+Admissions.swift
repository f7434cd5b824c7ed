import Admissions
import Office
import Programme
import Vocabulary

extension ExamStory {
    /// Every unit registers its people from its list.
    func register() throws {
        let window = office.programme.calendar.admission.registration
        let units = units
        for (index, (unit, people)) in units.enumerated() {
            progress("register", index, units.count)
            try office.registerRoster(
                people,
                act(
                    reviewer(of: unit), moment(in: window, step: index, of: units.count),
                    "register/\(unit)"))
        }
        progress("register", units.count, units.count)
    }

    /// Unit by unit: the unit's review, corrections of what it returned, the office's review.
    func review() throws {
        let calendar = office.programme.calendar.admission
        let verdicts = Verdicts(
            try registrations(), rejections: rejections, chance("review"))
        let units = units.map(\.unit)
        let window =
            TimeWindow(opens: calendar.registration.closes, closes: calendar.unitReviewCloses)
            ?? calendar.registration
        let officeWindow =
            TimeWindow(opens: calendar.unitReviewCloses, closes: calendar.officeReviewCloses)
            ?? window
        for (index, unit) in units.enumerated() {
            progress("review", index, 2 * units.count)
            let first = moment(in: window, step: index, of: 2 * units.count)
            let second = moment(in: window, step: units.count + index, of: 2 * units.count)
            try unitReview(unit, verdicts, first: first, second: second)
        }
        for (index, unit) in units.enumerated() {
            progress("review", units.count + index, 2 * units.count)
            try officeReview(
                unit, verdicts, first: moment(in: officeWindow, step: index, of: 2 * units.count),
                second: moment(
                    in: officeWindow, step: units.count + index, of: 2 * units.count))
        }
        progress("review", 2 * units.count, 2 * units.count)
    }

    private func unitReview(
        _ unit: UnitCode, _ verdicts: Verdicts, first: Moment, second: Moment
    ) throws {
        let actor = reviewer(of: unit)
        let people = verdicts.people(of: unit)
        try office.decide(
            people.map { ($0, verdicts.unitEvent($0)) },
            act(actor, first, "review/unit/\(unit)"))
        let returned = people.filter(verdicts.isReturnedByUnit)
        for id in returned {
            guard let applicant = verdicts.applicant(id) else { continue }
            try office.correct(
                id, to: applicant, act(actor, second, "correct/\(id)"))
        }
        guard !returned.isEmpty else { return }
        try office.decide(
            returned.map { ($0, .unitPass) }, act(actor, second, "review/unit/\(unit)/again"))
    }

    private func officeReview(
        _ unit: UnitCode, _ verdicts: Verdicts, first: Moment, second: Moment
    ) throws {
        let people = verdicts.people(of: unit).filter { !verdicts.isRejectedByUnit($0) }
        guard !people.isEmpty else { return }
        try office.decide(
            people.map { ($0, verdicts.officeEvent($0)) },
            act(clerk, first, "review/office/\(unit)"))
        let returned = people.filter(verdicts.isReturnedByOffice)
        guard !returned.isEmpty else { return }
        try office.decide(
            returned.map { ($0, .unitPass) },
            act(reviewer(of: unit), second, "review/unit/\(unit)/office"))
        try office.decide(
            returned.map { ($0, .officePass) },
            act(clerk, second, "review/office/\(unit)/again"))
    }

    func registrations() throws -> [Registration] {
        try office.records.read {
            try $0.registrations(in: office.exam, of: nil, states: nil)
        }
    }

    /// Every unit prints the tickets of its people.
    func printTickets() throws {
        let calendar = office.programme.calendar.admission
        let locked = Dictionary(
            grouping: try registrations().filter { $0.state == .locked },
            by: \.applicant.unit
        ).sorted { $0.key < $1.key }
        for (index, (unit, people)) in locked.enumerated() {
            progress("tickets", index, locked.count)
            _ = try office.printTickets(
                of: people.map(\.id),
                act(
                    reviewer(of: unit),
                    moment(in: calendar.tickets, step: index, of: locked.count),
                    "tickets/\(unit)"))
        }
        progress("tickets", locked.count, locked.count)
    }
}
