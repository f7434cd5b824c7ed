import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let marking = [
        RecordsConformance("answers to be marked come back whole, by code") { records in
            try records.prepare()
            let exam = Samples.exam
            let rows = [
                Samples.task("A", "s1", answer: "一\n“二”\u{0}"),
                Samples.task("B", "s1", "i2", answer: ""),
                Samples.task("C", "s2"),
            ]
            try records.write { try $0.insert(rows.reversed(), in: exam) }
            #expect(try records.read { try $0.markingTasks(in: exam) } == rows)
            for wrong in [
                Samples.task("A", "s3"), Samples.task("D", "s1"),
                Samples.task("D", "s3", full: 0),
            ] {
                try expectFault(records, "\(wrong)") { try $0.insert([wrong], in: exam) }
            }
            try expectFault(records) {
                try $0.insert([Samples.task("D", "s3"), Samples.task("E", "s3")], in: exam)
            }
            try expectFault(records) { try $0.insert([Samples.task("A", "s1")], in: Samples.other) }
        },
        RecordsConformance("a place at an answer is dealt once in each version") { records in
            try records.prepare()
            let exam = Samples.exam
            try records.write { try $0.insert([Samples.task("A", "s1")], in: exam) }
            let rows = [
                MarkingDealRecord(code: "A", place: 1, version: 1, marker: "m1"),
                MarkingDealRecord(code: "A", place: 1, version: 2, marker: "m3"),
                MarkingDealRecord(code: "A", place: 3, version: 1, marker: "m2"),
            ]
            try records.write { try $0.insert(rows.reversed(), in: exam) }
            #expect(try records.read { try $0.markingDeals(in: exam) } == rows)
            for wrong in [
                rows[0], MarkingDealRecord(code: "B", place: 1, version: 1, marker: "m1"),
                MarkingDealRecord(code: "A", place: 4, version: 1, marker: "m1"),
                MarkingDealRecord(code: "A", place: 0, version: 1, marker: "m1"),
                MarkingDealRecord(code: "A", place: 2, version: 0, marker: "m1"),
            ] {
                try expectFault(records, "\(wrong)") { try $0.insert([wrong], in: exam) }
            }
        },
        RecordsConformance("marks come back whole, and nobody marks an answer twice") { records in
            try records.prepare()
            let exam = Samples.exam
            try records.write { books in
                try books.insert([Samples.task("A", "s1"), Samples.task("B", "s2")], in: exam)
            }
            let rows = [
                Samples.mark("A", 1, 1, "m1", Marks(hundredths: 250)),
                Samples.mark("A", 1, 2, "m1", Marks(3)), Samples.mark("A", 2, 1, "m2", nil),
                Samples.mark("A", 4, 1, "office", .zero), Samples.mark("B", 1, 1, "m1", Marks(1)),
            ]
            try records.write { books in
                for row in rows.reversed() { try books.append(row, in: exam) }
            }
            #expect(try records.read { try $0.marks(in: exam) } == rows)
            for wrong in [
                rows[0], Samples.mark("A", 3, 1, "m1", Marks(1)),
                Samples.mark("A", 3, 1, "m2", Marks(1)), Samples.mark("C", 1, 1, "m1", Marks(1)),
                Samples.mark("A", 5, 1, "m5", Marks(1)), Samples.mark("A", 3, 0, "m5", Marks(1)),
            ] {
                try expectFault(records, "\(wrong)") { try $0.append(wrong, in: exam) }
            }
        },
        RecordsConformance("a marker's part is what was dealt to them or marked by them") {
            records in
            try records.prepare()
            let exam = Samples.exam
            let tasks = [
                Samples.task("A", "s1"), Samples.task("B", "s2"), Samples.task("C", "s3"),
            ]
            let deals = [
                MarkingDealRecord(code: "A", place: 1, version: 1, marker: "m1"),
                MarkingDealRecord(code: "A", place: 2, version: 1, marker: "m2"),
                MarkingDealRecord(code: "B", place: 1, version: 1, marker: "m2"),
                MarkingDealRecord(code: "C", place: 1, version: 1, marker: "m2"),
            ]
            let marks = [
                Samples.mark("A", 2, 1, "m2", Marks(1)), Samples.mark("B", 1, 1, "m1", Marks(1)),
            ]
            try records.write { books in
                try books.insert(tasks, in: exam)
                try books.insert(deals, in: exam)
                for mark in marks { try books.append(mark, in: exam) }
            }
            func part(
                _ scope: MarkingScope
            ) throws -> ([MarkingCode], [MarkingDealRecord], [MarkRecord]) {
                try records.read {
                    (
                        try $0.markingTasks(in: exam, of: scope).map(\.code),
                        try $0.markingDeals(in: exam, of: scope),
                        try $0.marks(in: exam, of: scope)
                    )
                }
            }
            #expect(try part(.marker("m1")) == (["A", "B"], Array(deals.prefix(3)), marks))
            #expect(try part(.marker("m2")) == (["A", "B", "C"], deals, marks))
            #expect(try part(.marker("m3")) == ([], [], []))
            #expect(try part(.code("C")) == (["C"], [deals[3]], []))
            #expect(try part(.sheet("s1")) == (["A"], Array(deals.prefix(2)), [marks[0]]))
            #expect(try part(.sheet("s9")) == ([], [], []))
        },
        RecordsConformance("what is marked again has codes of its own, and versions") { records in
            try records.prepare()
            let exam = Samples.exam
            try records.write { books in
                try books.insert([Samples.task("A", "s1"), Samples.task("B", "s2")], in: exam)
            }
            let rows = [
                Samples.again("P", 1, "A", .own, "m1"), Samples.again("P", 2, "A", .own, nil),
                Samples.again("Q", 1, "A", .other, "m3"), Samples.again("R", 1, "B", .own, "m2"),
            ]
            try records.write { try $0.insert(rows.reversed(), in: exam) }
            #expect(try records.read { try $0.markingRepeats(in: exam, of: .all) } == rows)
            for wrong in [
                rows[0], Samples.again("S", 1, "C", .own, "m1"),
                Samples.again("B", 1, "A", .own, "m1"), Samples.again("S", 0, "A", .own, "m1"),
                Samples.again("S", 1, "A", .own, nil),
            ] {
                try expectFault(records, "\(wrong)") { try $0.insert([wrong], in: exam) }
            }
            let marks = [
                Samples.mark("P", 0, 1, "m1", Marks(2)), Samples.mark("P", 0, 2, "m1", nil),
                Samples.mark("R", 0, 1, "m2", .zero),
            ]
            try records.write { books in
                for mark in marks.reversed() { try books.append(again: mark, in: exam) }
            }
            #expect(try records.read { try $0.marksAgain(in: exam, of: .all) } == marks)
            for wrong in [
                marks[0], Samples.mark("A", 0, 1, "m1", Marks(1)),
                Samples.mark("P", 0, 0, "m1", Marks(1)),
            ] {
                try expectFault(records, "\(wrong)") { try $0.append(again: wrong, in: exam) }
            }
            func part(_ scope: MarkingScope) throws -> ([MarkingRepeatRecord], [MarkRecord]) {
                try records.read {
                    (
                        try $0.markingRepeats(in: exam, of: scope),
                        try $0.marksAgain(in: exam, of: scope)
                    )
                }
            }
            #expect(try part(.code("A")) == (Array(rows.prefix(3)), Array(marks.prefix(2))))
            #expect(try part(.code("Q")) == ([rows[2]], []))
            #expect(try part(.marker("m1")) == (Array(rows.prefix(2)), Array(marks.prefix(2))))
            #expect(try part(.sheet("s2")) == ([rows[3]], [marks[2]]))
            // Whoever marks an answer again has it in the own part.
            #expect(
                try records.read { try $0.markingTasks(in: exam, of: .marker("m3")) }.map(\.code)
                    == ["A"])
        },
    ]
}

extension Samples {
    static func task(
        _ code: MarkingCode, _ sheet: SheetCode, _ item: ItemID = "i1", full: Int = 10,
        answer: String = "答"
    ) -> MarkingTaskRecord {
        MarkingTaskRecord(
            code: code, sheet: sheet, item: item, full: Marks(full), answer: answer)
    }

    static func again(
        _ code: MarkingCode, _ version: Int, _ answer: MarkingCode,
        _ purpose: MarkingRepeatRecord.Purpose, _ marker: AccountID?
    ) -> MarkingRepeatRecord {
        MarkingRepeatRecord(
            code: code, version: version, answer: answer, purpose: purpose, marker: marker)
    }

    /// A mark, or a flag where there is none.
    static func mark(
        _ code: MarkingCode, _ place: Int, _ revision: Int, _ marker: AccountID, _ mark: Marks?
    ) -> MarkRecord {
        MarkRecord(
            code: code, place: place, revision: revision, marker: marker,
            at: Moment(millisecondsSince1970: 1_495_000_000_000 + revision), mark: mark,
            problem: mark == nil ? "identity" : "", comment: mark == nil ? "写了姓名" : "")
    }
}
