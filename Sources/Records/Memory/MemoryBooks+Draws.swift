import Office
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
                let texts = [
                    draw.announcement, draw.kept, draw.transcript ?? "none",
                    draw.void?.reason ?? "none",
                ]
                if draw.transcript != nil, draw.void != nil { return "it was made and is void" }
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
                if old.void != nil { return "it is void" }
                return transcript.isEmpty ? "it is empty" : nil
            },
            { $0.draws[key] = old?.with(transcript: transcript, void: nil) },
            undo: { $0.draws[key] = old })
    }

    func setVoid(
        _ void: DrawVoid, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        let key = ExamBooks.DrawKey(kind: kind, version: version)
        let old = books(of: exam).draws[key]
        try change(
            "declaring draw \(version) of \(kind.rawValue) of \(exam) void", in: exam,
            unless: { _ in
                guard let old else { return "it was not announced" }
                if old.transcript != nil { return "it was made" }
                if old.void != nil { return "it is void" }
                return void.reason.isEmpty ? "the reason is empty" : nil
            },
            { $0.draws[key] = old?.with(transcript: nil, void: void) },
            undo: { $0.draws[key] = old })
    }

    func draws(of kind: DrawKind, in exam: ExamID) throws -> [DrawRecord] {
        books(of: exam).draws.values.filter { $0.kind == kind }
            .sorted { $0.version < $1.version }
    }
}

extension DrawRecord {
    fileprivate func with(transcript: String?, void: DrawVoid?) -> DrawRecord {
        DrawRecord(
            exam: exam, kind: kind, version: version, reason: reason, announcement: announcement,
            announcedAt: announcedAt, kept: kept, transcript: transcript, void: void)
    }
}
