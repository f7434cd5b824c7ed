internal import CLibCrypto

/// A public key of SM2: whoever has it checks signatures.
package struct SM2PublicKey: Hashable, Sendable {
    /// 65 bytes, 04 ‖ x ‖ y.
    package let bytes: [UInt8]

    /// The key of 65 bytes, or of 33 in compressed form; nil unless they name a point of the curve.
    package init?(_ bytes: [UInt8]) {
        guard let point = OrderArithmetic().point(bytes, isCompressed: false) else { return nil }
        self.bytes = point
    }

    /// - Precondition: `point` is one of the curve.
    init(point: [UInt8]) { bytes = point }

    /// 33 bytes, 02 or 03 ‖ x.
    package var compressed: [UInt8] {
        guard let bytes = OrderArithmetic().point(bytes, isCompressed: true) else {
            preconditionFailure("a public key is a point of the curve")
        }
        return bytes
    }

    /// Whether `signature` (r ‖ s, 64 bytes) is this key's over `message`, by libcrypto's EVP.
    ///
    /// - Parameter identity: the signer's, as GM/T 0009 has it by default.
    package func isGenuine(
        _ signature: [UInt8], of message: [UInt8], identity: [UInt8] = SM2.defaultIdentity
    ) -> Bool {
        guard signature.count == SM2.signatureLength else { return false }
        let key = evpKey()
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto: out of memory")
        }
        defer { EVP_MD_CTX_free(context) }
        var settings: OpaquePointer?
        precondition(
            EVP_DigestVerifyInit(context, &settings, EVP_sm3(), nil, key) == 1
                && EVP_PKEY_CTX_set1_id(settings, identity, Int32(identity.count)) == 1,
            "libcrypto without SM2 with SM3")
        let distinguished = SM2PublicKey.sequence(signature)
        return EVP_DigestVerify(
            context, distinguished, distinguished.count, message, message.count) == 1
    }

    private func evpKey() -> OpaquePointer {
        var point = bytes
        guard let key = zhikao_sm2_public_key(&point, point.count) else {
            preconditionFailure("libcrypto: a public key of SM2")
        }
        return key
    }

    /// The halves as libcrypto takes them: a DER sequence of two integers (GM/T 0009, 7.3).
    private static func sequence(_ signature: [UInt8]) -> [UInt8] {
        let halves = [signature.prefix(SM2.scalarLength), signature.suffix(SM2.scalarLength)]
        let integers = halves.flatMap { half -> [UInt8] in
            var digits = Array(half.drop { $0 == 0 })
            // A leading bit would be a sign; zero has one digit.
            if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
            return [0x02, UInt8(digits.count)] + digits
        }
        return [0x30, UInt8(integers.count)] + integers
    }
}
