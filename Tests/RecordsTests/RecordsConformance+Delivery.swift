import Delivery
import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let delivery = [
        RecordsConformance("attempt events come back whole, by sheet and number") { records in
            try records.prepare()
            let events: [AttemptEvent] = [
                .started(workstation: 12), .interrupted(cause: "断电"), .resumed(workstation: 45),
                .extended(seconds: 300, reason: "断电", authorisedBy: "chief"), .handedIn,
                .closedByTime, .voided(reason: "替考"),
            ]
            let rows = ["s10", "s2"].flatMap { sheet in
                events.enumerated().map { Samples.event(SheetCode(sheet), $0 + 1, $1) }
            }
            try records.write { try $0.append(rows.reversed(), in: Samples.exam) }
            #expect(try records.read { try $0.attemptEvents(in: Samples.exam, of: nil) } == rows)
            let some = try records.read {
                try $0.attemptEvents(in: Samples.exam, of: ["s2", "none"])
            }
            #expect(some == Array(rows.dropFirst(events.count)))
            #expect(try records.read { try $0.attemptEvents(in: Samples.exam, of: []) }.isEmpty)
        },
        RecordsConformance("a number of a sheet is given once and counts from 1") { records in
            try records.prepare()
            let event = Samples.event("s1", 1, .handedIn)
            try records.write { try $0.append([event], in: Samples.exam) }
            try expectFault(records) { try $0.append([event], in: Samples.exam) }
            let twice = [Samples.event("s1", 2, .handedIn), Samples.event("s1", 2, .closedByTime)]
            try expectFault(records) { try $0.append(twice, in: Samples.exam) }
            try expectFault(records) {
                try $0.append([Samples.event("s1", 0, .handedIn)], in: Samples.exam)
            }
        },
        RecordsConformance("responses come back whole, by sheet and sequence, late ones last") {
            records in
            try records.prepare()
            let rows = [
                Samples.response("s10", 1, .texts(["七日", "", "\"\\\u{0}"])),
                Samples.response("s10", 2, .choices([])), Samples.response("s10", 10),
                Samples.response("s10", 1, late: true), Samples.response("s10", 3, late: true),
                Samples.response("s2", 1, .choices(["true"])),
            ]
            try records.write { try $0.append(rows.reversed(), in: Samples.exam) }
            #expect(try records.read { try $0.responses(in: Samples.exam, of: nil) } == rows)
            let some = try records.read { try $0.responses(in: Samples.exam, of: ["s2", "s3"]) }
            #expect(some == [rows[5]])
        },
        RecordsConformance("a sequence number of a sheet is taken once, late ones apart") {
            records in
            try records.prepare()
            try records.write { books in
                try books.append([Samples.response("s1", 1)], in: Samples.exam)
                try books.append([Samples.response("s1", 1, late: true)], in: Samples.exam)
            }
            let wrong = [
                Samples.response("s1", 1), Samples.response("s1", 1, late: true),
                Samples.response("s1", 0), Samples.response("s1", 2, batch: 0),
            ]
            for row in wrong {
                try expectFault(records, "\(row)") { try $0.append([row], in: Samples.exam) }
            }
            let twice = [Samples.response("s1", 2), Samples.response("s1", 2)]
            try expectFault(records) { try $0.append(twice, in: Samples.exam) }
        },
        RecordsConformance("responses of a common commit are read like all others, packed or not") {
            records in
            try records.prepare()
            let old = [
                Samples.response("s10", 1), Samples.response("s2", 1, batch: 1),
            ]
            let packed = [
                Samples.response("s10", 2, .texts(["七日", "", "\"\\\u{0}"]), batch: 2),
                Samples.response("s2", 1, batch: 2, late: true),
                Samples.response("s1", 1, .choices([]), batch: 2),
            ]
            let more = [
                Samples.response("s3", 1, batch: 3), Samples.response("s10", 3, batch: 3),
                Samples.response("s9", 1, .choices(["true"]), batch: 3),
            ]
            try records.write { books in
                try books.append(old, in: Samples.exam)
                try books.append(ResponseBatch(number: 2, packed), in: Samples.exam)
                try books.append(ResponseBatch(number: 3, more), in: Samples.exam)
            }
            let all = (old + packed + more).sorted { $0.order < $1.order }
            try records.expectResponses(all, lastBatch: 3)
            // One batch after the other, however little is asked for.
            var moved = 0
            repeat {
                moved = try records.write { try $0.unpackResponses(in: Samples.exam, most: 1) }
                try records.expectResponses(all, lastBatch: 3)
            } while moved > 0
            #expect(try records.read { try $0.packedResponses(in: Samples.exam) } == 0)
        },
        RecordsConformance("a batch that is not committed is not there") { records in
            try records.prepare()
            let batch = ResponseBatch(number: 1, [Samples.response("s1", 1)])
            struct Stop: Error {}
            #expect(throws: Stop.self) {
                try records.write { books in
                    try books.append(batch, in: Samples.exam)
                    throw Stop()
                }
            }
            try records.expectResponses([], lastBatch: 0)
            try records.write { try $0.append(batch, in: Samples.exam) }
            try expectFault(records) { try $0.append(batch, in: Samples.exam) }
            try records.expectResponses(try batch.rows(), lastBatch: 1)
        },
        RecordsConformance("a wrong clock of a terminal keeps no answer out") { records in
            try records.prepare()
            let row = ResponseRecord(
                sheet: "s1",
                event: ResponseEvent(
                    sequence: 1, item: "i", response: .choices(["A"]), elapsed: -5),
                at: Samples.start, batch: 1, isLate: false)
            try records.write { try $0.append([row], in: Samples.exam) }
            #expect(try records.read { try $0.responses(in: Samples.exam, of: nil) } == [row])
        },
        RecordsConformance("the last batch is the highest, late ones included") { records in
            try records.prepare()
            func last() throws -> Int { try records.read { try $0.lastBatch(in: Samples.exam) } }
            #expect(try last() == 0)
            try records.write {
                try $0.append([Samples.response("s1", 1, batch: 12)], in: Samples.exam)
            }
            try records.write {
                try $0.append([Samples.response("s1", 2, batch: 9)], in: Samples.exam)
            }
            #expect(try last() == 12)
            try records.write {
                try $0.append([Samples.response("s1", 2, batch: 13, late: true)], in: Samples.exam)
            }
            #expect(try last() == 13)
        },
    ]

    static let results = [
        RecordsConformance("standings come back whole, by registration and kind") { records in
            try records.prepare()
            let rows = [
                Samples.standing("r1", .absent), Samples.standing("r1", .misconduct),
                Samples.standing("r2", .misconduct),
            ]
            try records.write { books in
                for row in rows.reversed() { try books.insert(row, in: Samples.exam) }
            }
            #expect(try records.read { try $0.standings(in: Samples.exam) } == rows)
            for row in rows { try expectFault(records) { try $0.insert(row, in: Samples.exam) } }
            try expectFault(records) {
                try $0.insert(Samples.standing("r9", .absent), in: Samples.exam)
            }
        },
        RecordsConformance("scores come back whole, one for each sheet") { records in
            try records.prepare()
            let rows = [Samples.score("s10", 0), Samples.score("s2", 10_000)]
            try records.write { try $0.insert(rows.reversed(), in: Samples.exam) }
            #expect(try records.read { try $0.scores(in: Samples.exam) } == rows)
            let wrong = [
                [rows[0]], [Samples.score("s3", 1), Samples.score("s3", 1)],
                [Samples.score("s4", 1), Samples.score("s5", -1)],
                [ScoreRecord(sheet: "s6", total: .zero, breakdown: "")],
            ]
            for scores in wrong {
                try expectFault(records) { try $0.insert(scores, in: Samples.exam) }
            }
        },
    ]

    static let audit = [
        RecordsConformance("audit lines come back whole, in order, with the head") { records in
            try records.prepare()
            #expect(try records.read { try $0.lastAuditLine(in: Samples.exam) } == nil)
            #expect(try records.read { try $0.auditHead(of: Samples.exam) } == nil)
            var lines: [AuditLine] = []
            for _ in 0..<12 { lines.append(Samples.line(after: lines.last)) }
            try records.write { books in try lines.forEach(books.append) }
            #expect(try records.read { try $0.auditLines(in: Samples.exam) } == lines)
            #expect(try records.read { try $0.lastAuditLine(in: Samples.exam) } == lines.last)
            let head = try records.read { try $0.auditHead(of: Samples.exam) }
            #expect(head == AuditHead(number: 12, digest: lines[11].digest))
        },
        RecordsConformance("a line is only appended where the chain ends") { records in
            try records.prepare()
            let first = Samples.line()
            try expectFault(records) { try $0.append(Samples.line(number: 2)) }
            try expectFault(records) { try $0.append(Samples.line(number: 0)) }
            try records.write { try $0.append(first) }
            try expectFault(records) { try $0.append(first) }
            try expectFault(records) { try $0.append(Samples.line(number: 2)) }
            try expectFault(records) { try $0.append(Samples.line(after: first, number: 3)) }
            try records.write { try $0.append(Samples.line(after: first)) }
        },
        RecordsConformance("an act is known by its key, in its exam; an empty key names none") {
            records in
            try records.prepare()
            try records.prepare(Samples.other)
            let first = Samples.line(key: "k1")
            let second = Samples.line(after: first)
            try records.write { books in
                try books.append(first)
                try books.append(second)
                try books.append(Samples.line(after: second))
            }
            func has(_ key: String, _ exam: ExamID = Samples.exam) throws -> Bool {
                try records.read { try $0.hasAuditLine(withKey: key, in: exam) }
            }
            #expect(try has("k1"))
            #expect(try !has("k2"))
            #expect(try !has(""))
            #expect(try !has("k1", Samples.other))
            let third = Samples.line(after: Samples.line(after: second), key: "k1")
            try expectFault(records) { try $0.append(third) }
            try records.write { try $0.append(Samples.line(key: "k1", in: Samples.other.text)) }
        },
    ]
}

extension Records {
    /// Every way to read responses gives these, which are in order.
    fileprivate func expectResponses(_ rows: [ResponseRecord], lastBatch: Int) throws {
        try read { books in
            let exam = Samples.exam
            #expect(try books.responses(in: exam, of: nil) == rows)
            #expect(try books.responses(in: exam, of: ["s10"]) == rows.filter { $0.sheet == "s10" })
            let some = rows.filter { $0.sheet == "s1" || $0.sheet == "s2" }
            #expect(try books.responses(in: exam, of: ["s1", "s2", "s4"]) == some)
            var each: [ResponseRecord] = []
            var sheets: [SheetCode] = []
            try books.eachSheet(in: exam) { sheet, rows in
                sheets.append(sheet)
                each += rows
            }
            #expect(each == rows)
            #expect(Set(sheets).count == sheets.count)
            #expect(try books.lastBatch(in: exam) == lastBatch)
        }
    }
}
