package import Vocabulary

/// The enforcement certificate a person has now (现有执法证, practice 2.2 row 17). Its number is
/// opaque: the province composes it.
package struct ExistingCertificate: Hashable, Sendable {
    /// As printed on the card.
    package let number: String
    /// The last day on which it is valid.
    package let validTo: CalendarDate

    /// The number as on the card, and the last day of its validity.
    package init(number: String, validTo: CalendarDate) {
        self.number = number
        self.validTo = validTo
    }

    /// Whether it is valid on `date`; the last day counts.
    package func isValid(on date: CalendarDate) -> Bool { date <= validTo }
}

extension ExistingCertificate: Codable {
    private enum CodingKeys: String, CodingKey { case number, validTo }

    /// Reads `{"number": …, "validTo": "2020-12-31"}`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        number = try container.decode(String.self, forKey: .number)
        validTo = try container.decode(CalendarDate.self, forKey: .validTo)
    }

    /// Writes what `init(from:)` reads.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(number, forKey: .number)
        try container.encode(validTo, forKey: .validTo)
    }
}
