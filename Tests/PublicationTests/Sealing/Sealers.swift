import Publication
import Seals
import Testing
import Vocabulary

/// Keys, essences and lists for tests; every number comes from a seed.
enum Sealers {
    static let issuer = "广元市司法局"
    static let exam: ExamID = "guangyuan-2017-1"
    static let now = Moment(millisecondsSince1970: 1_511_100_000_000)

    static func key(_ seed: UInt8) throws -> SealingKey {
        SealingKey(
            try #require(SM2PrivateKey(HashAlgorithm.sm3.digest([seed]))))
    }

    static func place() -> Essence.Place {
        Essence.Place(session: "02", site: "dangxiao", room: "04", seat: 12)
    }

    static func essence(_ content: Essence.Content) throws -> Essence {
        Essence(
            content, exam: exam, number: "171030204123", fullName: "张三",
            idNumber: try MaskedIDNumber("510***********123X"),
            date: try #require(CalendarDate(iso: "2017-11-20")))
    }

    /// One of each kind and of each shape.
    static func essences() throws -> [Essence] {
        let day = try #require(CalendarDate(iso: "2022-11-19"))
        let contents: [Essence.Content] = [
            .ticket(start: now.adding(minutes: 1), place: place()),
            .ticket(start: now, place: Essence.Place(session: "1", site: "s")),
            .notice(.passed(Marks(hundredths: 8650)), reissue: 0),
            .notice(.failed(.zero), reissue: 2), .notice(.absent, reissue: 0),
            .notice(.misconduct, reissue: 1),
            .certificate(number: "GY-2017-1-00123", validUntil: day, reissue: 0),
            .certificate(number: "GY-2017-1-00123", validUntil: nil, reissue: 1),
        ]
        return try contents.map(essence)
    }

    static func list(
        _ keys: [KeyList.Key], withdrawn: [KeyList.Withdrawal] = []
    ) -> KeyList {
        KeyList(
            issuer: issuer, at: now, exams: [KeyList.Exam(id: exam, title: "广元市2017年第一期")],
            keys: keys, withdrawn: withdrawn)
    }
}
