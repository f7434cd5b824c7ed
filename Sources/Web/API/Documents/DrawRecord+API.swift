import Draws
import Office
import Seals
import Vocabulary

extension DrawRecord {
    /// The draw as anybody may see it; its secrets are in the transcript, when that is open.
    var apiSummary: JSON {
        [
            "kind": .text(kind.rawValue), "version": .int(version), "reason": .text(reason),
            "state": void != nil ? "void" : transcript == nil ? "announced" : "drawn",
            "void": .optional(void?.api),
            "announcedAt": announcedAt.json,
            "announcementDigest": .optional(announcementJSON.map { _ in announcementDigest }),
            "transcriptDigest": .optional(
                transcript.map { HashAlgorithm.sm3.hexadecimalDigest(Array($0.utf8)) }),
        ]
    }

    /// With the announcement as published.
    func apiDetail(earlier: [DrawRecord]) -> JSON {
        var members = apiSummary.object ?? [:]
        members["announcement"] = .optional(announcementJSON)
        members["earlier"] = .array(earlier.map(\.apiSummary))
        return .object(members)
    }

    private var announcementJSON: JSON? { try? JSON(parsing: Array(announcement.utf8)) }

    /// By the hash that the announcement names.
    private var announcementDigest: String {
        let name = announcementJSON?["hash"]?.text ?? ""
        let hash = HashAlgorithm(rawValue: name) ?? .sm3
        return hash.hexadecimalDigest(Array(announcement.utf8))
    }
}

extension DrawVoid {
    fileprivate var api: JSON {
        ["reason": .text(reason), "missing": JSON(missing), "at": at.json]
    }
}
