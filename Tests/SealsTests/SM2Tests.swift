import Seals
import Testing

/// SM2 against the signature example of GB/T 32918.5-2017, appendix A, and against itself.
struct SM2Tests {
    static let secret = "3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8"
    static let nonce = "59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21"
    static let point =
        "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
        + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"
    static let signature =
        "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
        + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa"
    static let message = Array("message digest".utf8)

    let key: SM2PrivateKey

    init() throws {
        let secret = try #require(bytes(hexadecimal: Self.secret))
        key = try #require(SM2PrivateKey(secret))
    }

    @Test func `the standard's private key has the standard's public key`() throws {
        #expect(hexadecimal(key.publicKey.bytes) == Self.point)
        #expect(hexadecimal(key.publicKey.compressed) == "03" + Self.point.dropFirst(2).prefix(64))
        #expect(SM2PublicKey(key.publicKey.compressed) == key.publicKey)
    }

    @Test func `the standard's nonce gives the standard's signature`() throws {
        let nonce = try #require(bytes(hexadecimal: Self.nonce))
        let made = try #require(key.signature(of: Self.message, nonce: nonce))
        #expect(hexadecimal(made) == Self.signature)
    }

    @Test func `the standard's signature is genuine, with its identity and message only`() throws {
        let signature = try #require(bytes(hexadecimal: Self.signature))
        let publicKey = key.publicKey
        #expect(publicKey.isGenuine(signature, of: Self.message))
        #expect(!publicKey.isGenuine(signature, of: Self.message + [0]))
        #expect(!publicKey.isGenuine(signature, of: Self.message, identity: [1]))
        let other = SM2PrivateKey(from: CountedSecrets()).publicKey
        #expect(!other.isGenuine(signature, of: Self.message))
    }

    @Test func `a flipped bit anywhere in signature or message is seen`() throws {
        let signature = try #require(bytes(hexadecimal: Self.signature))
        for index in signature.indices {
            for bit in 0..<8 {
                var changed = signature
                changed[index] ^= 1 << bit
                #expect(!key.publicKey.isGenuine(changed, of: Self.message), "\(index), \(bit)")
            }
        }
        for index in Self.message.indices {
            var changed = Self.message
            changed[index] ^= 1
            #expect(!key.publicKey.isGenuine(signature, of: changed), "\(index)")
        }
    }

    @Test func `what is no signature is none`() throws {
        let half = try #require(bytes(hexadecimal: String(Self.signature.prefix(64))))
        let zero = [UInt8](repeating: 0, count: 32)
        let order = try #require(
            bytes(
                hexadecimal: "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123"))
        let all = [UInt8](repeating: 255, count: 32)
        for wrong in [
            [], half, zero + zero, half + zero, zero + half, half + order, order + half,
            all + all, half + half + [0],
        ] {
            #expect(!key.publicKey.isGenuine(wrong, of: Self.message), "\(hexadecimal(wrong))")
        }
    }

    @Test func `signatures are genuine and the same each time, for any key and length`() {
        var seen: Set<[UInt8]> = []
        for seed in UInt8(0)..<20 {
            let key = SM2PrivateKey(from: CountedSecrets(seed))
            let message = [UInt8](repeating: seed, count: Int(seed) * 13)
            let signature = key.signature(of: message)
            #expect(signature == key.signature(of: message))
            #expect(key.publicKey.isGenuine(signature, of: message), "seed \(seed)")
            #expect(signature != key.signature(of: message + [1]))
            seen.insert(Array(signature.prefix(32)))
        }
        #expect(seen.count == 20, "no nonce twice")
    }

    /// Computed by scripts of no kinship: the generator of RFC 6979 in Python with its own SM3.
    @Test func `the nonce is the one of RFC 6979 with HMAC-SM3`() {
        #expect(
            hexadecimal(key.signature(of: Self.message))
                == "24858ee71d63e687feefe41f5af80a59f0791eb1dabc2bbe71daf0e57f06c367"
                + "3d15550de52785a435004c937256ac715c0e04176ac57062c6722fa692f7a491")
    }

    @Test func `what is no key is none`() throws {
        let order = try #require(
            bytes(
                hexadecimal: "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123"))
        var last = order
        last[31] -= 1
        for wrong in [[], [1], [UInt8](repeating: 0, count: 32), order, last] {
            #expect(SM2PrivateKey(wrong) == nil)
        }
        last[31] -= 1
        #expect(SM2PrivateKey(last) != nil, "n − 2 is the greatest")
        var off = key.publicKey.bytes
        off[64] ^= 1
        for wrong in [[], [0], off, Array(off.prefix(33)), [UInt8](repeating: 4, count: 65)] {
            #expect(SM2PublicKey(wrong) == nil)
        }
    }
}
