package import Vocabulary

/// A resident ID number (公民身份号码, GB 11643-1999): six digits of region, eight of the date of
/// birth, three of sequence (the last of them odd for men), and a check character (ISO 7064
/// MOD 11-2).
///
/// There is no wrong one: it is checked wherever it is made, decoding included. Its description is
/// the masked form, so that a log never has the number; `text` has it.
package struct ResidentIDNumber: Hashable, Sendable {
    /// 18 characters: digits, the last a digit or a capital X.
    package let text: String
    /// The date of birth (digits 7 to 14).
    package let birthDate: CalendarDate

    /// Reads a number as people type it: white space is dropped, full-width digits become ASCII,
    /// and x becomes X.
    ///
    /// - Throws: `id-number.invalid` with all that is wrong (see `findings(in:)`).
    package init(_ typed: String) throws(Refusal) {
        let findings = ResidentIDNumber.findings(in: typed)
        let text = ResidentIDNumber.normalised(typed)
        guard findings.isEmpty, let birthDate = ResidentIDNumber.birthDate(in: text) else {
            throw Refusal(
                "id-number.invalid", "身份证号码有误", "the ID number is wrong",
                findings: findings)
        }
        self.text = text
        self.birthDate = birthDate
    }

    /// The gender (digit 17).
    package var gender: Gender {
        let digit = text.utf8.dropFirst(16).first ?? 0
        return digit.isMultiple(of: 2) ? .female : .male
    }

    /// The kind of document that carries such a number.
    package var document: IdentityDocument {
        ["81", "82", "83"].contains(text.prefix(2)) ? .residencePermit : .residentIDCard
    }

    /// The first three and the last four characters: `510***********123X`. There is one mask for
    /// the whole house, since two different ones can be joined (practice 4.4).
    package var masked: String {
        text.prefix(3) + String(repeating: "*", count: 11) + text.suffix(4)
    }

    /// The last four characters, as the sign-in sheet has them (practice 2.10).
    package var lastFour: String { String(text.suffix(4)) }
}

extension ResidentIDNumber: CustomStringConvertible, CustomDebugStringConvertible {
    /// The masked form.
    package var description: String { masked }
    /// The masked form.
    package var debugDescription: String { masked }
}

extension ResidentIDNumber: Codable {
    /// Reads the 18 characters.
    ///
    /// - Throws: a decoding error, without the number, unless it is a valid one.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            try self.init(text)
        } catch {
            let rules = error.findings.map(\.rule).joined(separator: ", ")
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a resident ID number: \(rules)")
        }
    }

    /// Writes the 18 characters.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
