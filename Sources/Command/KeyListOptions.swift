import ArgumentParser
import Publication
import Vocabulary

/// The published list of keys by which something is checked.
struct KeyListOptions: ParsableArguments {
    @Option(help: "The published list of keys.")
    var keys: String

    @Option(
        help: """
            The fingerprint of a key that is known from elsewhere, such as an announcement: the \
            list must be signed by it, or by a key that it leads to.
            """)
    var fingerprint: String?

    /// - Throws: as `SignedKeyList`; `file.unreadable`.
    func list() throws -> KeyList {
        try SignedKeyList(parsing: try Files.bytes(keys), fingerprint: fingerprint).list
    }
}
