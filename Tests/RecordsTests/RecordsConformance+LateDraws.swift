import Admissions
import Delivery
import Office
import Papers
import Testing
import Vocabulary

extension RecordsConformance {
    static let lateDraws = [
        RecordsConformance("late seats join their version; each person's latest counts") {
            records in
            try records.prepare()
            let first = (1...2).map { Samples.seat(RegistrationID("r\($0)"), number: $0) }
            let late = Samples.seat("r3", number: 3)
            let moved = Samples.seat("r1", number: 4)
            try records.write { books in
                try books.insert(first, version: 1, in: Samples.exam)
                try books.insert(late: [late], version: 1, base: 1, in: Samples.exam)
            }
            #expect(try records.read { try $0.seats(in: Samples.exam) } == first + [late])
            try records.write {
                try $0.insert(late: [moved], version: 2, base: 1, in: Samples.exam)
            }
            try records.read { (books: any Books) throws -> Void in
                #expect(try books.seats(in: Samples.exam) == [moved, first[1], late])
                #expect(try books.seat(of: "r1", in: Samples.exam) == moved)
                #expect(try books.seat(of: "r3", in: Samples.exam) == late)
                #expect(
                    try books.allSeats(in: Samples.exam) == [first[0], moved, first[1], late])
            }
            try records.write { try $0.insert(first, version: 2, in: Samples.exam) }
            #expect(try records.read { try $0.seats(in: Samples.exam) } == first)
            #expect(try records.read { try $0.seat(of: "r3", in: Samples.exam) } == nil)
        },
        RecordsConformance("a late seat is one that nobody was ever given") { records in
            try records.prepare()
            try records.write { books in
                try books.insert([Samples.seat("r1", number: 1)], version: 1, in: Samples.exam)
                try books.insert(
                    late: [Samples.seat("r2", number: 2)], version: 1, base: 1, in: Samples.exam)
            }
            let wrong: [SeatRecord] = [
                Samples.seat("r3", number: 1, seat: 7), Samples.seat("r3", number: 7, seat: 1),
                Samples.seat("r3", number: 2, seat: 7), Samples.seat("r3", number: 7, seat: 2),
                Samples.seat("r9", number: 7), Samples.seat("r3", number: 7, seat: 0),
            ]
            for seat in wrong {
                try expectFault(records, "\(seat)") {
                    try $0.insert(late: [seat], version: 2, base: 1, in: Samples.exam)
                }
            }
            try expectFault(records, "twice in one draw") { books in
                let seats = [Samples.seat("r3", number: 7), Samples.seat("r3", number: 8)]
                try books.insert(late: seats, version: 2, base: 1, in: Samples.exam)
            }
            try records.write { books in
                let seat = Samples.seat("r3", number: 1)
                try books.insert(late: [seat], version: 2, base: 2, in: Samples.exam)
            }
        },
        RecordsConformance("make-up papers join their version; the latest counts") { records in
            try records.prepare()
            let first = [Samples.paper("r1", sheet: "S1"), Samples.paper("r2", sheet: "S2")]
            let second = [Samples.paper("r2", sheet: "M1-1"), Samples.paper("r3", sheet: "M1-2")]
            let third = [Samples.paper("r2", sheet: "M2-1")]
            try records.write { books in
                try books.insert(first, version: 1, in: Samples.exam)
                try books.insert(makeUp: second, version: 1, base: 1, in: Samples.exam)
            }
            #expect(
                try records.read { try $0.papers(in: Samples.exam) } == second + [first[0]])
            try records.write {
                try $0.insert(makeUp: third, version: 2, base: 1, in: Samples.exam)
            }
            try records.read { (books: any Books) throws -> Void in
                #expect(
                    try books.sheets(in: Samples.exam) == [
                        "r1": "S1", "r2": "M2-1", "r3": "M1-2",
                    ])
                #expect(
                    try books.papers(in: Samples.exam) == [second[1], third[0], first[0]])
            }
            for paper in [
                Samples.paper("r3", sheet: "S1"), Samples.paper("r3", sheet: "M1-1"),
                Samples.paper("r9", sheet: "M3-1"),
            ] {
                try expectFault(records, "\(paper)") {
                    try $0.insert(makeUp: [paper], version: 3, base: 1, in: Samples.exam)
                }
            }
            try records.write { try $0.insert(first, version: 2, in: Samples.exam) }
            #expect(try records.read { try $0.papers(in: Samples.exam) } == first)
        },
        RecordsConformance("what somebody was shown in another exam is known") { records in
            try records.prepare()
            let others: [(RegistrationID, Int)] = [("a0", 0), ("a1", 1), ("a2", 2), ("a4", 4)]
            try records.write { books in
                try books.insert(Samples.exam(Samples.other))
                for (id, person) in others {
                    try books.insert(
                        try Samples.registration(id, person: person, .locked, in: Samples.other))
                }
                try books.insert(
                    others.map { Samples.paper($0.0, sheet: SheetCode("S\($0.1)")) }, version: 1,
                    in: Samples.other)
                try books.append(
                    [
                        Samples.event("S0", 1, .started(workstation: 1)),
                        Samples.event("S4", 1, .started(workstation: 3)),
                        // Time was given back to somebody who then did not begin.
                        Samples.event(
                            "S0", 2, .extended(seconds: 60, reason: "断电", authorisedBy: "主考")),
                        Samples.event(
                            "S2", 1, .extended(seconds: 60, reason: "断电", authorisedBy: "主考")),
                    ], in: Samples.other)
            }
            let seen = try records.read { try $0.itemsSeen(before: Samples.exam) }
            #expect(seen == ["r1": ["处罚-1", "fill-1"]], "who did not begin has seen nothing")
        },
    ]
}
