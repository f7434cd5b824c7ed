import Draws
import Seals
import Testing

@Suite("The scheme gives the reference numbers")
struct DrawVectorTests {
    private func context(of vector: DrawVector) throws -> DrawContext {
        DrawContext(
            seed: try #require(bytes(hexadecimal: vector.seed)),
            announcementDigest: try #require(bytes(hexadecimal: vector.announcementDigest)),
            exam: DrawVector.exam, hash: vector.hash)
    }

    @Test("the digest, the commitments and the seed", arguments: DrawVector.all)
    func seed(vector: DrawVector) {
        let digest = vector.hash.digest(#"{"exam":"ZHIKAO-2026-TEST"}"#.utf8)
        #expect(hexadecimal(digest) == vector.announcementDigest)
        let commitments = zip(DrawVector.witnesses, DrawVector.nonces).map { witness, nonce in
            hexadecimal(
                DrawScheme.commitment(
                    to: nonce, by: witness, exam: DrawVector.exam, hash: vector.hash))
        }
        #expect(commitments == vector.commitments)
        let seed = DrawScheme.seed(
            announcementDigest: digest, nonces: DrawVector.nonces,
            externalValues: DrawVector.externalValues, hash: vector.hash)
        #expect(hexadecimal(seed) == vector.seed)
    }

    @Test(
        "the seed of a sealed draw",
        arguments: [
            (.sm3, "c4bf782ae3bf4c45c49b379de39a3740719bbc6c24aab971d78169f76ecab484"),
            (.sha256, "83c8fff69b7838d24725f39585d084a7665fcba6021e29bc6817bcb778765d19"),
        ] as [(HashAlgorithm, String)])
    func sealedSeed(hash: HashAlgorithm, expected: String) {
        let seed = DrawScheme.seed(
            announcementDigest: [UInt8](repeating: 1, count: 32),
            nonces: [[UInt8](repeating: 2, count: 32)], externalValues: ["a=b"], hash: hash)
        let sealed = DrawScheme.sealedSeed(
            seed: seed, sealedNonce: [UInt8](repeating: 3, count: 32), hash: hash)
        #expect(hexadecimal(sealed) == expected)
    }

    @Test("the first 64 bytes of a stream", arguments: DrawVector.all)
    func streamStart(vector: DrawVector) throws {
        let stream = try context(of: vector).stream("seat/1/7")
        #expect(hexadecimal(stream.generate(1024).prefix(64)) == vector.streamStart)
        let words = try context(of: vector).stream("seat/1/7")
        let start = (0..<16).flatMap { _ in
            withUnsafeBytes(of: words.word().bigEndian) { Array($0) }
        }
        #expect(hexadecimal(start) == vector.streamStart)
    }

    @Test("bounded numbers and a shuffle", arguments: DrawVector.all)
    func bounded(vector: DrawVector) throws {
        let numbers = try context(of: vector).stream("seat/1/7")
        #expect((0..<20).map { _ in numbers.below(30) } == vector.below30)
        let shuffle = try context(of: vector).stream("seat/1/7")
        #expect(shuffle.shuffled(Array(0..<30)) == vector.shuffled30)
        #expect(shuffle.bytesUsed == 116)
        #expect(shuffle.rejections == 0)
    }

    @Test("a bound at which a quarter of the words is rejected", arguments: DrawVector.all)
    func rejections(vector: DrawVector) throws {
        let stream = try context(of: vector).stream("reject")
        #expect((0..<8).map { _ in stream.below(3_221_225_473) } == vector.belowLarge)
        #expect(stream.rejections == vector.rejections)
        #expect(stream.bytesUsed == 4 * (8 + vector.rejections))
    }

    @Test("the shuffle of a whole year's candidates", arguments: DrawVector.all)
    func largeShuffle(vector: DrawVector) throws {
        let stream = try context(of: vector).stream("perm2103")
        let shuffled = stream.shuffled(Array(0..<2103))
        let text = shuffled.map(String.init).joined(separator: ",")
        #expect(hexadecimal(HashAlgorithm.sha256.digest(text.utf8)) == vector.shuffled2103Digest)
        #expect(shuffled.sorted() == Array(0..<2103))
        #expect(stream.bytesUsed == 8408)
        #expect(stream.rejections == 0)
    }

    @Test("tickets, and the order that they give", arguments: DrawVector.all)
    func tickets(vector: DrawVector) throws {
        let context = try context(of: vector)
        let names = (100_000...100_009).map(String.init)
        let tickets = names.prefix(3).map { hexadecimal(context.ticket("seat/members", $0)) }
        #expect(tickets == vector.tickets)
        #expect(context.order("seat/members", names) == vector.order)
        #expect(context.order("seat/members", names.reversed()) == vector.order)
        #expect(context.order("seat/others", names) != vector.order)
        #expect(context.streamLog.isEmpty)
    }

    @Test("no two lists of parts have the same bytes")
    func lengthPrefix() {
        let lists: [[[UInt8]]] = [
            [], [[]], [[], []], [[1, 2]], [[1], [2]], [[], [1, 2]], [[1, 2], []],
            [[0, 0, 0, 0, 0, 0, 0, 0]],
        ]
        #expect(Set(lists.map(DrawScheme.lengthPrefixed)).count == lists.count)
        #expect(DrawScheme.lengthPrefixed([[7, 8]]) == [0, 0, 0, 0, 0, 0, 0, 2, 7, 8])
    }
}
