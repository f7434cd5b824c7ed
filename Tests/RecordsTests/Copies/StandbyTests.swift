import Foundation
import GRDB
import Office
import Records
import Support
import Synchronization
import Testing
import Vocabulary

/// A standby copy has every commit, whatever SQLite does with its log meanwhile.
struct StandbyTests {
    let folder: TemporaryFolder
    let records: SQLiteRecords

    var data: String { "\(folder.path)/data" }
    var place: String { "\(folder.path)/standby" }

    init() throws {
        folder = try TemporaryFolder()
        records = try SQLiteRecords(directory: "\(folder.path)/data")
        try records.prepare()
    }

    /// A clock that goes on by a second each time it is read.
    private final class Clock {
        var seconds = 0
        var now: Moment { Clock.moment(seconds) }
        static func moment(_ seconds: Int) -> Moment {
            Moment(millisecondsSince1970: 1_495_242_000_000 + seconds * 1000)
        }
        func tick() -> Moment {
            seconds += 1
            return now
        }
    }

    private func follow(_ clock: Clock) throws -> StandbyCopy {
        let copy = try StandbyCopy(of: data, in: place, bank: nil, kept: 2)
        try copy.begin(now: clock.tick, progress: { _, _, _ in })
        return copy
    }

    private func catchUp(_ copy: StandbyCopy, _ clock: Clock) throws {
        while try copy.turn(now: clock.tick).hasMore {}
    }

    private func restored(_ until: Moment? = nil) throws -> (Dump, StoreRestore.Report) {
        let name = "\(folder.path)/restored-\(Temporary.next)"
        let report = try StoreRestore(from: place, until: until, progress: { _, _, _ in })
            .restore(to: name, evenUnsound: true)
        return (try Dump(SQLiteRecords(directory: name)), report)
    }

    private func baseNumbers() throws -> [Int] {
        try FileManager.default.contentsOfDirectory(atPath: place)
            .filter { $0.hasPrefix("base-") }.compactMap { Int($0.dropFirst(5)) }.sorted()
    }

    private func write(_ count: Int) throws {
        for _ in 0..<count {
            try records.write { books in
                let head = try books.lastAuditLine(in: Samples.exam)
                try books.append(Samples.line(after: head))
            }
        }
    }

    @Test func `every commit comes over, and a second one of the same page too`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        try records.write(RecordsConformance.touchEverything)
        try write(3)
        #expect(try copy.turn(now: clock.tick).pages > 0)
        try write(1)
        #expect(try copy.turn(now: clock.tick).pages > 0)
        #expect(try copy.turn(now: clock.tick).pages == 0)
        let (dump, report) = try restored()
        #expect(try dump == Dump(records))
        #expect(report.copyFindings.isEmpty)
    }

    @Test(arguments: 1...6)
    func `whoever checkpoints, and however often the log begins anew, nothing is missed`(
        _ seed: Int
    ) throws {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func lot(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        let clock = Clock()
        let copy = try follow(clock)
        let other = try DatabaseQueue(path: "\(data)/zhikao.sqlite")
        try records.write(RecordsConformance.touchEverything)
        for _ in 0..<120 {
            switch lot(6) {
            case 0: try catchUp(copy, clock)
            case 1:
                let kinds: [Database.CheckpointMode] = [.passive, .full, .restart, .truncate]
                let kind = kinds[Int(lot(4))]
                // Ours is a reader that stays: the stronger ones may be refused.
                _ = try? other.writeWithoutTransaction { try $0.checkpoint(kind) }
            case 2:
                // Large enough that the log is put away by the copy itself.
                try records.write { books in
                    let bytes = (0..<Int(lot(900_000))).map { UInt8(truncatingIfNeeded: $0) }
                    let digest = String(lot(1 << 40), radix: 16)
                    try books.store(
                        FileRecord(
                            digest: String(repeating: "0", count: 64 - digest.count) + digest,
                            mediaType: "image/jpeg", bytes: bytes, storedAt: Clock.moment(0)))
                }
            default: try write(Int(lot(5)) + 1)
            }
        }
        try catchUp(copy, clock)
        #expect(try restored().0 == Dump(records))
    }

    @Test func `a moment can be named, to the second`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        var dumps: [(Moment, Dump)] = []
        for _ in 0..<6 {
            try write(2)
            try catchUp(copy, clock)
            dumps.append((clock.now, try Dump(records)))
        }
        for (moment, dump) in dumps {
            #expect(try restored(moment).0 == dump, "\(moment)")
            #expect(try restored(moment).1.moment == moment)
        }
        let early = #expect(throws: Refusal.self) { try restored(Clock.moment(-5)) }
        #expect(early?.code == "restore.too-early")
    }

    @Test func `a journal that ends half-way is taken as far as it is whole`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        try write(2)
        try catchUp(copy, clock)
        let before = try Dump(records)
        let journal = "\(place)/base-000001/journal"
        let whole = try #require(FileManager.default.contents(atPath: journal)).count
        try write(2)
        try catchUp(copy, clock)
        let bytes = try #require(FileManager.default.contents(atPath: journal))
        for cut in [whole + 1, whole + 30, whole + 37, bytes.count - 1] {
            try bytes.prefix(cut).write(to: URL(fileURLWithPath: journal))
            let (dump, report) = try restored()
            #expect(dump == before, "\(cut)")
            #expect(report.copyFindings.map(\.rule) == ["standby.torn"], "\(cut)")
        }
        var changed = bytes
        changed[50] ^= 1
        try changed.write(to: URL(fileURLWithPath: journal))
        let report = try StoreRestore(from: place, until: nil, progress: { _, _, _ in })
            .prove(in: folder.path)
        #expect(report.copyFindings.map(\.rule) == ["standby.damaged"])
    }

    @Test func `one process follows, into a folder of its own`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        let second = #expect(throws: Refusal.self) {
            try StandbyCopy(of: data, in: place, bank: nil, kept: 1)
        }
        #expect(second?.code == "standby.taken")
        let inside = #expect(throws: Refusal.self) {
            try StandbyCopy(of: data, in: "\(data)/standby", bank: nil, kept: 1)
        }
        #expect(inside?.code == "standby.inside")
        let other = #expect(throws: Refusal.self) {
            try StandbyCopy(of: data, in: folder.path, bank: nil, kept: 1)
        }
        #expect(other?.code == "standby.not-empty")
        withExtendedLifetime(copy) {}
    }

    @Test func `begun again it makes a new base and keeps so many`() throws {
        for round in 1...4 {
            let clock = Clock()
            clock.seconds = round * 1000
            let copy = try follow(clock)
            try write(1)
            try catchUp(copy, clock)
        }
        #expect(try baseNumbers() == [3, 4])
        #expect(try restored().0 == Dump(records))
    }

    @Test func `bases in quick succession do not push out the last ten minutes`() throws {
        var moments: [(Moment, Dump)] = []
        for round in 1...12 {
            let clock = Clock()
            clock.seconds = round * 30
            let copy = try follow(clock)
            try write(1)
            try catchUp(copy, clock)
            moments.append((clock.now, try Dump(records)))
        }
        #expect(try baseNumbers() == Array(5...12))
        for (moment, dump) in moments.suffix(8) {
            #expect(try restored(moment).0 == dump, "\(moment)")
        }
        #expect(throws: Refusal.self) { try restored(moments[3].0) }
    }

    @Test func `the old base is followed until a new one has everything`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        var steps = 0
        var lost: [String] = []
        var states: [(Moment, Dump)] = []
        try copy.begin(now: clock.tick) { chapter, _, _ in
            steps += 1
            states.append((try #require(copy.moment), try Dump(records)))
            try write(1)
            // What stood there before this step must be in the copy already, whatever is half made.
            let behind = try Dump(records).lineCount - restored().0.lineCount
            if behind > 1 { lost.append("\(chapter): \(behind) lines") }
        }
        #expect(lost.isEmpty)
        #expect(steps > 4)
        #expect(try baseNumbers() == [1, 2])
        // The moments between the two bases are all there, and nothing warns of a gap.
        states.append((try #require(copy.moment), try Dump(records)))
        for (moment, state) in states.dropFirst() {
            let (dump, report) = try restored(moment)
            #expect(dump == state, "\(moment)")
            #expect(report.copyFindings.isEmpty, "\(moment)")
        }
        #expect(try restored().0 == Dump(records))
    }

    @Test func `a new base that fails leaves the old one, and no half one`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        for chapter in ["digests", "mirror"] {
            let full = Fault("writing", cause: "the disk is full", trouble: .full)
            #expect(throws: Fault.self) {
                try copy.begin(now: clock.tick) { now, _, _ in if now == chapter { throw full } }
            }
            try write(1)
            try catchUp(copy, clock)
            #expect(try restored().0 == Dump(records), "\(chapter)")
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: place).sorted()
        #expect(names == ["base-000001", "lock", "mirror-1.sqlite", "standby.json"])
    }

    @Test func `where the place is full, old copies make room, and the newest stays`() throws {
        for round in 1...2 {
            let clock = Clock()
            clock.seconds = round * 1000
            try catchUp(follow(clock), clock)
        }
        let clock = Clock()
        clock.seconds = 3000
        let copy = try StandbyCopy(of: data, in: place, bank: nil, kept: 2)
        let full = Fault("writing", cause: "the disk is full", trouble: .full)
        for left in [[2], [2]] {
            #expect(throws: Fault.self) {
                try copy.begin(now: clock.tick) { _, _, _ in throw full }
            }
            #expect(try baseNumbers() == left)
        }
        try copy.begin(now: clock.tick, progress: { _, _, _ in })
        #expect(try restored().0 == Dump(records))
    }

    @Test func `a checkpoint that is under way is no failure`() throws {
        let clock = Clock()
        let copy = try follow(clock)
        try records.write(RecordsConformance.touchEverything)
        try write(400)
        let other = try SlowCheckpoint(of: "\(data)/zhikao.sqlite")
        let third = try DatabaseQueue(path: "\(data)/zhikao.sqlite")
        #expect(throws: DatabaseError.self) {
            try third.writeWithoutTransaction { try $0.checkpoint(.passive) }
        }
        try catchUp(copy, clock)
        other.end()
        try write(1)
        try catchUp(copy, clock)
        #expect(try baseNumbers() == [1])
        #expect(try restored().0 == Dump(records))
    }

    @Test func `a time in which nothing was followed is named`() throws {
        let (first, second) = (Clock(), Clock())
        do {
            let copy = try follow(first)
            try write(1)
            try catchUp(copy, first)
        }
        let before = try Dump(records)
        try write(1)
        second.seconds = 300
        let copy = try follow(second)
        try catchUp(copy, second)
        let (dump, report) = try restored(Clock.moment(200))
        #expect(dump == before)
        #expect(report.copyFindings.map(\.rule) == ["standby.gap"])
        #expect(report.moment == first.now)
        #expect(try restored(second.now).1.copyFindings.isEmpty)
    }
}

/// Names that no other folder of this process has.
private enum Temporary {
    private static let counter = Mutex(0)

    static var next: Int {
        counter.withLock { count in
            count += 1
            return count
        }
    }
}

extension Dump {
    fileprivate var lineCount: Int { books.map(\.auditLines.count).reduce(0, +) }
}

/// A checkpoint that has begun and does not come to its end until it is told to: SQLite holds the
/// lock of checkpoints while it asks whether to go on waiting for a writer.
private final class SlowCheckpoint: Sendable {
    private let begun = DispatchSemaphore(value: 0)
    private let mayEnd = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(of store: String) throws {
        let writer = try DatabaseQueue(path: store)
        let (begun, mayEnd, ended) = (begun, mayEnd, ended)
        var configuration = Configuration()
        configuration.busyMode = .callback { _ in
            begun.signal()
            mayEnd.wait()
            return false
        }
        let checkpointer = try DatabaseQueue(path: store, configuration: configuration)
        try writer.inTransaction(.immediate) { _ in
            Thread.detachNewThread {
                // Told to wait no longer, it says that it has not done all of it.
                _ = try? checkpointer.writeWithoutTransaction { try $0.checkpoint(.full) }
                ended.signal()
            }
            begun.wait()
            return .rollback
        }
    }

    func end() {
        mayEnd.signal()
        ended.wait()
    }
}
