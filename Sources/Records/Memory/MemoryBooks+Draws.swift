import Office
import Papers
import Vocabulary

extension MemoryBooks {
    func insert(_ draw: DrawRecord) throws {
        let key = ExamBooks.DrawKey(kind: draw.kind, version: draw.version)
        try change(
            "inserting draw \(draw.version) of \(draw.kind.rawValue) of \(draw.exam)",
            in: draw.exam,
            unless: { books in
                if books.draws[key] != nil { return "the version exists" }
                if draw.version < 1 { return "versions count from 1" }
                let texts = [draw.announcement, draw.transcript ?? "none"]
                return texts.contains("") ? "a text is empty" : nil
            },
            { $0.draws[key] = draw }, undo: { $0.draws[key] = nil })
    }

    func setTranscript(
        _ transcript: String, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        let key = ExamBooks.DrawKey(kind: kind, version: version)
        let old = books(of: exam).draws[key]
        try change(
            "adding the transcript of draw \(version) of \(kind.rawValue) of \(exam)", in: exam,
            unless: { _ in
                guard let old else { return "it was not announced" }
                if old.transcript != nil { return "it has one" }
                return transcript.isEmpty ? "it is empty" : nil
            },
            { $0.draws[key] = old?.with(transcript: transcript) }, undo: { $0.draws[key] = old })
    }

    func draws(of kind: DrawKind, in exam: ExamID) throws -> [DrawRecord] {
        books(of: exam).draws.values.filter { $0.kind == kind }
            .sorted { $0.version < $1.version }
    }

    func insert(_ seats: [SeatRecord], version: Int, in exam: ExamID) throws {
        guard !seats.isEmpty else { return }
        let people = seats.map(\.registration)
        try change(
            "inserting seats of \(exam), version \(version)", in: exam,
            unless: { $0.problem(with: seats, version: version) },
            { books in
                for seat in seats {
                    books.seats[version, default: [:]][seat.registration] = seat
                }
            },
            undo: { $0.seats.remove(people, from: version) })
    }

    func seats(in exam: ExamID) throws -> [SeatRecord] {
        books(of: exam).seats.latest().values.sorted { $0.registration < $1.registration }
    }

    func seat(of registration: RegistrationID, in exam: ExamID) throws -> SeatRecord? {
        books(of: exam).seats.latest()[registration]
    }

    func countTicketPrint(of registration: RegistrationID, in exam: ExamID) throws -> Int {
        let old = books(of: exam).ticketPrints[registration]
        let prints = (old ?? 0) + 1
        try change(
            "counting a ticket of \(registration) of \(exam)", in: exam,
            unless: { books in
                books.registrations[registration] == nil ? "there is no such registration" : nil
            },
            { $0.ticketPrints[registration] = prints },
            undo: { $0.ticketPrints[registration] = old })
        return prints
    }

    func insert(_ papers: [PaperRecord], version: Int, in exam: ExamID) throws {
        guard !papers.isEmpty else { return }
        let sheets = papers.map(\.paper.sheet)
        try change(
            "inserting papers of \(exam), version \(version)", in: exam,
            unless: { $0.problem(with: papers, version: version) },
            { books in
                for record in papers {
                    books.papers[version, default: [:]][record.paper.sheet] = record
                }
            },
            undo: { $0.papers.remove(sheets, from: version) })
    }

    func papers(in exam: ExamID) throws -> [PaperRecord] {
        books(of: exam).papers.latest().values.sorted { $0.paper.sheet < $1.paper.sheet }
    }
}

extension ExamBooks {
    fileprivate func problem(with new: [SeatRecord], version: Int) -> String? {
        if version < 1 { return "versions count from 1" }
        if new.contains(where: { $0.seat < 1 }) { return "seats count from 1" }
        if new.contains(where: { registrations[$0.registration] == nil }) {
            return "there is no such registration"
        }
        let all = Array((seats[version] ?? [:]).values) + new
        if !all.map(\.registration).isDistinct { return "a person has two seats" }
        if !all.map(\.candidateNumber).isDistinct { return "a number occurs twice" }
        let places = all.map { [$0.session.text, $0.site.text, $0.room.text, String($0.seat)] }
        return places.isDistinct ? nil : "a place occurs twice"
    }

    fileprivate func problem(with new: [PaperRecord], version: Int) -> String? {
        if version < 1 { return "versions count from 1" }
        if new.contains(where: { registrations[$0.registration] == nil }) {
            return "there is no such registration"
        }
        let all = Array((papers[version] ?? [:]).values) + new
        if !all.map(\.registration).isDistinct { return "a person has two papers" }
        return all.map(\.paper.sheet).isDistinct ? nil : "a sheet occurs twice"
    }
}

extension Dictionary where Key == Int {
    /// The rows of the highest version; none when there is no version.
    fileprivate func latest<Name, Row>() -> [Name: Row] where Value == [Name: Row] {
        keys.max().flatMap { self[$0] } ?? [:]
    }

    fileprivate mutating func remove<Name, Row>(_ names: [Name], from version: Int)
    where Value == [Name: Row] {
        for name in names { self[version]?[name] = nil }
        if self[version]?.isEmpty == true { self[version] = nil }
    }
}

extension DrawRecord {
    fileprivate func with(transcript: String) -> DrawRecord {
        DrawRecord(
            exam: exam, kind: kind, version: version, reason: reason, announcement: announcement,
            announcedAt: announcedAt, transcript: transcript)
    }
}
