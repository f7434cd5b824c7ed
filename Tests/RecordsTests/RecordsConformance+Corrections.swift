import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let corrections = [
        RecordsConformance("corrections are proposed, and decided once") { records in
            try records.prepare()
            let exam = Samples.exam
            let rows = [Samples.correction(1), Samples.correction(2, kind: .standing)]
            try records.write { books in for row in rows { try books.insert(row, in: exam) } }
            #expect(try records.read { try $0.corrections(in: exam) } == rows)
            let (yes, no) = (Samples.decision(revision: 1), Samples.decision(revision: nil))
            try records.write { try $0.decide(correction: 2, yes, in: exam) }
            try records.write { try $0.decide(correction: 1, no, in: exam) }
            #expect(
                try records.read { try $0.corrections(in: exam) }
                    == [rows[0].decided(no), rows[1].decided(yes)])
            for (number, decision) in [(1, yes), (2, no), (3, yes)] {
                try expectFault(records, "\(number)") {
                    try $0.decide(correction: number, decision, in: exam)
                }
            }
            try records.write { try $0.insert(Samples.correction(3), in: exam) }
            try expectFault(records, "the revision exists") {
                try $0.decide(correction: 3, yes, in: exam)
            }
        },
        RecordsConformance("a correction says something, of an exam that is there") { records in
            try records.prepare()
            try records.write { try $0.insert(Samples.correction(1), in: Samples.exam) }
            for row in [
                Samples.correction(1), Samples.correction(0), Samples.correction(2, reason: ""),
                Samples.correction(2, figures: "ab"),
            ] {
                try expectFault(records) { try $0.insert(row, in: Samples.exam) }
            }
            try expectFault(records) { try $0.insert(Samples.correction(1), in: Samples.other) }
        },
        RecordsConformance("revised scores are beside the first ones, and the latest count") {
            records in
            try records.prepare()
            let exam = Samples.exam
            let first = [Samples.score("s1", 6000), Samples.score("s2", 5000)]
            try records.write { try $0.insert(first, in: exam) }
            #expect(try records.read { try $0.revisedScores(in: exam) }.isEmpty)
            let one = [Samples.score("s1", 6200, revision: 1)]
            let two = [
                Samples.score("s1", 6100, revision: 2), Samples.score("s2", 5200, revision: 2),
            ]
            try records.write { try $0.insert(revised: two, in: exam) }
            try records.write { try $0.insert(revised: one, in: exam) }
            #expect(try records.read { try $0.revisedScores(in: exam) } == one + two)
            #expect(try records.read { try $0.firstScores(in: exam) } == first)
            #expect(try records.read { try $0.scores(in: exam) } == two)
            #expect(first.replaced(by: one + two, through: 1) == [one[0], first[1]])
            #expect(first.replaced(by: one + two, through: 0) == first)
            for wrong in [
                [Samples.score("s1", 1, revision: 2)], [Samples.score("s9", 1, revision: 3)],
                [Samples.score("s1", 1)], [Samples.score("s1", -1, revision: 3)],
                [Samples.score("s1", 1, revision: 3), Samples.score("s1", 2, revision: 3)],
            ] {
                try expectFault(records, "\(wrong)") { try $0.insert(revised: wrong, in: exam) }
            }
        },
        RecordsConformance("objections and what happened to requests are kept in their order") {
            records in
            try records.prepare()
            let exam = Samples.exam
            let rows = [Samples.challenge(1, of: "r2"), Samples.challenge(2, of: "r1")]
            try records.write { books in for row in rows { try books.insert(row, in: exam) } }
            #expect(try records.read { try $0.challenges(in: exam) } == rows)
            for row in [
                Samples.challenge(1, of: "r1"), Samples.challenge(0, of: "r1"),
                Samples.challenge(3, of: "r9"), Samples.challenge(3, of: "r1", text: ""),
            ] {
                try expectFault(records) { try $0.insert(row, in: exam) }
            }
            let events = [
                Samples.caseEvent(.challenge, 1, 1), Samples.caseEvent(.challenge, 1, 2),
                Samples.caseEvent(.enquiry, 1, 1),
            ]
            try records.write { books in
                for event in events.reversed() { try books.append(event, in: exam) }
            }
            #expect(try records.read { try $0.caseEvents(in: exam) } == events)
            for event in [
                events[0], Samples.caseEvent(.enquiry, 0, 1), Samples.caseEvent(.enquiry, 1, 0),
                Samples.caseEvent(.enquiry, 1, 2, content: ""),
            ] {
                try expectFault(records) { try $0.append(event, in: exam) }
            }
        },
    ]
}

extension Samples {
    static func correction(
        _ number: Int, kind: CorrectionRecord.Kind = .item, reason: String = "答案有误\n\"",
        figures: String? = nil
    ) -> CorrectionRecord {
        CorrectionRecord(
            number: number, kind: kind, subject: kind == .item ? "处罚-1" : "r1",
            content: #"{"count":"voidForAll"}"#, reason: reason, evidence: "",
            figures: figures ?? digest("f"), account: "clerk-1", role: .officeClerk, at: start)
    }

    static func decision(revision: Int?) -> CorrectionDecision {
        CorrectionDecision(
            revision: revision, isPublished: revision != nil, account: "clerk-2",
            role: .officeClerk, at: start, note: "同意", signatures: ["主任", "委员\""],
            figures: digest("f"))
    }

    static func score(_ sheet: SheetCode, _ hundredths: Int, revision: Int) -> ScoreRecord {
        ScoreRecord(
            sheet: sheet, total: Marks(hundredths: hundredths), breakdown: "{\"sections\":[]}",
            revision: revision)
    }

    static func challenge(
        _ number: Int, of registration: RegistrationID, text: String = "两个答案都对"
    ) -> ChallengeRecord {
        ChallengeRecord(
            number: number, registration: registration, item: "处罚-1", position: 3, text: text,
            askedAt: start)
    }

    static func caseEvent(
        _ kind: CaseEventRecord.Kind, _ number: Int, _ sequence: Int,
        content: String = #"{"taken":true}"#
    ) -> CaseEventRecord {
        CaseEventRecord(
            kind: kind, number: number, sequence: sequence, account: "clerk-1",
            role: .officeClerk, at: start, content: content)
    }
}
