import Draws
import Seals
import Vocabulary

/// A small draw with everything that a draw can have; a test changes what it is about.
struct SampleDraw {
    var hash = HashAlgorithm.sm3
    var witnesses = ["A-office", "B-supervisor", "见证人丙"]
    var isSealed = true
    var nonces: [String: String] = [:]
    var sealedNonce: String?
    var externalSources = ["drand:1000", "ssq:2026001"]
    var externalValues = ["drand:1000=5f3a", "ssq:2026001=01.02.03.04.05.06/07"]
    var inputs: [String: JSON] = ["names": JSON(["甲", "乙", "丙", "d", "e"]), "room": 7]
    let announcement: DrawAnnouncement

    static let exam = "guangyuan-2017-1"

    init(
        hash: HashAlgorithm = .sm3, isSealed: Bool = true,
        witnesses: [String] = ["A-office", "B-supervisor", "见证人丙"]
    ) {
        self.hash = hash
        self.isSealed = isSealed
        self.witnesses = witnesses
        let secrets = Dictionary(
            uniqueKeysWithValues: witnesses.enumerated().map { ($1, Self.nonce($0 + 1)) })
        nonces = secrets.mapValues { hexadecimal($0) }
        sealedNonce = isSealed ? hexadecimal(Self.nonce(9)) : nil
        func commitment(_ nonce: [UInt8], _ witness: String) -> String {
            hexadecimal(
                DrawScheme.commitment(to: nonce, by: witness, exam: Self.exam, hash: hash))
        }
        var commitments: [String: String] = [:]
        for (witness, nonce) in secrets { commitments[witness] = commitment(nonce, witness) }
        announcement = DrawAnnouncement(
            exam: Self.exam, procedure: "letters/1", hash: hash, version: 2,
            reason: "第一次抽取的\"名单\"有误。\n", parameters: ["winners": 2], inputs: inputs,
            commitments: commitments,
            sealedCommitment: isSealed ? commitment(Self.nonce(9), "sealed") : nil,
            externalSources: externalSources)
    }

    static func nonce(_ number: Int) -> [UInt8] { [UInt8](repeating: UInt8(number), count: 32) }

    func transcript(_ procedure: LettersProcedure = LettersProcedure()) throws -> DrawTranscript {
        try DrawTranscript(
            announcement: announcement, nonces: nonces, sealedNonce: sealedNonce,
            externalValues: externalValues, inputs: inputs, procedure: procedure)
    }

    /// The bytes of the transcript as published.
    static func file(of json: JSON) -> [UInt8] { json.canonical + [0x0A] }

    /// A transcript whose digests fit it again: whoever forges one computes them too.
    static func resealed(_ json: JSON, _ hash: HashAlgorithm = .sm3) -> JSON {
        func digest(_ json: JSON) -> JSON { .text(hexadecimal(hash.digest(json.canonical))) }
        let covered = json.setting(["result_digest"], to: json["result"].map { digest($0) })
            .setting(["transcript_digest"], to: nil)
        return covered.setting(["transcript_digest"], to: digest(covered))
    }
}
