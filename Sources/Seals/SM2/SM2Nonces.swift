/// The nonces of one signature: the generator of RFC 6979, section 3.2, with HMAC-SM3.
struct SM2Nonces {
    private var key = [UInt8](repeating: 0, count: HashAlgorithm.digestLength)
    private var value = [UInt8](repeating: 1, count: HashAlgorithm.digestLength)
    private var isFirst = true

    /// - Parameters:
    ///   - key: the private key.
    ///   - digest: what is signed.
    init(key secret: [UInt8], digest: [UInt8]) {
        // bits2octets: the digest modulo the order.
        let reduced = OrderArithmetic().sum(BigNumber(digest), BigNumber()).bytes
        for mark in [UInt8(0), 1] {
            key = AuthenticationCode(.sm3, key: key).code(value, [mark], secret, reduced)
            value = AuthenticationCode(.sm3, key: key).code(value)
        }
    }

    /// The next candidate, 32 bytes; whether it is in range is for the signer to ask.
    mutating func next() -> [UInt8] {
        if !isFirst {
            key = AuthenticationCode(.sm3, key: key).code(value, [0])
            value = AuthenticationCode(.sm3, key: key).code(value)
        }
        isFirst = false
        value = AuthenticationCode(.sm3, key: key).code(value)
        return value
    }
}
