import Seals

/// Bytes that a test knows: who sits where, and so who passes, is the same in every run.
package struct FixedSecrets: SecretSource {
    package init() {}

    package func bytes(_ count: Int) -> [UInt8] { [UInt8](repeating: 7, count: count) }
}
