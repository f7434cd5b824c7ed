import Admissions
import Delivery
import Office
import Testing
import Vocabulary

private struct OwnError: Error, Equatable { let number: Int }

extension RecordsConformance {
    static let transactions = [
        RecordsConformance("an error of the body is thrown on unchanged, and nothing happened") {
            records in
            try records.prepare(people: 2)
            let before = try Dump(records)
            #expect(throws: OwnError(number: 7)) {
                try records.write { books in
                    try touchEverything(books)
                    throw OwnError(number: 7)
                }
            }
            #expect(try Dump(records) == before)
            let refusal = Refusal("test.no", "不", "no")
            #expect(throws: refusal) { try records.write { _ in throw refusal } }
            #expect(throws: refusal) { try records.read { _ in throw refusal } }
            try records.write(touchEverything)
            #expect(try Dump(records) != before)
        },
        RecordsConformance("what the body returns is returned") { records in
            let number = try records.write { _ in 42 }
            let text = try records.read { _ in "text" }
            let nothing = try records.write { _ in Int?.none }
            #expect(number == 42 && text == "text" && nothing == nil)
        },
        RecordsConformance("a body sees what it has written") { records in
            try records.write { books in
                try books.insert(Samples.exam())
                #expect(try books.exams().count == 1)
            }
        },
        RecordsConformance("a body that swallows a fault is not committed") { records in
            try records.prepare()
            try expectFault(records) { books in
                try books.insert([Samples.score("s1", 6000)], in: Samples.exam)
                _ = try? books.insert(Samples.exam())
            }
        },
        RecordsConformance("writing while reading is a fault and changes nothing") { records in
            try records.prepare()
            let before = try Dump(records)
            #expect(throws: Fault.self) {
                try records.read { try $0.insert(Samples.exam(Samples.other)) }
            }
            #expect(throws: Fault.self) {
                try records.read { try $0.append(Samples.line()) }
            }
            #expect(try Dump(records) == before)
            try records.write { try $0.append(Samples.line()) }
        },
        RecordsConformance("nothing is written about an exam that is not there") { records in
            try records.prepare()
            let none: ExamID = "none"
            let writes: [@Sendable (any Books) throws -> Void] = [
                { try $0.insert(Samples.registration("r1", person: 1, in: none)) },
                { try $0.append(Samples.decision(on: "r1", .unitPass), in: none) },
                { try $0.insert(Samples.draw(.seats, 1, in: none)) },
                { try $0.setTranscript("{}", ofVersion: 1, of: .seats, in: none) },
                { try $0.insert([Samples.seat("r1", number: 1)], version: 1, in: none) },
                { _ = try $0.countTicketPrint(of: "r1", in: none) },
                { try $0.insert([Samples.paper("r1", sheet: "s1")], version: 1, in: none) },
                { try $0.append([Samples.event("s1", 1, .handedIn)], in: none) },
                { try $0.append([Samples.response("s1", 1)], in: none) },
                { try $0.insert(Samples.standing("r1", .absent), in: none) },
                { try $0.insert([Samples.score("s1", 0)], in: none) },
                { try $0.save(Samples.draft("a1", in: none)) },
                { try $0.insert(Samples.enquiry("r1", 1), in: none) },
                { try $0.markStage("published", at: Samples.start, in: none) },
                { try $0.append([Samples.roomEvent(1)], in: none) },
                { try $0.append(Samples.line(in: "none")) },
                { try $0.append(Samples.line(in: "")) },
            ]
            for (index, write) in writes.enumerated() {
                try expectFault(records, "write \(index)", write)
            }
        },
        RecordsConformance("exams are kept apart") { records in
            try records.prepare(Samples.exam)
            try records.prepare(Samples.other)
            try records.write(touchEverything)
            let empty = try records.read { try Dump.OfExam($0, Samples.other) }
            #expect(empty.count == 3 && empty.responses.isEmpty && empty.auditHead == nil)
            #expect(empty.seats.isEmpty && empty.papers.isEmpty && empty.lastBatch == 0)
        },
        RecordsConformance("empty lists change nothing") { records in
            try records.prepare()
            try records.write {
                try $0.insert([Samples.seat("r1", number: 1)], version: 1, in: Samples.exam)
            }
            let before = try Dump(records)
            try records.write { books in
                try books.insert([SeatRecord](), version: 2, in: Samples.exam)
                try books.insert([PaperRecord](), version: 2, in: Samples.exam)
                try books.append([AttemptEventRecord](), in: Samples.exam)
                try books.append([ResponseRecord](), in: Samples.exam)
                try books.insert([ScoreRecord](), in: Samples.exam)
            }
            #expect(try Dump(records) == before)
        },
    ]

    /// One write of every kind.
    @Sendable
    static func touchEverything(_ books: any Books) throws {
        let exam = Samples.exam
        try books.insert(Samples.registration("r9", person: 9, in: exam))
        try books.update(Samples.registration("r1", person: 0, .annulled, in: exam))
        try books.append(Samples.decision(on: "r1", .annul), in: exam)
        try books.insert(Samples.draw(.seats, 1))
        try books.setTranscript("{}", ofVersion: 1, of: .seats, in: exam)
        try books.insert(Samples.draw(.papers, 1, void: Samples.void))
        try books.insert([Samples.seat("r2", number: 2)], version: 1, in: exam)
        try books.insert(late: [Samples.seat("r9", number: 3)], version: 1, base: 1, in: exam)
        _ = try books.countTicketPrint(of: "r2", in: exam)
        try books.insert([Samples.paper("r2", sheet: "s2")], version: 1, in: exam)
        let makeUp = [Samples.paper("r9", sheet: "M1-1")]
        try books.insert(makeUp: makeUp, version: 1, base: 1, in: exam)
        try books.append([Samples.event("s2", 1, .started(workstation: 3))], in: exam)
        try books.append([Samples.response("s2", 1, batch: 4)], in: exam)
        try books.append(
            ResponseBatch(number: 9, [Samples.response("s2", 2, batch: 9)]), in: exam)
        try books.insert(Samples.standing("r2", .misconduct), in: exam)
        try books.insert([Samples.score("s2", 6050)], in: exam)
        try books.append(Samples.line(key: "k1"))
        try books.insert(Samples.account("a1"))
        try books.insert(Samples.signIn("a", of: "a1"))
        try books.insert(key: [1], named: "notice")
        try books.append(Samples.line(in: ExamOffice.accountsChain.text))
        try books.save(Samples.draft("a1"))
        try books.store(Samples.file("a"))
        try books.insert(Samples.enquiry("r2", 1), in: exam)
        try books.answer(enquiry: 1, "无误", at: Samples.start, in: exam)
        try books.markStage("published", at: Samples.start, in: exam)
        try books.append([Samples.roomEvent(1)], in: exam)
    }
}
