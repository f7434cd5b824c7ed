import Office
import Vocabulary

extension MemoryBooks {
    func save(_ draft: DraftRecord) throws {
        let old = books(of: draft.exam).drafts[draft.account]
        try change(
            "saving a draft of \(draft.account)", in: draft.exam, unless: { _ in nil },
            { $0.drafts[draft.account] = draft }, undo: { $0.drafts[draft.account] = old })
    }

    func draft(of account: AccountID, in exam: ExamID) throws -> DraftRecord? {
        books(of: exam).drafts[account]
    }

    func removeDraft(of account: AccountID, in exam: ExamID) throws {
        guard let old = books(of: exam).drafts[account] else { return }
        try change(
            "removing a draft of \(account)", in: exam, unless: { _ in nil },
            { $0.drafts[account] = nil }, undo: { $0.drafts[account] = old })
    }

    func store(_ file: FileRecord) throws {
        guard state.files[file.digest] == nil else { return }
        try change(
            "storing a file",
            unless: { _ in file.digest.isDigest ? nil : "the digest has not 64 digits" },
            { $0.files[file.digest] = file }, undo: { $0.files[file.digest] = nil })
    }

    func file(_ digest: String) throws -> FileRecord? { state.files[digest] }

    func insert(_ enquiry: EnquiryRecord, in exam: ExamID) throws {
        try change(
            "inserting enquiry \(enquiry.number) of \(exam)", in: exam,
            unless: { books in
                if enquiry.number < 1 || enquiry.text.isEmpty { return "it says nothing" }
                if books.registrations[enquiry.registration] == nil {
                    return "there is no such registration"
                }
                return books.enquiries[enquiry.number] == nil ? nil : "the number exists"
            },
            { $0.enquiries[enquiry.number] = enquiry },
            undo: { $0.enquiries[enquiry.number] = nil })
    }

    func answer(
        enquiry number: Int, _ answer: String, at moment: Moment, in exam: ExamID
    ) throws {
        let old = books(of: exam).enquiries[number]
        try change(
            "answering enquiry \(number) of \(exam)", in: exam,
            unless: { _ in
                guard let old else { return "there is none" }
                return old.answer == nil ? nil : "it has an answer"
            },
            { books in
                guard let old else { return }
                books.enquiries[number] = EnquiryRecord(
                    registration: old.registration, number: number, text: old.text,
                    askedAt: old.askedAt, answer: answer, answeredAt: moment)
            }, undo: { $0.enquiries[number] = old })
    }

    func enquiries(in exam: ExamID) throws -> [EnquiryRecord] {
        books(of: exam).enquiries.values.sorted { $0.number < $1.number }
    }

    func markStage(_ name: String, at moment: Moment, in exam: ExamID) throws {
        guard books(of: exam).stages[name] == nil else { return }
        try change(
            "marking the stage \(name) of \(exam)", in: exam,
            unless: { _ in name.isEmpty ? "it has no name" : nil },
            { $0.stages[name] = moment }, undo: { $0.stages[name] = nil })
    }

    func stages(of exam: ExamID) throws -> [String: Moment] { books(of: exam).stages }

    func append(_ events: [RoomEventRecord], in exam: ExamID) throws {
        try change(
            "appending events of a room of \(exam)", in: exam,
            unless: { books in
                if events.contains(where: { $0.number < 1 || $0.content.isEmpty }) {
                    return "numbers count from 1, and an event says something"
                }
                let isKnown = events.contains { books.roomEvents[$0.key] != nil }
                return isKnown || !events.map(\.key).isDistinct ? "a number exists" : nil
            },
            { books in for event in events { books.roomEvents[event.key] = event } },
            undo: { books in for event in events { books.roomEvents[event.key] = nil } })
    }

    func roomEvents(in exam: ExamID, of session: SessionID?) throws -> [RoomEventRecord] {
        books(of: exam).roomEvents.values.filter { session == nil || $0.session == session }
            .sorted { ($0.session, $0.room, $0.number) < ($1.session, $1.room, $1.number) }
    }
}

extension RoomEventRecord {
    fileprivate var key: ExamBooks.RoomEventKey {
        ExamBooks.RoomEventKey(session: session, room: room, number: number)
    }
}
