import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ draw: DrawRecord) throws {
        try change(
            "inserting draw \(draw.version) of \(draw.kind.rawValue) of \(draw.exam)",
            """
            insert into draws (exam, kind, version, reason, announcement, announced_at)
            values (?, ?, ?, ?, ?, ?)
            """,
            [
                draw.exam.text, draw.kind.rawValue, draw.version, draw.reason, draw.announcement,
                draw.announcedAt.millisecondsSince1970,
            ])
        if let transcript = draw.transcript {
            try setTranscript(transcript, ofVersion: draw.version, of: draw.kind, in: draw.exam)
        }
    }

    func setTranscript(
        _ transcript: String, ofVersion version: Int, of kind: DrawKind, in exam: ExamID
    ) throws {
        try change(
            "adding the transcript of draw \(version) of \(kind.rawValue) of \(exam)",
            """
            insert into draw_transcripts (exam, kind, version, transcript)
            values (?, ?, ?, ?)
            """, [exam.text, kind.rawValue, version, transcript])
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
        return try rows(
            of: Table("draws"), in: exam,
            """
            select version, reason, announcement, announced_at from draws
            where exam = ? and kind = ? order by version
            """, [exam.text, kind.rawValue]
        ) { columns in
            let version = try columns.int(0)
            return DrawRecord(
                exam: exam, kind: kind, version: version, reason: try columns.text(1),
                announcement: try columns.text(2), announcedAt: try columns.moment(3),
                transcript: byVersion[version])
        }
    }
}
