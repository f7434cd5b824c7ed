import Seals
import Vocabulary

/// A draw whose secrets and outside values have been checked against its announcement: only from
/// such a one can anything be drawn.
struct OpenedDraw {
    let context: DrawContext
    let seedText: String

    init(
        announcement: DrawAnnouncement, nonces: [String: String], sealedNonce: String?,
        externalValues: [String], inputs: [String: JSON]
    ) throws(DrawProblem) {
        try OpenedDraw.checkInputs(inputs, announcement)
        let opened = try OpenedDraw.openCommitments(nonces, announcement)
        try OpenedDraw.checkSources(externalValues, announcement)
        let digest = announcement.digest
        var seed = DrawScheme.seed(
            announcementDigest: digest, nonces: opened, externalValues: externalValues,
            hash: announcement.hash)
        if let secret = try OpenedDraw.openSealed(sealedNonce, announcement) {
            seed = DrawScheme.sealedSeed(
                seed: seed, sealedNonce: secret, hash: announcement.hash)
        }
        seedText = hexadecimal(seed)
        context = DrawContext(
            seed: seed, announcementDigest: digest, exam: announcement.exam,
            hash: announcement.hash)
    }

    /// The name under which the office commits to its sealed secret.
    static let sealer = "sealed"

    private static func checkInputs(
        _ inputs: [String: JSON], _ announcement: DrawAnnouncement
    ) throws(DrawProblem) {
        guard inputs.keys.sorted() == announcement.inputDigests.keys.sorted() else {
            throw DrawProblem(
                "inputs", "输入与公告所列不一致。", "the inputs are not those that were announced")
        }
        for (name, input) in inputs.sorted(by: { $0.key < $1.key })
        where announcement.hash.hexadecimalDigest(input.canonical)
            != announcement.inputDigests[name]
        {
            throw DrawProblem(
                "inputs.\(name)", "与公告的摘要不符。", "differs from the announced digest")
        }
    }

    private static func openCommitments(
        _ nonces: [String: String], _ announcement: DrawAnnouncement
    ) throws(DrawProblem) -> [[UInt8]] {
        if let stranger = nonces.keys.filter({ announcement.commitments[$0] == nil }).min() {
            throw DrawProblem(
                "nonces.\(stranger)", "该见证人未曾承诺。", "this witness made no commitment")
        }
        var opened: [[UInt8]] = []
        // Byte by byte, as other programs sort; `String`'s own order normalizes characters first.
        let ordered = announcement.commitments.sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        for (witness, commitment) in ordered {
            opened.append(
                try open(
                    nonces[witness], commitment, by: witness, at: "nonces.\(witness)",
                    announcement))
        }
        return opened
    }

    private static func openSealed(
        _ nonce: String?, _ announcement: DrawAnnouncement
    ) throws(DrawProblem) -> [UInt8]? {
        guard let commitment = announcement.sealedCommitment else {
            guard nonce == nil else {
                throw DrawProblem(
                    "sealed_nonce", "公告中没有封存的承诺。", "no sealed secret was announced")
            }
            return nil
        }
        return try open(nonce, commitment, by: sealer, at: "sealed_nonce", announcement)
    }

    private static func open(
        _ nonce: String?, _ commitment: String, by witness: String, at place: String,
        _ announcement: DrawAnnouncement
    ) throws(DrawProblem) -> [UInt8] {
        guard let nonce else {
            throw DrawProblem(
                place, "没有公开秘密值，本次抽取作废。",
                "the secret was not revealed: this draw is void")
        }
        guard let secret = bytes(hexadecimal: nonce), secret.count == DrawScheme.nonceLength
        else {
            throw DrawProblem(place, "不是 32 字节的十六进制。", "not 32 bytes in hexadecimal")
        }
        let computed = DrawScheme.commitment(
            to: secret, by: witness, exam: announcement.exam, hash: announcement.hash)
        guard hexadecimal(computed) == commitment else {
            throw DrawProblem(
                place, "秘密值与事先的承诺不符。", "the secret does not open its commitment")
        }
        return secret
    }

    private static func checkSources(
        _ values: [String], _ announcement: DrawAnnouncement
    ) throws(DrawProblem) {
        let sources = announcement.externalSources
        guard values.count == sources.count else {
            throw DrawProblem(
                "external_values", "外部公开值的个数与公告不符。",
                "the number of outside values is not the announced one")
        }
        for (index, source) in sources.enumerated()
        where !values[index].utf8.starts(with: "\(source)=".utf8)
            || values[index].utf8.count == source.utf8.count + 1
        {
            throw DrawProblem(
                "external_values[\(index)]", "与公告的来源不符，或没有取值。",
                "not a value of the announced source \(source)")
        }
    }
}
