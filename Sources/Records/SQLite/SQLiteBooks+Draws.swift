import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ draw: DrawRecord) throws {
        try change(
            "inserting draw \(draw.version) of \(draw.kind.rawValue) of \(draw.exam)",
            """
            insert into draws (exam, kind, version, reason, announcement, announced_at, kept)
            values (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                draw.exam.text, draw.kind.rawValue, draw.version, draw.reason, draw.announcement,
                draw.announcedAt.millisecondsSince1970, draw.kept,
            ])
        if let transcript = draw.transcript {
            try setTranscript(transcript, ofVersion: draw.version, of: draw.kind, in: draw.exam)
        }
        if let void = draw.void {
            try setVoid(void, ofVersion: draw.version, of: draw.kind, in: draw.exam)
        }
    }

    func setTranscript(
        _ transcript: String, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        let doing = "adding the transcript of draw \(version) of \(kind.rawValue) of \(exam)"
        let key: StatementArguments = [exam.text, kind.rawValue, version]
        let added = try change(
            doing,
            """
            insert into draw_transcripts (exam, kind, version, transcript)
            select ?, ?, ?, ? where not exists
                (select 1 from draw_voids where exam = ? and kind = ? and version = ?)
            """, key + [transcript] + key)
        guard added == 1 else { throw failed(Fault(doing, cause: "it is void")) }
    }

    func setVoid(
        _ void: DrawVoid, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        let doing = "declaring draw \(version) of \(kind.rawValue) of \(exam) void"
        let key: StatementArguments = [exam.text, kind.rawValue, version]
        let added = try change(
            doing,
            """
            insert into draw_voids (exam, kind, version, reason, missing, voided_at)
            select ?, ?, ?, ?, ?, ? where not exists
                (select 1 from draw_transcripts where exam = ? and kind = ? and version = ?)
            """,
            key
                + [
                    void.reason, JSON(void.missing).canonicalText,
                    void.at.millisecondsSince1970,
                ] + key)
        guard added == 1 else { throw failed(Fault(doing, cause: "it was made")) }
    }

    func draws(of kind: DrawKind, in exam: ExamID) throws -> [DrawRecord] {
        let transcripts = try rows(
            of: Table("draw_transcripts"), in: exam,
            """
            select version, transcript from draw_transcripts
            where exam = ? and kind = ?
            """, [exam.text, kind.rawValue]
        ) { (try $0.int(0), try $0.text(1)) }
        let byVersion = Dictionary(transcripts, uniquingKeysWith: { $1 })
        let voids = try voids(of: kind, in: exam)
        return try rows(
            of: Table("draws"), in: exam,
            """
            select version, reason, announcement, announced_at, kept from draws
            where exam = ? and kind = ? order by version
            """, [exam.text, kind.rawValue]
        ) { columns in
            let version = try columns.int(0)
            return DrawRecord(
                exam: exam, kind: kind, version: version, reason: try columns.text(1),
                announcement: try columns.text(2), announcedAt: try columns.moment(3),
                kept: try columns.text(4), transcript: byVersion[version], void: voids[version])
        }
    }

    private func voids(of kind: DrawKind, in exam: ExamID) throws -> [Int: DrawVoid] {
        let voids = try rows(
            of: Table("draw_voids"), in: exam,
            """
            select version, reason, missing, voided_at from draw_voids
            where exam = ? and kind = ?
            """, [exam.text, kind.rawValue]
        ) { columns in
            let names = try columns.json(2).array?.compactMap(\.text) ?? []
            return (
                try columns.int(0),
                DrawVoid(
                    reason: try columns.text(1), missing: names, at: try columns.moment(3))
            )
        }
        return Dictionary(voids, uniquingKeysWith: { $1 })
    }
}
