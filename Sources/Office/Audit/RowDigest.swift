import Access
import Admissions
import Delivery
import FoundationEssentials
import Papers
import Seals
import Vocabulary

/// The digest of a row as an act left it. It stands in the audit line of the act, so that the chain
/// covers not only that something was done, but what the books say about it.
enum RowDigest {
    static func of(_ exam: ExamRecord) -> String {
        digest([
            JSON(exam.exam), .text(exam.title), .text(exam.config),
            .int(exam.openedAt.millisecondsSince1970),
        ])
    }

    static func of(_ registration: Registration) throws -> String { try digest(registration) }

    static func of(_ decision: ReviewDecision) throws -> String { try digest(decision) }

    static func of(_ draw: DrawRecord) -> String {
        digest([
            .text(draw.kind.rawValue), .int(draw.version), .text(draw.reason),
            .text(draw.announcement), .int(draw.announcedAt.millisecondsSince1970),
        ])
    }

    static func of(_ void: DrawVoid, version: Int) -> String {
        digest([
            .int(version), .text(void.reason), JSON(void.missing),
            .int(void.at.millisecondsSince1970),
        ])
    }

    /// - Parameter seats: ascending by registration, as the book gives them.
    static func of(_ seats: [SeatRecord]) -> String {
        digest(
            .array(
                seats.map {
                    [
                        JSON($0.registration), JSON($0.candidateNumber), JSON($0.session),
                        JSON($0.site), JSON($0.room), .int($0.seat),
                    ]
                }))
    }

    /// - Parameter papers: ascending by sheet, as the book gives them.
    static func of(_ papers: [PaperRecord]) -> String {
        digest(
            .array(
                papers.map { record in
                    [
                        JSON(record.registration), JSON(record.paper.sheet),
                        .array(
                            record.paper.entries.map {
                                [JSON($0.item), JSON($0.choices.map(\.text))]
                            }),
                    ]
                }))
    }

    static func of(_ record: AttemptEventRecord) throws -> String {
        digest([
            JSON(record.sheet), .int(record.number), .int(record.at.millisecondsSince1970),
            .text(try digest(record.event)),
        ])
    }

    static func of(_ standing: StandingRecord) -> String {
        digest([
            JSON(standing.registration), .text(standing.kind.rawValue),
            .int(standing.at.millisecondsSince1970), .text(standing.note),
            JSON(standing.witnesses),
        ])
    }

    static func of(_ account: Account) -> String {
        digest([
            JSON(account.id), .text(account.fullName), .text(account.role?.rawValue ?? ""),
            .text(account.unit?.text ?? ""), .text(account.exam?.text ?? ""),
            JSON(account.rooms.map(\.text)), .text(account.idNumber ?? ""),
            .text(account.passwordHash), .bool(account.mustChangePassword),
            .text(account.state.rawValue), .int(account.createdAt.millisecondsSince1970),
        ])
    }

    /// - Parameter events: ascending by number.
    static func of(_ events: some Sequence<BankEventRecord>) -> String {
        digest(
            .array(
                events.map {
                    [
                        .int($0.number), .int($0.at.millisecondsSince1970), JSON($0.account),
                        .text($0.content),
                    ]
                }))
    }

    static func of(_ event: SealEventRecord) -> String {
        digest([
            .int(event.number), .int(event.at.millisecondsSince1970), JSON(event.account),
            .text(event.content),
        ])
    }

    static func of(_ freeze: BankFreeze) -> String {
        digest([.int(freeze.version), .int(freeze.number)])
    }

    static func of(_ event: RoomEventRecord) -> String {
        digest([
            JSON(event.session), JSON(event.room), .int(event.number),
            .int(event.at.millisecondsSince1970), JSON(event.account), .text(event.content),
        ])
    }

    static func of(_ correction: CorrectionRecord) -> String {
        digest([
            .int(correction.number), .text(correction.kind.rawValue), .text(correction.subject),
            .text(correction.content), .text(correction.reason), .text(correction.evidence),
            .text(correction.figures), JSON(correction.account),
            .text(correction.role.rawValue), .int(correction.at.millisecondsSince1970),
        ])
    }

    static func of(_ decision: CorrectionDecision, correction number: Int) -> String {
        digest([
            .int(number), decision.revision.map(JSON.int) ?? .null, .bool(decision.isPublished),
            JSON(decision.account), .text(decision.role.rawValue),
            .int(decision.at.millisecondsSince1970), .text(decision.note),
            JSON(decision.signatures), .text(decision.figures),
        ])
    }

    static func of(_ challenge: ChallengeRecord) -> String {
        digest([
            .int(challenge.number), JSON(challenge.registration), JSON(challenge.item),
            .int(challenge.position), .text(challenge.text),
            .int(challenge.askedAt.millisecondsSince1970),
        ])
    }

    static func of(_ event: CaseEventRecord) -> String {
        digest([
            .text(event.kind.rawValue), .int(event.number), .int(event.sequence),
            JSON(event.account), .text(event.role.rawValue),
            .int(event.at.millisecondsSince1970), .text(event.content),
        ])
    }

    /// - Parameter tasks: ascending by code.
    static func of(_ tasks: [MarkingTaskRecord]) -> String {
        digest(
            .array(
                tasks.sorted { $0.code < $1.code }.map {
                    [
                        JSON($0.code), JSON($0.sheet), JSON($0.item), .int($0.full.hundredths),
                        .text($0.answer),
                    ]
                }))
    }

    /// - Parameter deals: ascending by code, then place.
    static func of(_ deals: [MarkingDealRecord]) -> String {
        digest(
            .array(
                deals.map {
                    [JSON($0.code), .int($0.place), .int($0.version), JSON($0.marker)]
                }))
    }

    /// - Parameter repeats: ascending by code.
    static func of(_ repeats: [MarkingRepeatRecord]) -> String {
        digest(
            .array(
                repeats.map {
                    [
                        JSON($0.code), .int($0.version), JSON($0.answer),
                        .text($0.purpose.rawValue), .text($0.marker?.text ?? ""),
                    ]
                }))
    }

    static func of(_ mark: MarkRecord) -> String {
        digest([
            JSON(mark.code), .int(mark.place), .int(mark.revision), JSON(mark.marker),
            .int(mark.at.millisecondsSince1970), .int(mark.mark?.hundredths ?? -1),
            .text(mark.problem), .text(mark.comment),
        ])
    }

    private static func digest(_ json: JSON) -> String {
        HashAlgorithm.sm3.hexadecimalDigest(json.canonical)
    }

    private static func digest(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return HashAlgorithm.sm3.hexadecimalDigest(Array(try encoder.encode(value)))
    }
}
