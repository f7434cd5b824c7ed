import Grading
import Office
import Support
import Synchronization
import Testing
import Vocabulary

/// Acts that compute for long do so while others write, and on what is true when they write.
struct AheadTests {
    /// A store that does something once, when somebody has looked and not written yet.
    private final class Interrupted: Records, Sendable {
        let records: any Records
        private let between: Mutex<(@Sendable () throws -> Void)?>

        init(_ records: any Records, between: @escaping @Sendable () throws -> Void) {
            self.records = records
            self.between = Mutex(between)
        }

        func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
            try records.write(body)
        }

        func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
            let value = try records.read(body)
            let once = between.withLock { once in
                defer { once = nil }
                return once
            }
            try once?()
            return value
        }
    }

    /// A store that counts how often responses are read while others must wait.
    private final class Counted: Records, Sendable {
        let records: any Records
        private let isWriting = Mutex(false)
        private let counts = Mutex((waiting: 0, free: 0))

        init(_ records: any Records) { self.records = records }

        var reads: (waiting: Int, free: Int) { counts.withLock { $0 } }

        private var watched: WrappedRecords {
            var changes = WrappedRecords.Changes()
            changes.responses = { [self] in
                let isWriting = isWriting.withLock { $0 }
                counts.withLock { isWriting ? ($0.waiting += 1) : ($0.free += 1) }
                return $0
            }
            return WrappedRecords(records, changes: changes)
        }

        func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
            isWriting.withLock { $0 = true }
            defer { isWriting.withLock { $0 = false } }
            return try watched.write(body)
        }

        func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
            try watched.read(body)
        }
    }

    @Test func `nobody waits while papers are scored and corrections are reckoned`() throws {
        let plain = try Bench(.over)
        let counted = Counted(plain.office.records)
        let bench = plain.on(counted)
        try bench.office.grade(Act(by: People.clerk, at: Times.grading))
        #expect(counted.reads.free > 0 && counted.reads.waiting == 0, "\(counted.reads)")

        let exam = CorrectedExam(bench)
        let item = try exam.item()
        let before = counted.reads.free
        try exam.correct(.item(item, .count(.fullMarks)))
        #expect(counted.reads.free > before && counted.reads.waiting == 0, "\(counted.reads)")
    }

    @Test func `an exam that somebody else has scored meanwhile is not scored twice`() throws {
        let plain = try Bench(.over)
        let bench = plain.on(
            Interrupted(plain.office.records) {
                try plain.office.grade(Act(by: People.system, at: Times.grading))
            })
        let act = Act(by: People.clerk, at: Times.grading)
        #expect(refusal { try bench.office.grade(act) }?.code == "grading.done")
        let other = try Bench(.graded)
        #expect(try plain.contents() == other.contents())
    }

    @Test func `a draw that somebody else has made meanwhile is not made twice`() throws {
        let plain = try Bench(.announced)
        let bench = plain.on(
            Interrupted(plain.office.records) { try plain.perform(.seats) })
        #expect(refusal { try bench.perform(.seats) }?.code == "draw.done")
        #expect(try plain.contents() == Bench(.seated).contents())
    }

    @Test func `a correction is decided on what is true then`() throws {
        let plain = try CorrectedExam()
        let item = try plain.item()
        let number = try #require(try plain.propose(.item(item, .count(.fullMarks))))
        let shown = try plain.office.figures(
            of: number, Act(by: CorrectedExam.decider, at: CorrectedExam.afterwards))
        let uses = try plain.office.itemUses()
        let second = try #require(
            uses.filter { $0.key != item && $0.value.right < $0.value.papers }.keys.max())
        let bench = plain.bench.on(
            Interrupted(plain.office.records) {
                try plain.correct(.item(second, .count(.fullMarks)))
            })
        let verdict = CorrectionVerdict(
            isApproved: true, note: "同意", signatures: CorrectedExam.signatures,
            figures: shown.digest)
        let act = Act(by: CorrectedExam.decider, at: CorrectedExam.afterwards.adding(minutes: 9))
        let refused = refusal { try bench.office.decide(correction: number, verdict, act) }
        #expect(refused?.code == "correction.figures-changed")
        #expect(try plain.office.correction(number).decision == nil)
    }
}
