import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let draws = [
        RecordsConformance("draws come back ascending by version, the two kinds apart") { records in
            try records.prepare()
            let rows = (1...11).map { Samples.draw(.seats, $0, transcript: $0 == 2 ? "{}" : nil) }
            try records.write { books in
                try rows.reversed().forEach(books.insert)
                try books.insert(Samples.draw(.papers, 1))
            }
            let seats = try records.read { try $0.draws(of: .seats, in: Samples.exam) }
            #expect(seats == rows)
            #expect(try records.read { try $0.draws(of: .papers, in: Samples.exam) }.count == 1)
        },
        RecordsConformance("a version is announced once and counts from 1") { records in
            try records.prepare()
            try records.write { try $0.insert(Samples.draw(.seats, 1)) }
            try expectFault(records) { try $0.insert(Samples.draw(.seats, 1)) }
            try expectFault(records) { try $0.insert(Samples.draw(.papers, 0)) }
            try expectFault(records) { try $0.insert(Samples.draw(.papers, 1, transcript: "")) }
        },
        RecordsConformance("a transcript is added once, to a draw that was announced") { records in
            try records.prepare()
            try records.write { try $0.insert(Samples.draw(.seats, 1)) }
            func add(_ text: String, _ version: Int, _ kind: DrawKind = .seats)
                -> (any Books) throws -> Void
            {
                { try $0.setTranscript(text, ofVersion: version, of: kind, in: Samples.exam) }
            }
            try expectFault(records, nil, add("{}", 2))
            try expectFault(records, nil, add("{}", 1, .papers))
            try expectFault(records, nil, add("", 1))
            try records.write(add("{\"seed\":1}", 1))
            try expectFault(records, nil, add("{\"seed\":2}", 1))
            try expectFault(records) {
                try $0.setVoid(Samples.void, ofVersion: 1, of: .seats, in: Samples.exam)
            }
            let draws = try records.read { try $0.draws(of: .seats, in: Samples.exam) }
            #expect(draws == [Samples.draw(.seats, 1, transcript: "{\"seed\":1}")])
        },
        RecordsConformance("a draw is declared void once, and stays so") { records in
            try records.prepare()
            try records.write { try $0.insert(Samples.draw(.papers, 1)) }
            func void(_ version: Int, _ kind: DrawKind = .papers) -> (any Books) throws -> Void {
                { try $0.setVoid(Samples.void, ofVersion: version, of: kind, in: Samples.exam) }
            }
            try expectFault(records, nil, void(2))
            try expectFault(records, nil, void(1, .seats))
            try expectFault(records) {
                try $0.setVoid(
                    DrawVoid(reason: "", missing: [], at: Samples.start), ofVersion: 1,
                    of: .papers, in: Samples.exam)
            }
            try records.write(void(1))
            try expectFault(records, nil, void(1))
            try expectFault(records) {
                try $0.setTranscript("{}", ofVersion: 1, of: .papers, in: Samples.exam)
            }
            try records.write { try $0.insert(Samples.draw(.papers, 2, transcript: "{}")) }
            let draws = try records.read { try $0.draws(of: .papers, in: Samples.exam) }
            #expect(draws.map(\.void) == [Samples.void, nil])
            #expect(draws.map(\.transcript) == [nil, "{}"])
        },
        RecordsConformance("a draw keeps the inputs that are kept with it") { records in
            try records.prepare()
            let draws = [
                Samples.draw(.makeUpPapers, 1, kept: "{\"people\":[\"r1\"]}"),
                Samples.draw(.makeUpPapers, 2, void: Samples.void),
            ]
            try records.write { books in try draws.forEach(books.insert) }
            #expect(
                try records.read { try $0.draws(of: .makeUpPapers, in: Samples.exam) } == draws)
            try expectFault(records) { try $0.insert(Samples.draw(.lateSeats, 1, kept: "")) }
        },
    ]

    static let seatsAndPapers = [
        RecordsConformance("the highest version of the seats counts") { records in
            try records.prepare()
            let first = (1...3).map { Samples.seat(RegistrationID("r\($0)"), number: $0) }
            let second = [Samples.seat("r3", number: 3), Samples.seat("r1", number: 2)]
            try records.write { try $0.insert(first.reversed(), version: 1, in: Samples.exam) }
            #expect(try records.read { try $0.seats(in: Samples.exam) } == first)
            try records.write { try $0.insert(second, version: 10, in: Samples.exam) }
            try records.write { try $0.insert(first, version: 9, in: Samples.exam) }
            let seats = try records.read { try $0.seats(in: Samples.exam) }
            #expect(seats == second.reversed())
            #expect(try records.read { try $0.seat(of: "r1", in: Samples.exam) } == second[1])
            #expect(try records.read { try $0.seat(of: "r2", in: Samples.exam) } == nil)
        },
        RecordsConformance("no person, number or place twice in one version of seats") { records in
            try records.prepare()
            let seats = [Samples.seat("r1", number: 1)]
            try records.write { try $0.insert(seats, version: 1, in: Samples.exam) }
            let wrong: [SeatRecord] = [
                Samples.seat("r1", number: 2), Samples.seat("r2", number: 1, seat: 2),
                Samples.seat("r2", number: 2, seat: 1), Samples.seat("r9", number: 2),
                Samples.seat("r2", number: 2, seat: 0),
            ]
            for seat in wrong {
                try expectFault(records, "\(seat)") {
                    try $0.insert([seat], version: 1, in: Samples.exam)
                }
                try expectFault(records, "\(seat) at once") {
                    try $0.insert(seats + [seat], version: 2, in: Samples.exam)
                }
            }
            try expectFault(records) { try $0.insert(seats, version: 0, in: Samples.exam) }
            try records.write { books in
                let room = Samples.seat("r2", number: 2, seat: 1, room: "02")
                try books.insert([room], version: 1, in: Samples.exam)
                try books.insert(seats, version: 2, in: Samples.exam)
            }
        },
        RecordsConformance("prints of a ticket are counted from 1") { records in
            try records.prepare()
            func printed(_ id: RegistrationID) throws -> Int {
                try records.write { try $0.countTicketPrint(of: id, in: Samples.exam) }
            }
            #expect(
                try [printed("r1"), printed("r1"), printed("r2"), printed("r1")] == [1, 2, 1, 3])
            try expectFault(records) { books in
                _ = try books.countTicketPrint(of: "r1", in: Samples.exam)
                _ = try books.countTicketPrint(of: "r9", in: Samples.exam)
            }
            #expect(try printed("r1") == 4)
        },
        RecordsConformance("the highest version of the papers counts") { records in
            try records.prepare()
            let first = [
                Samples.paper("r1", sheet: "s2"), Samples.paper("r2", sheet: "s10"),
                Samples.paper("r3", sheet: "s1"),
            ]
            try records.write { try $0.insert(first, version: 1, in: Samples.exam) }
            let papers = try records.read { try $0.papers(in: Samples.exam) }
            #expect(papers == [first[2], first[1], first[0]])
            let second = [Samples.paper("r1", sheet: "s1")]
            try records.write { try $0.insert(second, version: 2, in: Samples.exam) }
            #expect(try records.read { try $0.papers(in: Samples.exam) } == second)
            #expect(try records.read { try $0.sheets(in: Samples.exam) } == ["r1": "s1"])
        },
        RecordsConformance("no person or sheet twice in one version of papers") { records in
            try records.prepare()
            let papers = [Samples.paper("r1", sheet: "s1")]
            try records.write { try $0.insert(papers, version: 1, in: Samples.exam) }
            let wrong = [
                Samples.paper("r1", sheet: "s2"), Samples.paper("r2", sheet: "s1"),
                Samples.paper("r9", sheet: "s9"),
            ]
            for paper in wrong {
                try expectFault(records, "\(paper)") {
                    try $0.insert([paper], version: 1, in: Samples.exam)
                }
                try expectFault(records, "\(paper) at once") {
                    try $0.insert(papers + [paper], version: 2, in: Samples.exam)
                }
            }
            try expectFault(records) { try $0.insert(papers, version: 0, in: Samples.exam) }
        },
    ]
}
