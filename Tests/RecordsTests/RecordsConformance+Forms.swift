import Admissions
import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let forms = [
        RecordsConformance("a draft is replaced by the next and can be removed") { records in
            try records.prepare()
            let exam = Samples.exam
            try records.write { books in
                try books.save(Samples.draft("a1", value: "first"))
                try books.save(Samples.draft("a2"))
                try books.save(Samples.draft("a1", value: "second"))
            }
            let kept = try records.read { try $0.draft(of: "a1", in: exam) }
            #expect(kept == Samples.draft("a1", value: "second"))
            try records.write { try $0.removeDraft(of: "a1", in: exam) }
            try records.write { try $0.removeDraft(of: "a1", in: exam) }
            #expect(try records.read { try $0.draft(of: "a1", in: exam) } == nil)
            #expect(try records.read { try $0.draft(of: "a2", in: exam) } == Samples.draft("a2"))
        },
        RecordsConformance("a file is kept under its digest; the same again changes nothing") {
            records in
            let file = Samples.file("a")
            try records.write { try $0.store(file) }
            try records.write { try $0.store(Samples.file("a", bytes: [9])) }
            #expect(try records.read { try $0.file(file.digest) } == file)
            #expect(try records.read { try $0.file(Samples.digest("b")) } == nil)
            try records.write { try $0.store(Samples.file("b", bytes: [])) }
            #expect(try records.read { try $0.file(Samples.digest("b")) }?.bytes == [])
        },
        RecordsConformance("a request for a check has one number and one answer") { records in
            try records.prepare()
            let exam = Samples.exam
            try records.write { books in
                try books.insert(Samples.enquiry("r2", 2), in: exam)
                try books.insert(Samples.enquiry("r1", 1), in: exam)
            }
            try expectFault(records) { try $0.insert(Samples.enquiry("r3", 1), in: exam) }
            try expectFault(records) { try $0.insert(Samples.enquiry("r9", 3), in: exam) }
            let later = Samples.start.adding(seconds: 60)
            func answer(_ number: Int) -> (any Books) throws -> Void {
                { try $0.answer(enquiry: number, "核对无误。", at: later, in: exam) }
            }
            try expectFault(records, nil, answer(3))
            try records.write(answer(2))
            try expectFault(records, nil, answer(2))
            let enquiries = try records.read { try $0.enquiries(in: exam) }
            #expect(
                enquiries == [
                    Samples.enquiry("r1", 1), Samples.enquiry("r2", 2, answer: "核对无误。"),
                ])
        },
        RecordsConformance("a stage keeps the moment at which it was passed first") { records in
            try records.prepare()
            let exam = Samples.exam
            try records.write { books in
                try books.markStage("locked", at: Samples.start, in: exam)
                try books.markStage("published", at: Samples.start.adding(seconds: 1), in: exam)
            }
            try records.write {
                try $0.markStage("locked", at: Samples.start.adding(seconds: 9), in: exam)
            }
            #expect(
                try records.read { try $0.stages(of: exam) } == [
                    "locked": Samples.start, "published": Samples.start.adding(seconds: 1),
                ])
            #expect(try records.read { try $0.stages(of: Samples.other) }.isEmpty)
        },
        RecordsConformance("the registrations of a person are found in any state") { records in
            try records.prepare()
            let person = try Samples.idNumber(5)
            try records.write { books in
                for id in ["r20", "r10"] as [RegistrationID] {
                    try books.insert(Samples.registration(id, person: 5, .withdrawn))
                }
                try books.insert(Samples.registration("r15", person: 5))
            }
            let found = try records.read { try $0.registrations(of: person, in: Samples.exam) }
            #expect(found.map(\.id) == ["r10", "r15", "r20"])
            #expect(
                try records.read { try $0.registrations(of: person, in: Samples.other) }.isEmpty)
        },
    ]

    static let rooms = [
        RecordsConformance("what happened in the rooms comes back in order") { records in
            try records.prepare()
            let rows = [
                Samples.roomEvent(1), Samples.roomEvent(2), Samples.roomEvent(10),
                Samples.roomEvent(1, room: "02"), Samples.roomEvent(1, session: "02"),
            ]
            try records.write { try $0.append(rows.reversed(), in: Samples.exam) }
            #expect(try records.read { try $0.roomEvents(in: Samples.exam, of: nil) } == rows)
            let second = try records.read { try $0.roomEvents(in: Samples.exam, of: "02") }
            #expect(second == [rows[4]])
        },
        RecordsConformance("a number of a room is used once and counts from 1") { records in
            try records.prepare()
            try records.write { try $0.append([Samples.roomEvent(1)], in: Samples.exam) }
            try expectFault(records) { try $0.append([Samples.roomEvent(1)], in: Samples.exam) }
            try expectFault(records) { try $0.append([Samples.roomEvent(0)], in: Samples.exam) }
            try expectFault(records) {
                try $0.append([Samples.roomEvent(2), Samples.roomEvent(2)], in: Samples.exam)
            }
            try records.write { try $0.append([RoomEventRecord](), in: Samples.exam) }
        },
    ]
}
