import Draws
import Seals
import Testing
import Vocabulary

@Suite("Verifying a transcript")
struct DrawVerifierTests {
    /// A forgery: one member changed, and the place at which it is to be found out.
    struct Forgery: Sendable, CustomTestStringConvertible {
        let path: [String]
        let value: JSON?
        let place: String

        init(_ path: String, _ value: JSON?, at place: String) {
            self.path = path.split(separator: " ").map(String.init)
            self.value = value
            self.place = place
        }

        var testDescription: String {
            "\(path.joined(separator: ".")) = \(value?.canonicalText ?? "removed")"
        }
    }

    private static let verifier = DrawVerifier(procedures: [LettersProcedure()])
    private static let otherHex = hexadecimal(SampleDraw.nonce(8))

    private func problem(
        of file: [UInt8], by verifier: DrawVerifier = verifier
    ) throws -> DrawProblem {
        try #require(throws: DrawProblem.self) { try verifier.verify(file) }
    }

    private static let forgeries: [Forgery] = [
        Forgery("nonces B-supervisor", nil, at: "nonces.B-supervisor"),
        Forgery("nonces A-office", .text(otherHex), at: "nonces.A-office"),
        Forgery("nonces A-office", "0101", at: "nonces.A-office"),
        Forgery("nonces A-office", "", at: "nonces.A-office"),
        Forgery("nonces A-office", .text(otherHex.uppercased()), at: "nonces.A-office"),
        Forgery("nonces Z-stranger", .text(otherHex), at: "nonces.Z-stranger"),
        Forgery("nonces A-office", 1, at: "transcript.nonces"),
        Forgery("sealed_nonce", nil, at: "sealed_nonce"),
        Forgery("sealed_nonce", .text(otherHex), at: "sealed_nonce"),
        Forgery("sealed_nonce", .null, at: "transcript.sealed_nonce"),
        Forgery("external_values 0", "drand:1001=5f3a", at: "external_values[0]"),
        Forgery("external_values 0", "drand:1000", at: "external_values[0]"),
        Forgery("external_values 1", "ssq:2026001=", at: "external_values[1]"),
        Forgery("external_values 1", nil, at: "external_values"),
        Forgery("external_values 1", 7, at: "transcript.external_values"),
        Forgery("external_values 0", "drand:1000=5f3b", at: "seed"),
        Forgery("inputs names 0", "z", at: "inputs.names"),
        Forgery("inputs room", "7", at: "inputs.room"),
        Forgery("inputs room", nil, at: "inputs"),
        Forgery("inputs more", 1, at: "inputs"),
        Forgery("inputs", [], at: "inputs"),
        Forgery("seed", .text(otherHex), at: "seed"),
        Forgery("seed", 1, at: "seed"),
        Forgery("result winners 1", "z", at: "result.winners[1]"),
        Forgery("result winners 1", nil, at: "result.winners[1]"),
        Forgery("result order", nil, at: "result.order"),
        Forgery("result more", .null, at: "result.more"),
        Forgery("streams 0 0", "letters/other", at: "streams[0][0]"),
        Forgery("streams 0 1", 20, at: "streams[0][1]"),
        Forgery("streams 0 2", 1, at: "streams[0][2]"),
        Forgery("streams 0", nil, at: "streams[0]"),
        Forgery("note", "x", at: "transcript.note"),
        Forgery("announcement note", "x", at: "announcement.note"),
        Forgery("announcement scheme", "ZHIKAO-DRAW/2", at: "announcement.scheme"),
        Forgery("announcement scheme", "ZHI\u{212A}AO-DRAW/1", at: "announcement.scheme"),
        Forgery("announcement hash", "md5", at: "announcement.hash"),
        Forgery("announcement hash", "sha256", at: "inputs.names"),
        Forgery("announcement procedure", "letters/2", at: "seed"),
        Forgery("announcement exam", "guangyuan-2018-1", at: "nonces.A-office"),
        Forgery("announcement version", 1, at: "seed"),
        Forgery("announcement reason", "", at: "seed"),
        Forgery("announcement parameters winners", 3, at: "seed"),
        Forgery("announcement sealed", nil, at: "sealed_nonce"),
        Forgery("announcement sealed", .null, at: "announcement.sealed"),
        Forgery("announcement commitments A-office", .text(otherHex), at: "nonces.A-office"),
        Forgery("announcement commitments A-office", nil, at: "nonces.A-office"),
        Forgery("announcement inputs room", .text(otherHex), at: "inputs.room"),
        Forgery("announcement external 0", "drand:1001", at: "external_values[0]"),
    ]

    @Test(
        "a forged transcript is found out at its place, though its digests fit",
        arguments: forgeries)
    func forged(forgery: Forgery) throws {
        let json = try SampleDraw().transcript().json.setting(forgery.path, to: forgery.value)
        let problem = try problem(of: SampleDraw.file(of: SampleDraw.resealed(json)))
        #expect(problem.place == forgery.place, "\(problem)")
        #expect(problem.description.hasPrefix("\(forgery.place): "))
        #expect(throws: DrawProblem.self) { try Self.verifier.verify(SampleDraw.file(of: json)) }
    }

    @Test(
        "a transcript without one of its members is refused",
        arguments: [
            ("announcement", "transcript.announcement"), ("nonces", "transcript.nonces"),
            ("external_values", "transcript.external_values"), ("inputs", "transcript.inputs"),
            ("seed", "transcript.seed"), ("streams", "transcript.streams"),
            ("result", "transcript.result"), ("result_digest", "transcript.result_digest"),
            ("transcript_digest", "transcript.transcript_digest"),
        ])
    func missing(member: String, place: String) throws {
        let json = try SampleDraw().transcript().json.setting([member], to: nil)
        #expect(try problem(of: SampleDraw.file(of: json)).place == place)
    }

    @Test(
        "a digest that does not fit is refused", arguments: ["result_digest", "transcript_digest"])
    func digests(member: String) throws {
        let sound = try SampleDraw().transcript().json
        for value in [.text(Self.otherHex), "", 1, .null] as [JSON] {
            let json = sound.setting([member], to: value)
            #expect(try problem(of: SampleDraw.file(of: json)).place == member)
        }
    }

    @Test("a transcript of a procedure that the house does not know is refused")
    func unknownProcedure() throws {
        let file = SampleDraw.file(of: try SampleDraw().transcript().json)
        let problem = try problem(of: file, by: DrawVerifier(procedures: []))
        #expect(problem.place == "announcement.procedure")
        #expect(problem.message.english.contains("letters/1"))
    }

    @Test("a transcript from which the procedure cannot draw is refused")
    func procedureRefuses() throws {
        let file = SampleDraw.file(of: try SampleDraw().transcript().json)
        let strict = DrawVerifier(procedures: [LettersProcedure(minimum: 6)])
        let problem = try problem(of: file, by: strict)
        #expect(problem.place == "inputs")
        #expect(problem.message.english.contains("too few names"))
    }

    @Test("a sealed secret that was not announced is refused", arguments: [true, false])
    func unannouncedSecret(isText: Bool) throws {
        let secret: JSON = isText ? .text(Self.otherHex) : .null
        let json = try SampleDraw(isSealed: false).transcript().json
            .setting(["sealed_nonce"], to: secret)
        let problem = try problem(of: SampleDraw.file(of: SampleDraw.resealed(json)))
        #expect(problem.place == (isText ? "sealed_nonce" : "transcript.sealed_nonce"))
    }

    @Test("any other spelling of the same content is refused, at its first byte")
    func spelling() throws {
        let file = SampleDraw.file(of: try SampleDraw().transcript().json)
        let text = String(decoding: file, as: UTF8.self)
        let others = [
            (" " + text, 0), (text + "\n", file.count), (String(text.dropLast()), file.count - 1),
            (text.dropLast() + "\r\n", file.count - 1), ("{ " + text.dropFirst(), 1),
            (text.replacing("\"announcement\":", with: "\"announcement\": "), 16),
            (text.replacing("{\"announcement\"", with: "{\"\\u0061nnouncement\""), 2),
        ]
        for (other, offset) in others {
            let problem = try problem(of: Array(other.utf8))
            #expect(problem.place == "byte \(offset)", "\(problem)")
        }
        #expect(try problem(of: []).place == "byte 0")
        #expect(try problem(of: Array("null\n".utf8)).place == "transcript")
    }

    @Test("a sound transcript is verified", arguments: HashAlgorithm.allCases, [true, false])
    func sound(hash: HashAlgorithm, isSealed: Bool) throws {
        let draw = SampleDraw(hash: hash, isSealed: isSealed)
        let transcript = try draw.transcript()
        let verdict = try Self.verifier.verify(SampleDraw.file(of: transcript.json))
        #expect(verdict.exam == SampleDraw.exam)
        #expect(verdict.procedure == "letters/1")
        #expect(verdict.version == 2)
        #expect(verdict.announcementDigest == hexadecimal(draw.announcement.digest))
        #expect(
            verdict.resultDigest == hexadecimal(hash.digest(transcript.result.canonical)))
        #expect(verdict.streams == 1)
        #expect(SampleDraw.resealed(transcript.json, hash) == transcript.json)
    }
}
