/// A name that says what it names: an `ItemID` cannot be passed where a `UnitCode` is meant.
///
/// The text is not empty; it is compared byte by byte (Unicode scalar order), so that every sorted
/// list is the same on every machine and in every locale.
package struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    package let text: String

    /// - Precondition: `text` is not empty.
    package init(_ text: String) {
        precondition(!text.isEmpty, "an identifier needs a text")
        self.text = text
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    package var description: String { text }
}

extension Identifier {
    /// Not `String`'s `==`, for which composed and decomposed characters are the same.
    package static func == (left: Self, right: Self) -> Bool {
        left.text.isSameBytes(as: right.text)
    }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard !text.isEmpty else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "an identifier needs a text")
        }
        self.text = text
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// What the identifiers name. Never instantiated.
package enum Named {
    package enum Exam {}
    package enum Unit {}
    package enum Account {}
    package enum Registration {}
    package enum CandidateNumber {}
    package enum Site {}
    package enum Room {}
    package enum Session {}
    package enum Item {}
    package enum Choice {}
    package enum Slot {}
    package enum Sheet {}
    package enum Statute {}
    package enum BankPart {}
    package enum MarkingCode {}
}

/// One round (期) of an exam, such as `guangyuan-2017-1`.
package typealias ExamID = Identifier<Named.Exam>
/// An employing unit (单位).
package typealias UnitCode = Identifier<Named.Unit>
/// Somebody who acts: an applicant, a reviewer, a clerk, an invigilator.
package typealias AccountID = Identifier<Named.Account>
/// A registration (报名序号), unique within its exam.
package typealias RegistrationID = Identifier<Named.Registration>
/// A candidate's number (准考证号), composed at the lock; see `CandidateNumber` for its digits.
package typealias CandidateNumberID = Identifier<Named.CandidateNumber>
/// A test site (考点).
package typealias SiteID = Identifier<Named.Site>
/// A room (考场) of a site, unique within its exam.
package typealias RoomID = Identifier<Named.Room>
/// A session (场次): one timed run.
package typealias SessionID = Identifier<Named.Session>
/// An item (试题) of the bank.
package typealias ItemID = Identifier<Named.Item>
/// A choice (选项) of an item by its identity; letters are what a candidate sees.
package typealias ChoiceID = Identifier<Named.Choice>
/// An entry of a matching item or a gap of a text, by its identity; no blanks in it.
package typealias SlotID = Identifier<Named.Slot>
/// The blind code of a paper and its answer sheet: it names neither candidate nor seat.
package typealias SheetCode = Identifier<Named.Sheet>
/// A statute, by the short name of `question-bank/statutes.yaml`.
package typealias StatuteID = Identifier<Named.Statute>
/// A part of the bank that an exam may draw from, such as `public` or `leaders`.
package typealias BankPart = Identifier<Named.BankPart>
/// One answer to one short-answer item as markers know it: it leads to no person and no sheet.
package typealias MarkingCode = Identifier<Named.MarkingCode>

extension String {
    /// Byte by byte, many at a time where both texts lie in one piece.
    fileprivate func isSameBytes(as other: String) -> Bool {
        let same = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { others in
                own.count == others.count && own.elementsEqual(others)
            }
        }
        return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}
