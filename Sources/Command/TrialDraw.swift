import Draws
import Seals
import Vocabulary

/// A draw for trial: its secrets and outside value follow from a seed that somebody typed, so that
/// the same seed gives the same draw. The announcement says so; nobody can take it for a real one.
struct TrialDraw {
    static let exam = "TRIAL"
    private static let witness = "trial"
    private static let source = "trial-seed"

    let exam: String
    let seed: String
    var hash = HashAlgorithm.sm3

    /// - Throws: `Refusal` when the procedure cannot draw from the inputs.
    func transcript(
        of procedure: any DrawProcedure, inputs: [String: JSON], parameters: JSON
    ) throws(Refusal) -> DrawTranscript {
        let secret = hash.digest(
            DrawScheme.lengthPrefixed([
                Array("\(DrawScheme.name) trial".utf8), Array(exam.utf8), Array(seed.utf8),
            ]))
        let commitment = DrawScheme.commitment(
            to: secret, by: TrialDraw.witness, exam: exam, hash: hash)
        let announcement = DrawAnnouncement(
            exam: exam, procedure: procedure.name, hash: hash,
            reason: "试抽，不是正式抽取：秘密值与外部值都由种子得出 / a trial: all chance follows from a seed",
            parameters: parameters, inputs: inputs,
            commitments: [TrialDraw.witness: hexadecimal(commitment)],
            externalSources: [TrialDraw.source])
        return try DrawTranscript(
            announcement: announcement, nonces: [TrialDraw.witness: hexadecimal(secret)],
            externalValues: ["\(TrialDraw.source)=\(seed)"], inputs: inputs, procedure: procedure)
    }
}
