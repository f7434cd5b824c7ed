import Delivery
import Office
import Records
import Seating
import Synchronization
import Testing
import Vocabulary

/// A hall of the sample exam's first session on a store that counts.
struct HallBench {
    let bench: Bench
    let records: CountingRecords
    let hall: SessionHall

    init(
        on store: any Records = MemoryRecords(), delivery: DeliveryRules = SampleExam.delivery
    ) throws {
        records = CountingRecords(store)
        bench = try Bench(.drawn, on: records, delivery: delivery)
        hall = try SessionHall(bench.office, session: "01")
    }

    /// What stands after the process was killed: the same store, a new hall.
    func reopened() throws -> SessionHall { try SessionHall(bench.office, session: "01") }

    var room: RoomID { "01" }

    /// The people of the first room, by seat.
    var people: [HallPerson] { hall.people(in: room) }

    func moment(_ minute: Int, _ second: Int = 0) -> Moment {
        Times.first.adding(minutes: minute).adding(seconds: second)
    }

    func act(
        _ minute: Int, _ second: Int = 0, by actor: Actor = People.invigilator,
        key: String? = nil
    ) -> Act {
        Act(by: actor, at: moment(minute, second), key: key)
    }

    func terminal(_ person: HallPerson) -> String { "terminal-\(person.registration)" }

    /// Everybody of the room came, signed in and confirmed.
    func seat() async throws {
        try await hall.checkIn(people, act(-30))
        for person in people {
            _ = try await hall.signIn(
                person, terminal: terminal(person), workstation: person.seat.seat,
                at: moment(-20))
            _ = try await hall.confirm(person, terminal: terminal(person), at: moment(-19))
        }
    }

    /// The room was released at `minute`, and everybody has opened the paper.
    func begin(at minute: Int = 0) async throws {
        try await seat()
        try await hall.release(room, act(minute))
        for person in people {
            _ = try await hall.start(person, terminal: terminal(person), at: moment(minute))
        }
    }

    /// An answer to each of these places of the paper, numbered by place.
    func events(_ person: HallPerson, _ places: ClosedRange<Int>) async -> [ResponseEvent] {
        let entries = await hall.attempt(of: person)?.outline.entries ?? []
        return places.map { place in
            let entry = entries[place - 1]
            return ResponseEvent(
                sequence: place, item: entry.item,
                response: Response(choices: entry.choices.prefix(1)), elapsed: place * 1000)
        }
    }

    @discardableResult
    func save(
        _ person: HallPerson, _ places: ClosedRange<Int>, after: Int? = nil, at moment: Moment,
        terminal other: String? = nil
    ) async throws -> SaveAnswer {
        try await hall.save(
            await events(person, places), after: after, of: person, sheet: person.sheet,
            terminal: other ?? terminal(person), at: moment)
    }

    /// Nothing in the store is other than the chain says.
    func expectSound() throws {
        #expect(try AuditInspection.report(on: records).problems.map(\.description) == [])
    }
}

/// The refusal of an act; nil when it went through.
func refusal(_ act: () async throws -> some Any) async -> Refusal? {
    do {
        _ = try await act()
        return nil
    } catch let refusal as Refusal {
        return refusal
    } catch {
        Issue.record(error, "the act did not end with a refusal")
        return nil
    }
}

/// A store that counts its commits.
final class CountingRecords: Records {
    private let records: any Records
    private let count = Mutex(0)

    init(_ records: any Records) { self.records = records }

    var writes: Int { count.withLock { $0 } }

    func write<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        count.withLock { $0 += 1 }
        return try records.write(body)
    }

    func read<Value>(_ body: (any Books) throws -> Value) throws -> Value {
        try records.read(body)
    }
}
