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

    func seats(in exam: ExamID) throws -> [SeatRecord] {
        books(of: exam).seats.latest.values.sorted { $0.registration < $1.registration }
    }

    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord? {
        books(of: exam).seats.latest[registration]
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
        let places = all.map { [$0.session.text, $0.site.text, $0.room.text, String($0.seat)] }
        return places.isDistinct ? nil : "a place occurs twice"
    }
}
