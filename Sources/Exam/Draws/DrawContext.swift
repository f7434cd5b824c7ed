package import Seals

/// What a procedure draws from: streams by purpose and tickets of named things, all from one seed.
///
/// It keeps the log of the streams for the transcript. Nothing else in a procedure is random.
package final class DrawContext {
    package let exam: String
    package let hash: HashAlgorithm
    private let seed: [UInt8]
    private let announcementDigest: [UInt8]
    private let ticketCode: AuthenticationCode
    private var streams: [(purpose: String, stream: DrawStream)] = []

    package init(seed: [UInt8], announcementDigest: [UInt8], exam: String, hash: HashAlgorithm) {
        self.seed = seed
        self.announcementDigest = announcementDigest
        self.exam = exam
        self.hash = hash
        ticketCode = AuthenticationCode(hash, key: seed)
    }

    /// The stream of `purpose`, from its beginning.
    ///
    /// - Precondition: one stream for each purpose; a second one would repeat the first.
    package func stream(_ purpose: String) -> DrawStream {
        let stream = DrawStream(
            entropy: seed, nonce: Array(announcementDigest.prefix(16)),
            personalization: DrawScheme.lengthPrefixed([
                DrawScheme.label("stream"), Array(exam.utf8), Array(purpose.utf8),
            ]), hash: hash)
        streams.append((purpose, stream))
        return stream
    }

    /// The ticket of a named thing: whoever knows the seed computes it with one HMAC.
    package func ticket(_ purpose: String, _ name: String) -> [UInt8] {
        ticketCode.code(
            DrawScheme.lengthPrefixed([
                DrawScheme.label("ticket"), announcementDigest, Array(exam.utf8),
                Array(purpose.utf8), Array(name.utf8),
            ]))
    }

    /// The names in ascending order of their tickets; the order of the list does not matter.
    package func order(_ purpose: String, _ names: some Sequence<String>) -> [String] {
        names.map { (name: $0, ticket: ticket(purpose, $0)) }
            .sorted {
                $0.ticket == $1.ticket
                    ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
                    : $0.ticket.lexicographicallyPrecedes($1.ticket)
            }
            .map(\.name)
    }

    /// Purpose, bytes used and rejections of each stream, in the order in which they were opened.
    package var streamLog: [StreamUse] {
        streams.map {
            StreamUse(
                purpose: $0.purpose, bytes: $0.stream.bytesUsed, rejections: $0.stream.rejections)
        }
    }
}

/// How much of a stream a draw used: a re-computation that reads more or less is another draw.
package struct StreamUse: Hashable, Sendable {
    package let purpose: String
    package let bytes: Int
    package let rejections: Int
}
