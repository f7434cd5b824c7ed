import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ seats: [SeatRecord], version: Int, in exam: ExamID) throws {
        for seat in seats {
            try change(
                "inserting the seat of \(seat.registration) of \(exam), version \(version)",
                """
                insert into seats
                    (exam, version, registration, candidate_number, session, site, room, seat)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    exam.text, version, seat.registration.text, seat.candidateNumber.text,
                    seat.session.text, seat.site.text, seat.room.text, seat.seat,
                ])
        }
    }

    func insert(
        late seats: [SeatRecord], version: Int, base: Int, in exam: ExamID
    ) throws {
        for seat in seats {
            let doing = "inserting a late seat of \(seat.registration) of \(exam)"
            let place: StatementArguments = [
                seat.session.text, seat.site.text, seat.room.text, seat.seat,
            ]
            let added = try change(
                doing,
                """
                insert into late_seats (
                    exam, base, version, registration, candidate_number, session, site, room, seat)
                select ?, ?, ?, ?, ?, ?, ?, ?, ? where not exists
                    (select 1 from seats where exam = ? and version = ? and (candidate_number = ?
                        or (session = ? and site = ? and room = ? and seat = ?)))
                """,
                [
                    exam.text, base, version, seat.registration.text, seat.candidateNumber.text,
                ] + place + [exam.text, base, seat.candidateNumber.text] + place)
            guard added == 1 else { throw failed(Fault(doing, cause: "the place is taken")) }
        }
    }

    func seats(in exam: ExamID) throws -> [SeatRecord] {
        try SQLiteBooks.latest(allSeats(in: exam))
    }

    func allSeats(in exam: ExamID) throws -> [SeatRecord] {
        try seats(in: exam, "", [])
    }

    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord? {
        try seats(in: exam, "and registration = ?", [registration.text]).last
    }

    /// The last of each person's seats.
    private static func latest(_ seats: [SeatRecord]) -> [SeatRecord] {
        zip(seats, seats.dropFirst()).filter { $0.registration != $1.registration }.map(\.0)
            + seats.suffix(1)
    }

    private func seats(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments
    ) throws -> [SeatRecord] {
        let current = "(select max(version) from seats where exam = ?)"
        let columns = "registration, candidate_number, session, site, room, seat"
        let own: StatementArguments = [exam.text, exam.text]
        return try rows(
            of: Table("seats"), in: exam,
            """
            select \(columns), 0 as late from seats
            where exam = ? and version = \(current) \(clause)
            union all
            select \(columns), version as late from late_seats
            where exam = ? and base = \(current) \(clause)
            order by registration, late
            """, own + arguments + own + arguments
        ) { columns in
            SeatRecord(
                registration: try columns.id(0), candidateNumber: try columns.id(1),
                session: try columns.id(2), site: try columns.id(3), room: try columns.id(4),
                seat: try columns.int(5))
        }
    }

    func countTicketPrint(of registration: RegistrationID, in exam: ExamID) throws -> Int {
        let doing = "counting a ticket of \(registration) of \(exam)"
        try change(
            doing,
            """
            insert into ticket_prints (exam, registration, prints) values (?, ?, 1)
            on conflict (exam, registration) do update set prints = ticket_prints.prints + 1
            """, [exam.text, registration.text])
        let prints = try rows(
            of: Table("ticket_prints"), in: exam,
            """
            select registration, prints from ticket_prints
            where exam = ? and registration = ?
            """, [exam.text, registration.text]
        ) { try $0.int(1) }
        guard let prints = prints.first else { throw failed(Fault(doing, cause: "not counted")) }
        return prints
    }
}
