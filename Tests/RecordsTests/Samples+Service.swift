import Access
import Admissions
import Office
import Vocabulary

/// Rows of the books that the service works with.
extension Samples {
    /// The names of all sample accounts.
    static let accounts: [AccountID] = ["a1", "a2", "a10", "b1"]

    /// - Parameter person: whose ID number an applicant's account carries; nil for staff.
    static func account(_ id: AccountID, person: Int? = nil) throws -> Account {
        Account(
            id: id, fullName: "李\u{20000}\"四\"", role: person == nil ? nil : .applicant,
            idNumber: try person.map { try idNumber($0).text }, passwordHash: "scrypt$",
            createdAt: start)
    }

    static func signIn(_ letter: Character, of account: AccountID) -> SignInRecord {
        SignInRecord(
            tokenDigest: digest(letter), account: account, secret: digest("e"), createdAt: start,
            lastSeenAt: start)
    }

    static func draft(
        _ account: AccountID, value: String = "市场\n\"", in exam: ExamID = exam
    ) -> DraftRecord {
        DraftRecord(
            account: account, exam: exam, fields: ["department": value, "": ""], savedAt: start)
    }

    static func file(_ letter: Character, bytes: [UInt8] = [0, 255, 10]) -> FileRecord {
        FileRecord(digest: digest(letter), mediaType: "image/jpeg", bytes: bytes, storedAt: start)
    }

    static func enquiry(
        _ registration: RegistrationID, _ number: Int, answer: String? = nil
    ) -> EnquiryRecord {
        EnquiryRecord(
            registration: registration, number: number, text: "请复核'客观题'。", askedAt: start,
            answer: answer, answeredAt: answer == nil ? nil : start.adding(seconds: 60))
    }

    static func roomEvent(
        _ number: Int, session: SessionID = "01", room: RoomID = "01"
    ) -> RoomEventRecord {
        RoomEventRecord(
            session: session, room: room, number: number, at: start.adding(seconds: number),
            account: "jk1", content: #"{"kind":"released"}"#)
    }

    static func sealEvent(_ number: Int, _ content: String = "{}") -> SealEventRecord {
        SealEventRecord(
            number: number, at: start.adding(seconds: number), account: "aq1", content: content)
    }

    static func bankEvent(_ number: Int, _ content: String = "{}") -> BankEventRecord {
        BankEventRecord(
            number: number, at: start.adding(seconds: number), account: "tk1", content: content)
    }
}
