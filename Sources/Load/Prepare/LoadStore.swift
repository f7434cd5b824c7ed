import Admissions
package import Bank
import Delivery
import Exchange
package import Office
import Papers
import Planning
import Programme
import Rehearsal
import Seating
import Vocabulary

/// Fills an empty store with an exam that is about to begin: registered, reviewed, drawn, and every
/// room released.
///
/// The first few thousand go the whole way, act by act. Beyond them a province would take hours of
/// reviews that no load test is about, so its people are rows written directly: their own names
/// and numbers, seats of their own, and one of the papers that were drawn.
package struct LoadStore {
    package let exam: LoadExam
    package let records: any Records
    package let bank: ItemBank
    package let progress: (String, Int, Int) -> Void

    /// - Parameter progress: told a chapter, what is done of it, and how much there is.
    package init(
        exam: LoadExam, records: any Records, bank: ItemBank,
        progress: @escaping (String, Int, Int) -> Void
    ) {
        self.exam = exam
        self.records = records
        self.bank = bank
        self.progress = progress
    }

    /// So many go the whole way.
    private static let drawn = 2_103
    /// Rows of one transaction.
    private static let chunk = 5_000

    /// - Throws: `load.not-empty` when the store has the exam already; what the office refuses.
    package func prepare() async throws {
        guard try records.read({ try $0.exams() }).isEmpty else {
            throw Refusal(
                "load.not-empty", "此数据目录已有考试，压力测试须用空目录。",
                "this store has an exam; a load test needs an empty folder")
        }
        let programme = try ExamConfigReader.programme(exam.config.utf8, file: "load")
        let office = ExamOffice(
            records: records, programme: programme, bank: bank, planning: CbcPlanner())
        let first = min(exam.candidates, LoadStore.drawn)
        let people = try RosterGenerator(seed: "load", day: exam.start.date)
            .applicants(exam.candidates)
        let roster = people.prefix(first).enumerated().map { index, applicant in
            RosterEntry(applicant, at: Finding.Place(file: "load", row: index + 2))
        }
        let progress = progress
        try ExamStory(
            office: office, config: exam.config, roster: roster, rejections: 0, seed: "load"
        ) { progress($0, $1, $2) }.prepare()
        try multiply(Array(people.dropFirst(first)), programme)
        try await release(office)
    }

    /// Gives everybody else a seat that is free and a copy of one of the papers.
    private func multiply(_ people: [Applicant], _ programme: ExamProgramme) throws {
        guard !people.isEmpty else { return }
        let papers = try records.read { try $0.papers(in: LoadExam.id) }
        var places = try FreePlaces(
            programme, taken: records.read { try $0.seats(in: LoadExam.id) })
        for first in stride(from: 0, to: people.count, by: LoadStore.chunk) {
            progress("multiply", first, people.count)
            try records.write { books in
                for index in first..<min(first + LoadStore.chunk, people.count) {
                    let id = RegistrationID("L\(index + 1)")
                    try books.insert(
                        Registration(
                            id: id, exam: LoadExam.id, applicant: people[index], state: .locked))
                    try books.insert(
                        [places.next(for: id, number: index)], version: 1, in: LoadExam.id)
                    let paper = papers[index % papers.count].paper
                    let sheet = SheetCode("\(paper.sheet)-\(index / papers.count + 1)")
                    try books.insert(
                        [
                            PaperRecord(
                                registration: id, paper: Paper(sheet: sheet, entries: paper.entries)
                            )
                        ], version: 1, in: LoadExam.id)
                }
            }
        }
        progress("multiply", people.count, people.count)
    }

    /// Everybody has come through the door, and every room has begun.
    private func release(_ office: ExamOffice) async throws {
        let hall = try SessionHall(office, session: LoadExam.session)
        let rooms = Set(hall.people.values.map(\.seat.room)).sorted()
        for (index, room) in rooms.enumerated() {
            if index.isMultiple(of: 100) { progress("release", index, rooms.count) }
            try await hall.checkIn(
                hall.people(in: room),
                Act(by: Actor("load", as: .invigilator), at: exam.start, key: "door/\(room)"))
            try await hall.release(
                room,
                Act(by: Actor("load", as: .invigilator), at: exam.start, key: "release/\(room)"))
        }
        progress("release", rooms.count, rooms.count)
    }
}

/// The places that the draw left free, room by room.
private struct FreePlaces {
    private var free: [SeatRecord]

    init(_ programme: ExamProgramme, taken: [SeatRecord]) {
        let used = Set(taken.map { "\($0.room)/\($0.seat)" })
        free = programme.sites.flatMap { site in
            site.rooms.flatMap { room in
                (1...30).filter { !used.contains("\(room.id)/\($0)") }.map { seat in
                    SeatRecord(
                        registration: "free", candidateNumber: "free", session: LoadExam.session,
                        site: site.id, room: room.id, seat: seat)
                }
            }
        }.reversed()
    }

    mutating func next(for registration: RegistrationID, number: Int) -> SeatRecord {
        guard let place = free.popLast() else {
            preconditionFailure("a load exam has more machines than candidates")
        }
        return SeatRecord(
            registration: registration,
            candidateNumber: CandidateNumberID("9\(String(100_000_000 + number).dropFirst())"),
            session: place.session, site: place.site, room: place.room, seat: place.seat)
    }
}
