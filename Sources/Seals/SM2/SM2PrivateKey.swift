/// A private key of SM2: whoever has it makes seals.
///
/// Its signatures are deterministic: the nonce comes from key and message (RFC 6979 with HMAC-SM3),
/// so that a paper that is printed again carries the same seal, and a bad random source cannot
/// betray the key. A signature leaves only after libcrypto has found it genuine.
package struct SM2PrivateKey: Sendable {
    /// 32 bytes. For hiding under a passphrase, and nothing else.
    package let bytes: [UInt8]
    /// What others check its signatures with.
    package let publicKey: SM2PublicKey

    /// The key of 32 bytes; nil unless they are a number from 1 to n − 2.
    package init?(_ bytes: [UInt8]) {
        let arithmetic = OrderArithmetic()
        let number = BigNumber(bytes)
        let greatest = arithmetic.difference(BigNumber(), BigNumber([1]))
        guard bytes.count == SM2.scalarLength, !number.isZero, number < greatest else {
            return nil
        }
        self.bytes = bytes
        publicKey = SM2PublicKey(point: arithmetic.basePoint(times: number))
    }

    /// A fresh key.
    package init(from secrets: any SecretSource) {
        // All but one in 2³² of the numbers of 32 bytes are keys.
        while true {
            if let key = SM2PrivateKey(secrets.bytes(SM2.scalarLength)) {
                self = key
                return
            }
        }
    }

    /// The signature over `message`: r ‖ s, 64 bytes.
    package func signature(
        of message: [UInt8], identity: [UInt8] = SM2.defaultIdentity
    ) -> [UInt8] {
        let digest = SM2.digest(message, by: publicKey, identity: identity)
        var nonces = SM2Nonces(key: bytes, digest: digest)
        while true {
            guard let signature = signature(of: digest, nonce: nonces.next()) else { continue }
            precondition(
                publicKey.isGenuine(signature, of: message, identity: identity),
                "a signature that its own key does not know: the machine computes wrongly")
            return signature
        }
    }

    /// The signature over `message` with a given nonce, as the examples of the standard have it.
    /// Two messages under one nonce give the key away.
    ///
    /// - Returns: nil when the standard asks for another nonce.
    package func signature(
        of message: [UInt8], identity: [UInt8] = SM2.defaultIdentity, nonce: [UInt8]
    ) -> [UInt8]? {
        signature(
            of: SM2.digest(message, by: publicKey, identity: identity), nonce: nonce)
    }

    /// GB/T 32918.2-2016, 6.1, steps A3 to A7.
    private func signature(of digest: [UInt8], nonce: [UInt8]) -> [UInt8]? {
        let arithmetic = OrderArithmetic()
        let (key, nonce) = (BigNumber(bytes), BigNumber(nonce))
        guard !nonce.isZero, nonce < arithmetic.order else { return nil }
        let point = arithmetic.basePoint(times: nonce)
        let x = BigNumber(Array(point[1...SM2.scalarLength]))
        let r = arithmetic.sum(BigNumber(digest), x)
        guard !r.isZero, !arithmetic.sum(r, nonce).isZero else { return nil }
        let s = arithmetic.product(
            arithmetic.inverse(arithmetic.sum(key, BigNumber([1]))),
            arithmetic.difference(nonce, arithmetic.product(r, key)))
        return s.isZero ? nil : r.bytes + s.bytes
    }
}
