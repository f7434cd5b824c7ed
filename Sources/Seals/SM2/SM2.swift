/// SM2 signatures (GB/T 32918.2-2016) with SM3 on the recommended curve (GB/T 32918.5-2017), in the
/// use of GM/T 0009-2012.
package enum SM2 {
    /// Bytes of a private key, of a coordinate, of each half of a signature.
    package static let scalarLength = 32
    /// Bytes of an uncompressed public key: 04 ‖ x ‖ y.
    package static let pointLength = 65
    /// Bytes of a signature: r ‖ s.
    package static let signatureLength = 64
    /// Whose key it is, where nobody says otherwise (GM/T 0009-2012, section 10).
    package static let defaultIdentity = Array("1234567812345678".utf8)

    /// n, the order of the base point.
    static let order = constant("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123")
    /// a ‖ b ‖ x_G ‖ y_G, as they stand in the digest of a signer.
    private static let curve = constant(
        "fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc"
            + "28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93"
            + "32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"
            + "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0")

    /// What is signed: e = SM3(Z ‖ message), with Z the digest of the signer (GB/T 32918.2, 5.5).
    static func digest(
        _ message: [UInt8], by publicKey: SM2PublicKey, identity: [UInt8]
    ) -> [UInt8] {
        let bits = identity.count * 8
        precondition(bits < 1 << 16, "an identity has fewer than 8192 bytes")
        let signer =
            [UInt8(bits >> 8), UInt8(bits & 0xFF)] + identity + curve + publicKey.bytes.dropFirst()
        return HashAlgorithm.sm3.digest(HashAlgorithm.sm3.digest(signer) + message)
    }

    private static func constant(_ text: String) -> [UInt8] { bytes(hexadecimal: text) ?? [] }
}
