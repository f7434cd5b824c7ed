import Seals
package import Vocabulary

/// What a printed document says in few words, for the QR code on it: enough to see that the paper
/// was altered, and nothing that the paper does not say itself. Names are masked, ID numbers are
/// not in it at all.
package struct Essence: Hashable, Sendable {
    /// What kind of document it is, and what only such a document says.
    package enum Content: Hashable, Sendable {
        /// An admission ticket (准考证): when and where.
        case ticket(start: Moment, place: Place)
        /// A score notice (成绩通知单). `reissue` is 0 for the first one.
        case notice(Standing<Marks>, reissue: Int)
        /// A pass certificate (合格证), by its number.
        case certificate(number: String, validUntil: CalendarDate?, reissue: Int)
    }

    /// Where a candidate sits; room and seat are nil where they are told at the door.
    package struct Place: Hashable, Sendable {
        package let session: SessionID
        package let site: SiteID
        package let room: RoomID?
        package let seat: Int?

        /// - Precondition: room and seat come together.
        package init(session: SessionID, site: SiteID, room: RoomID? = nil, seat: Int? = nil) {
            precondition((room == nil) == (seat == nil), "a room and a seat come together")
            self.session = session
            self.site = site
            self.room = room
            self.seat = seat
        }
    }

    /// The person as the code has it.
    package struct Person: Hashable, Sendable {
        /// The first sign of the name and stars.
        package let maskedName: String
        /// By which whoever holds the paper sees that its name is the one that was sealed; see
        /// `tag(of:)`.
        package let tag: String

        package init(maskedName: String, tag: String) {
            self.maskedName = maskedName
            self.tag = tag
        }
    }

    package let content: Content
    package let exam: ExamID
    /// 准考证号.
    package let number: CandidateNumberID
    package let person: Person
    /// The day of issue.
    package let date: CalendarDate

    package init(
        _ content: Content, exam: ExamID, number: CandidateNumberID, person: Person,
        date: CalendarDate
    ) {
        self.content = content
        self.exam = exam
        self.number = number
        self.person = person
        self.date = date
    }

    /// The essence of a document that prints this name and this masked ID number.
    package init(
        _ content: Content, exam: ExamID, number: CandidateNumberID, fullName: String,
        idNumber: MaskedIDNumber, date: CalendarDate
    ) {
        self.init(
            content, exam: exam, number: number,
            person: Person(
                maskedName: Essence.masked(fullName),
                tag: Essence.tag(
                    fullName: fullName, idNumber: idNumber.text, exam: exam, number: number)),
            date: date)
    }

    /// Sixteen digits of SM3 over what the paper prints of the person. The hidden digits of the ID
    /// number are not in it: who has the code alone, and tries all names, finds what the paper
    /// shows to everybody and no more.
    package static func tag(
        fullName: String, idNumber: String, exam: ExamID, number: CandidateNumberID
    ) -> String {
        let printed: JSON = [
            "zhikao-person/1", JSON(exam), JSON(number), .text(fullName), .text(idNumber),
        ]
        return String(HashAlgorithm.sm3.hexadecimalDigest(printed.canonical).prefix(16))
    }

    /// Whether it was made for a paper with this name and masked ID number.
    package func isOf(fullName: String, idNumber: String) -> Bool {
        let tag = Essence.tag(
            fullName: fullName, idNumber: idNumber, exam: exam, number: number)
        return tag.utf8.elementsEqual(person.tag.utf8)
    }

    /// 张三 as 张*, 欧阳建国 as 欧***.
    private static func masked(_ name: String) -> String {
        name.prefix(1) + String(repeating: "*", count: max(name.count - 1, 1))
    }
}

extension Essence.Content {
    /// The name of the kind, for programs.
    package var name: String {
        switch self {
        case .ticket: "ticket"
        case .notice: "notice"
        case .certificate: "certificate"
        }
    }

    /// The name of the kind, for people.
    package var chinese: String {
        switch self {
        case .ticket: "准考证"
        case .notice: "成绩通知单"
        case .certificate: "合格证"
        }
    }
}
