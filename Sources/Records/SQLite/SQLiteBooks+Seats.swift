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

    func seats(in exam: ExamID) throws -> [SeatRecord] {
        try seats(in: exam, "order by registration", [exam.text, exam.text])
    }

    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord? {
        try seats(
            in: exam, "and registration = ?", [exam.text, exam.text, registration.text]
        ).first
    }

    private func seats(
        in exam: ExamID, _ clause: String, _ arguments: StatementArguments
    ) throws -> [SeatRecord] {
        try rows(
            of: Table("seats"), in: exam,
            """
            select registration, candidate_number, session, site, room, seat from seats
            where exam = ? and version = (select max(version) from seats where exam = ?) \(clause)
            """, arguments
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
