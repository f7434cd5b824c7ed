package import Publication
package import Seals
import Vocabulary

/// The verification code on score notices: whoever holds a notice can ask the office whether it
/// gave out just that one.
///
/// The code is HMAC-SM3 over the notice's canonical JSON under a key of the service, shortened to
/// 80 bits and written in letters and digits that nobody mistakes for another.
package struct NoticeSeal: Sendable {
    private let key: [UInt8]

    /// - Parameter key: the service's own; see `open`.
    package init(key: [UInt8]) { self.key = key }

    /// The seal of a store; its key is made when there is none.
    package static func open(
        _ records: any Records, secrets: any SecretSource
    ) throws -> NoticeSeal {
        if let key = try records.read({ try $0.key(named: keyName) }) {
            return NoticeSeal(key: key)
        }
        let fresh = secrets.bytes(32)
        return try records.write { books in
            if let key = try books.key(named: keyName) { return NoticeSeal(key: key) }
            try books.insert(key: fresh, named: keyName)
            return NoticeSeal(key: fresh)
        }
    }

    /// The code of a notice, such as `7FKA-91C4-…`; what code it already bears does not matter.
    package func code(of notice: ScoreNotice) -> String {
        let bytes = AuthenticationCode(.sm3, key: key).code(
            Array("score-notice/1\n".utf8), notice.bearing(nil).json.canonical)
        return NoticeSeal.grouped(NoticeSeal.letters(of: bytes))
    }

    /// The notice with its code.
    package func sealed(_ notice: ScoreNotice) -> ScoreNotice {
        notice.bearing(code(of: notice))
    }

    /// A code as people type it, in its own spelling; nil unless it has the right sixteen letters.
    package static func normalised(_ typed: String) -> String? {
        let letters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "－" }
        guard letters.count == length, letters.allSatisfy(alphabet.contains) else { return nil }
        return grouped(letters)
    }

    private static let keyName = "score-notices"
    private static let length = 16
    /// Thirty-two, without I, O, 0 and 1.
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// Five bits each, from the front.
    private static func letters(of bytes: [UInt8]) -> String {
        var bits = 0
        var value = 0
        var text = ""
        for byte in bytes {
            value = value << 8 | Int(byte)
            bits += 8
            while bits >= 5, text.count < length {
                bits -= 5
                text.append(alphabet[value >> bits & 31])
            }
            value &= 1 << bits - 1
        }
        return text
    }

    private static func grouped(_ letters: String) -> String {
        let letters = Array(letters)
        return stride(from: 0, to: letters.count, by: 4).map {
            String(letters[$0..<min($0 + 4, letters.count)])
        }.joined(separator: "-")
    }
}

extension ScoreNotice {
    fileprivate func bearing(_ code: String?) -> ScoreNotice {
        ScoreNotice(
            exam: exam, candidate: candidate, standing: standing, review: review,
            issue: Issue(
                issuer: issue.issuer, date: issue.date, validity: issue.validity,
                verificationCode: code, reissue: issue.reissue))
    }
}
