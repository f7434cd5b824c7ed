import Bank
import Seals

extension ItemMedia {
    /// A picture under the name that follows from its bytes, so that each is kept once.
    init(_ bytes: [UInt8], ending: String) {
        self.init(
            name: "\(HashAlgorithm.sha256.hexadecimalDigest(bytes)).\(ending)", bytes: bytes)
    }
}
