package import Vocabulary

/// The person's promise that what was filled in is true (本人承诺, practice 2.2 row 24).
package struct Declaration: Hashable, Sendable {
    /// Which version of the text was shown.
    package let textVersion: String
    /// When it was accepted.
    package let acceptedAt: Moment
    /// By which account: the applicant's, or the unit's for its people.
    package let account: AccountID

    /// Accepted by `account`, at a time that the server's clock gave.
    package init(textVersion: String, acceptedAt: Moment, account: AccountID) {
        self.textVersion = textVersion
        self.acceptedAt = acceptedAt
        self.account = account
    }
}

extension Declaration: Codable {
    private enum CodingKeys: String, CodingKey { case textVersion, acceptedAt, account }

    /// Reads the three fields, the time in milliseconds since 1970.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        textVersion = try container.decode(String.self, forKey: .textVersion)
        acceptedAt = try container.decode(Moment.self, forKey: .acceptedAt)
        account = try container.decode(AccountID.self, forKey: .account)
    }

    /// Writes what `init(from:)` reads.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(textVersion, forKey: .textVersion)
        try container.encode(acceptedAt, forKey: .acceptedAt)
        try container.encode(account, forKey: .account)
    }
}
