import Seals
import Vocabulary

/// The office's secrets in a rehearsal: from its seed, so that a rehearsal that is run again ends
/// with the same bytes. A real office takes them from the system.
struct RehearsalSecrets: SecretSource {
    private let seed: String
    private let exam: ExamID

    init(_ seed: String, _ exam: ExamID) {
        self.seed = seed
        self.exam = exam
    }

    /// - Precondition: 32 bytes, once for an exam; a second request would repeat the first.
    func bytes(_ count: Int) -> [UInt8] {
        precondition(count == HashAlgorithm.digestLength, "one secret of 32 bytes")
        return Chance(seed, "\(exam)/office").secret()
    }
}
