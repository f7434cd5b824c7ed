import Delivery
import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func append(_ mark: ClockMark) throws {
        try change(
            "appending a mark of the clock",
            """
            insert into clock_marks (number, moment, wall, counter, boot, answering)
            select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from clock_marks
            """,
            [
                mark.moment.millisecondsSince1970, mark.reading.wall.millisecondsSince1970,
                mark.reading.counter, mark.reading.boot, mark.isAnswering ? 1 : 0,
            ])
    }

    func lastClockMark() throws -> ClockMark? {
        try rows(
            of: Table("clock_marks"), in: nil,
            """
            select number, moment, wall, counter, boot, answering from clock_marks
            order by number desc limit 1
            """, []
        ) { columns in
            ClockMark(
                moment: try columns.moment(1),
                reading: ClockReading(
                    wall: try columns.moment(2), counter: try columns.int(3),
                    boot: try columns.text(4)),
                isAnswering: try columns.flag(5))
        }.first
    }
}
