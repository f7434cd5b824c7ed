import Seals

/// Bytes that a test knows.
struct FixedSecrets: SecretSource {
    func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 7, count: count) }
}
