package import Seals

/// What a procedure draws from: streams by purpose and tickets of named things, all from one seed.
///
/// It keeps the log of the streams for the transcript. Nothing else in a procedure is random.
package final class DrawContext {
    package let exam: String
    package let hash: HashAlgorithm
    private let seed: [UInt8]
    package let announcementDigest: [UInt8]
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
        tickets(purpose).code(DrawScheme.lengthPrefixed([Array(name.utf8)]))
    }

    /// The names in ascending order of their tickets; the order of the list does not matter.
    package func order(_ purpose: String, _ names: some Sequence<String>) -> [String] {
        let code = tickets(purpose)
        var bytes = [UInt8](repeating: 0, count: HashAlgorithm.digestLength)
        return names.map { name -> Ticket in
            code.write(DrawScheme.lengthPrefixed([Array(name.utf8)]), to: &bytes)
            return Ticket(name: name, bytes: bytes)
        }.sorted { $0.precedes($1) }.map(\.name)
    }

    /// The code of tickets for `purpose`, to be given the length-prefixed name.
    private func tickets(_ purpose: String) -> AuthenticationCode {
        AuthenticationCode(
            ticketCode,
            after: DrawScheme.lengthPrefixed([
                DrawScheme.label("ticket"), announcementDigest, Array(exam.utf8),
                Array(purpose.utf8),
            ]))
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

/// A named thing with its ticket as four numbers, which compare faster than 32 bytes.
private struct Ticket {
    let name: String
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(name: String, bytes: [UInt8]) {
        self.name = name
        words = bytes.withUnsafeBytes { raw in
            func word(_ index: Int) -> UInt64 {
                UInt64(
                    bigEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// Byte by byte, and of two things with one ticket by the name's bytes.
    func precedes(_ other: Ticket) -> Bool {
        if words.0 != other.words.0 { return words.0 < other.words.0 }
        if words != other.words { return words < other.words }
        return name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }
}
