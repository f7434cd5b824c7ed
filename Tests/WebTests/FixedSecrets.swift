import Seals

/// Bytes that a test knows: who sits where, and so who passes, is the same in every run.
struct FixedSecrets: SecretSource {
    func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 7, count: count) }
}
