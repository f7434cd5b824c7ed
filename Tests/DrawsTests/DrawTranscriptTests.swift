import Draws
import Seals
import Testing
import Vocabulary

@Suite("Drawing, and writing it down")
struct DrawTranscriptTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let place: String
        let change: @Sendable (inout SampleDraw) -> Void

        init(
            _ name: String, at place: String,
            _ change: @escaping @Sendable (inout SampleDraw) -> Void
        ) {
            testDescription = name
            self.place = place
            self.change = change
        }
    }

    private static let cases = [
        Case("no reveal", at: "nonces.B-supervisor") { $0.nonces["B-supervisor"] = nil },
        Case("another secret", at: "nonces.A-office") {
            $0.nonces["A-office"] = hexadecimal(SampleDraw.nonce(8))
        },
        Case("the secret of another", at: "nonces.A-office") {
            $0.nonces["A-office"] = $0.nonces["B-supervisor"]
        },
        Case("a stranger", at: "nonces.Z") { $0.nonces["Z"] = hexadecimal(SampleDraw.nonce(1)) },
        Case("no sealed secret", at: "sealed_nonce") { $0.sealedNonce = nil },
        Case("another sealed secret", at: "sealed_nonce") {
            $0.sealedNonce = hexadecimal(SampleDraw.nonce(8))
        },
        Case("one value for two sources", at: "external_values") { $0.externalValues.removeLast() },
        Case("an empty value", at: "external_values[0]") { $0.externalValues[0] = "drand:1000=" },
        Case("another round", at: "external_values[0]") {
            $0.externalValues[0] = "drand:1001=5f3a"
        },
        Case("values the other way round", at: "external_values[0]") {
            $0.externalValues.reverse()
        },
        Case("another input", at: "inputs.names") { $0.inputs["names"] = ["甲"] },
        Case("an input more", at: "inputs") { $0.inputs["more"] = 1 },
        Case("an input less", at: "inputs") { $0.inputs["room"] = nil },
    ]

    @Test("a draw that is not the announced one is refused, and says where", arguments: cases)
    func refusals(example: Case) throws {
        var draw = SampleDraw()
        example.change(&draw)
        let refusal = try #require(throws: Refusal.self) { try draw.transcript() }
        #expect(refusal.code == "draw.not-as-announced")
        #expect(refusal.message.english.contains(": \(example.place), "), "\(refusal)")
        #expect(refusal.message.chinese.contains(example.place), "\(refusal)")
    }

    @Test("a sealed secret that nobody announced is refused")
    func unannouncedSecret() throws {
        var draw = SampleDraw(isSealed: false)
        draw.sealedNonce = hexadecimal(SampleDraw.nonce(9))
        let refusal = try #require(throws: Refusal.self) { try draw.transcript() }
        #expect(refusal.message.english.contains(": sealed_nonce, "))
    }

    @Test("the procedure's own refusal comes through")
    func procedureRefuses() throws {
        let draw = SampleDraw()
        let refusal = try #require(throws: Refusal.self) {
            try draw.transcript(LettersProcedure(minimum: 6))
        }
        #expect(refusal.code == "letters.too-few")
    }

    @Test("a draw made again is the same draw", arguments: HashAlgorithm.allCases, [true, false])
    func again(hash: HashAlgorithm, isSealed: Bool) throws {
        let transcript = try SampleDraw(hash: hash, isSealed: isSealed).transcript()
        let other = try SampleDraw(hash: hash, isSealed: isSealed).transcript()
        #expect(transcript == other)
        #expect(transcript.json.canonical == other.json.canonical)
        #expect(transcript.streams.map(\.purpose) == ["letters/winners"])
        #expect(transcript.streams.map(\.bytes) == [16])
        #expect(transcript.result["order"]?.array?.count == 5)
        #expect(transcript.result["winners"]?.array?.count == 2)
        #expect((transcript.json["sealed_nonce"] != nil) == isSealed)
    }

    @Test("each secret and each outside value moves the seed")
    func everythingCounts() throws {
        let seed = try SampleDraw().transcript().seed
        var other = SampleDraw()
        other.externalValues[1] = "ssq:2026001=01.02.03.04.05.06/08"
        #expect(try other.transcript().seed != seed)
        #expect(try SampleDraw(isSealed: false).transcript().seed != seed)
        #expect(try SampleDraw(witnesses: ["A-office"]).transcript().seed != seed)
    }

    /// U+F900 stands after 阿 (U+963F) byte by byte, and before it once characters are normalized.
    @Test(
        "secrets enter the seed in the byte order of the witnesses' names",
        arguments: [["A", "B", "a"], ["B", "阿", "\u{F900}"], ["Z", "a", "é"]])
    func orderOfWitnesses(names: [String]) throws {
        let draw = SampleDraw(isSealed: false, witnesses: names.reversed())
        let secrets = names.compactMap { draw.nonces[$0] }.compactMap { bytes(hexadecimal: $0) }
        let seed = DrawScheme.seed(
            announcementDigest: draw.announcement.digest, nonces: secrets,
            externalValues: draw.externalValues, hash: .sm3)
        #expect(secrets.count == 3)
        #expect(try draw.transcript().seed == hexadecimal(seed))
    }
}
