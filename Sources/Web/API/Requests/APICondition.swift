import Seals
import Vocabulary

/// A change that is made only to what the client has seen (RFC 9110, 13.1.1).
enum APICondition {
    /// Names the state of a thing, by what is told of it.
    static func tag(_ json: JSON) -> String {
        String(HashAlgorithm.sha256.hexadecimalDigest(json.canonical).prefix(24))
    }

    /// - Throws: `request.condition-missing` without `If-Match`; `request.stale` when the thing
    ///   has changed since the client read it.
    static func check(_ visit: Visit, _ json: JSON) throws(Refusal) {
        guard let wanted = visit.headers["if-match"] else {
            throw Refusal(
                "request.condition-missing", "修改时须在 If-Match 中给出读取时得到的 ETag。",
                "a change needs the ETag of what was read, in If-Match")
        }
        let tags = wanted.split(separator: ",").map { String($0).trimmedOfSpace }
        guard tags.contains("*") || tags.contains("\"\(tag(json))\"") else {
            throw Refusal(
                "request.stale", "内容在您读取之后已经改变，请重新读取后再修改。",
                "it has changed since it was read; read it again")
        }
    }
}
