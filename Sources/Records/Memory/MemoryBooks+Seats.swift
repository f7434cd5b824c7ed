import Office
import Vocabulary

extension MemoryBooks {
    func insert(_ seats: [SeatRecord], version: Int, in exam: ExamID) throws {
        guard !seats.isEmpty else { return }
        let people = seats.map(\.registration)
        try change(
            "inserting seats of \(exam), version \(version)", in: exam,
            unless: { $0.problem(with: seats, version: version) },
            { $0.seats.insert(seats, as: people, version: version) },
            undo: { $0.seats.remove(people, version: version) })
    }

    func insert(
        late seats: [SeatRecord], version: Int, base: Int, in exam: ExamID
    ) throws {
        guard !seats.isEmpty else { return }
        let new = seats.map { LateRow(base: base, version: version, row: $0) }
        try change(
            "inserting late seats of \(exam), version \(version)", in: exam,
            unless: { $0.problem(with: new) }, { $0.lateSeats += new },
            undo: { $0.lateSeats.removeLast(new.count) })
    }

    func seats(in exam: ExamID) throws -> [SeatRecord] {
        books(of: exam).currentSeats.values.sorted { $0.registration < $1.registration }
    }

    func allSeats(in exam: ExamID) throws -> [SeatRecord] {
        let books = books(of: exam)
        let base = books.seats.latest.values.map { (late: 0, seat: $0) }
        let late = books.lateSeats.filter { $0.base == books.seats.latestVersion }
            .map { (late: $0.version, seat: $0.row) }
        return (base + late).sorted {
            $0.seat.registration == $1.seat.registration
                ? $0.late < $1.late : $0.seat.registration < $1.seat.registration
        }.map(\.seat)
    }

    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord? {
        books(of: exam).currentSeats[registration]
    }

    func countTicketPrint(of registration: RegistrationID, in exam: ExamID) throws -> Int {
        let old = books(of: exam).ticketPrints[registration]
        let prints = (old ?? 0) + 1
        try change(
            "counting a ticket of \(registration) of \(exam)", in: exam,
            unless: { books in
                books.registrations[registration] == nil ? "there is no such registration" : nil
            },
            { $0.ticketPrints[registration] = prints },
            undo: { $0.ticketPrints[registration] = old })
        return prints
    }
}

extension ExamBooks {
    fileprivate func problem(with new: [SeatRecord], version: Int) -> String? {
        if version < 1 { return "versions count from 1" }
        if new.contains(where: { $0.seat < 1 }) { return "seats count from 1" }
        if new.contains(where: { registrations[$0.registration] == nil }) {
            return "there is no such registration"
        }
        let all = seats[version] + new
        if !all.map(\.registration).isDistinct { return "a person has two seats" }
        if !all.map(\.candidateNumber).isDistinct { return "a number occurs twice" }
        return all.map(\.place).isDistinct ? nil : "a place occurs twice"
    }

    fileprivate func problem(with new: [LateRow<SeatRecord>]) -> String? {
        if new.contains(where: { $0.version < 1 || $0.base < 1 }) { return "versions count from 1" }
        if new.contains(where: { $0.row.seat < 1 }) { return "seats count from 1" }
        if new.contains(where: { registrations[$0.row.registration] == nil }) {
            return "there is no such registration"
        }
        let late = lateSeats + new
        guard
            late.map({ [$0.base.description, $0.version.description, $0.row.registration.text] })
                .isDistinct
        else { return "a person has two seats" }
        for base in Set(new.map(\.base)) {
            let all = seats[base] + late.filter { $0.base == base }.map(\.row)
            if !all.map(\.candidateNumber).isDistinct { return "a number occurs twice" }
            if !all.map(\.place).isDistinct { return "a place occurs twice" }
        }
        return nil
    }

    /// Each person's latest seat.
    fileprivate var currentSeats: [RegistrationID: SeatRecord] {
        lateSeats.filter { $0.base == seats.latestVersion }.sorted { $0.version < $1.version }
            .reduce(into: seats.latest) { $0[$1.row.registration] = $1.row }
    }
}

extension SeatRecord {
    fileprivate var place: [String] { [session.text, site.text, room.text, String(seat)] }
}
