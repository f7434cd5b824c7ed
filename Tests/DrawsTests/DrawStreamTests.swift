import Draws
import Seals
import Testing

@Suite("Streams")
struct DrawStreamTests {
    private func stream(_ purpose: String, _ hash: HashAlgorithm = .sm3) -> DrawStream {
        DrawContext(
            seed: [UInt8](repeating: 7, count: 32),
            announcementDigest: [UInt8](repeating: 1, count: 32), exam: "x", hash: hash
        ).stream(purpose)
    }

    @Test("HMAC_DRBG gives the output of the CAVP vector (SHA-256, no reseed, COUNT 0)")
    func cavp() throws {
        let stream = DrawStream(
            entropy: try #require(
                bytes(
                    hexadecimal: "ca851911349384bffe89de1cbdc46e6831e44d34a4fb935ee285dd14b71a7488")
            ),
            nonce: try #require(bytes(hexadecimal: "659ba96c601dc69fc902940805ec0ca8")),
            personalization: [], hash: .sha256)
        _ = stream.generate(128)
        #expect(
            hexadecimal(stream.generate(128))
                == "e528e9abf2dece54d47c7e75e5fe302149f817ea9fb4bee6f4199697d04d5b89"
                + "d54fbb978a15b5c443c9ec21036d2460b6f73ebad0dc2aba6e624abf07745bc1"
                + "07694bb7547bb0995f70de25d6b29e2d3011bb19d27676c07162c8b5ccde0668"
                + "961df86803482cb37ed6d5c0bb8d50cf1f50d476aa0458bdaba806f48be9dcb8")
    }

    /// The 0.1 % tails of chi-square with 29 degrees of freedom are 10.99 and 58.30; the sums of
    /// the two streams were computed by the reference program as well.
    @Test(
        "numbers below 30 are spread evenly, and not too evenly",
        arguments: [(.sm3, 336_402), (.sha256, 271_300)] as [(HashAlgorithm, Int)])
    func spread(hash: HashAlgorithm, squares: Int) {
        let stream = stream("chi", hash)
        var counts = [Int](repeating: 0, count: 30)
        for _ in 0..<300_000 { counts[stream.below(30)] += 1 }
        let sum = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) }
        #expect((109_900...583_000).contains(sum), "seed 07 × 32, purpose chi")
        #expect(sum == squares)
        #expect(stream.rejections == 0)
    }

    /// The 0.1 % tails of chi-square with 6 degrees of freedom are 0.38 and 22.46.
    @Test("wide numbers below 7 are spread evenly", arguments: HashAlgorithm.allCases)
    func wideSpread(hash: HashAlgorithm) {
        let stream = stream("wide", hash)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[Int(stream.belowWide(7))] += 1 }
        let sum = counts.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) }
        #expect((3_800...224_600).contains(sum), "\(counts)")
        #expect(stream.bytesUsed == 70_000 * 8)
    }

    @Test("every order of three things is as likely as any other")
    func orders() {
        let stream = stream("orders")
        var counts: [[Int]: Int] = [:]
        for _ in 0..<60_000 { counts[stream.shuffled([0, 1, 2]), default: 0] += 1 }
        let sum = counts.values.reduce(0) { $0 + ($1 - 10_000) * ($1 - 10_000) }
        #expect(counts.count == 6)
        // 0.1 % of chi-square with 5 degrees of freedom lies above 20.52.
        #expect(sum < 205_200, "\(counts)")
    }

    @Test(
        "a permutation is what its number says, most significant digit first",
        arguments: [0, 1, 2, 3, 4, 10, 12])
    func permutations(count: Int) {
        let permutations = stream("permutations")
        let numbers = stream("permutations")
        let factorial = (0..<count).reduce(1) { $0 * ($1 + 1) }
        for _ in 0..<200 {
            let permutation = permutations.permutation(of: count)
            // The rank of a permutation: at each place, how many of the later ones are smaller.
            let rank = (0..<count).reduce(0) { rank, place in
                let later = permutation[place...]
                return rank * later.count + later.count { $0 < permutation[place] }
            }
            #expect(rank == numbers.below(factorial), "\(permutation)")
            #expect(permutation.sorted() == Array(0..<count))
        }
        #expect(permutations.bytesUsed == numbers.bytesUsed)
        #expect(permutations.rejections == numbers.rejections)
    }

    @Test("every permutation of four places is as likely as any other")
    func permutationSpread() {
        let stream = stream("spread")
        var counts: [[Int]: Int] = [:]
        for _ in 0..<48_000 { counts[stream.permutation(of: 4), default: 0] += 1 }
        let sum = counts.values.reduce(0) { $0 + ($1 - 2000) * ($1 - 2000) }
        #expect(counts.count == 24)
        // 0.1 % of chi-square with 23 degrees of freedom lies above 49.73, and 0.1 % below 7.53.
        #expect((15_060...99_460).contains(sum), "\(counts)")
        #expect(stream.bytesUsed == 4 * (48_000 + stream.rejections))
    }

    @Test("the smallest and the largest bound take a word and reject none")
    func bounds() {
        let numbers = stream("bounds")
        let words = stream("bounds")
        for _ in 0..<300 {
            #expect(numbers.below(1 << 32) == Int(words.word()))
            #expect(numbers.below(1) == 0)
            _ = words.word()
        }
        #expect(numbers.bytesUsed == 2400)
        #expect(numbers.rejections == 0)
    }

    @Test(
        "a wide bound that divides 2^64 takes the rest of two words and rejects none",
        arguments: [1, 2, 1 << 32, 1 << 63] as [UInt64])
    func wideBounds(bound: UInt64) {
        let numbers = stream("wide bounds")
        let words = stream("wide bounds")
        for _ in 0..<300 {
            let wide = UInt64(words.word()) << 32 | UInt64(words.word())
            #expect(numbers.belowWide(bound) == wide % bound)
        }
        #expect(numbers.bytesUsed == words.bytesUsed)
        #expect(numbers.rejections == 0)
    }

    @Test(
        "a wide bound beyond half of 2^64 rejects what is not below it",
        arguments: [(1 << 63) + 1, 3 << 62, .max - 1, .max] as [UInt64])
    func wideRejections(bound: UInt64) {
        let numbers = stream("wide rejections")
        let words = stream("wide rejections")
        var rejected = 0
        for _ in 0..<300 {
            var wide: UInt64
            repeat {
                wide = UInt64(words.word()) << 32 | UInt64(words.word())
                if wide >= bound { rejected += 1 }
            } while wide >= bound
            #expect(numbers.belowWide(bound) == wide)
        }
        #expect(numbers.rejections == rejected)
        #expect(numbers.bytesUsed == words.bytesUsed)
    }

    @Test("each purpose has a stream of its own, the same at every opening")
    func purposes() {
        let first = stream("seat/1/7").generate(64)
        #expect(stream("seat/1/7").generate(64) == first)
        #expect(stream("seat/1/8").generate(64) != first)
        #expect(stream("seat/1/7", .sha256).generate(64) != first)
    }

    @Test("a shuffle of nothing or of one thing reads nothing", arguments: [0, 1])
    func shortShuffles(count: Int) {
        let stream = stream("short")
        #expect(stream.shuffled(Array(0..<count)) == Array(0..<count))
        #expect(stream.bytesUsed == 0)
    }

    @Test("the log names the streams in the order in which they were opened")
    func log() {
        let context = DrawContext(
            seed: [1], announcementDigest: [UInt8](repeating: 1, count: 32), exam: "x", hash: .sm3)
        let later = context.stream("b")
        _ = context.stream("a").shuffled([1, 2, 3])
        _ = later.belowWide(10)
        #expect(context.streamLog.map(\.purpose) == ["b", "a"])
        #expect(context.streamLog.map(\.bytes) == [8, 8])
        #expect(context.streamLog.map(\.rejections) == [0, 0])
    }
}
