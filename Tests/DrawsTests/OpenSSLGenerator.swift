import CLibCrypto

/// OpenSSL's own HMAC_DRBG, fed with known entropy by its TEST-RAND: another implementation of the
/// standard under our streams.
final class OpenSSLGenerator {
    private let parent: OpaquePointer
    private let generator: OpaquePointer

    /// Nil when this libcrypto does not offer it.
    init?(digest: String, entropy: [UInt8], nonce: [UInt8], personalization: [UInt8]) {
        guard let source = EVP_RAND_fetch(nil, "TEST-RAND", nil),
            let parent = EVP_RAND_CTX_new(source, nil),
            let method = EVP_RAND_fetch(nil, "HMAC-DRBG", nil),
            let generator = EVP_RAND_CTX_new(method, parent)
        else { return nil }
        self.parent = parent
        self.generator = generator
        EVP_RAND_free(source)
        EVP_RAND_free(method)
        let isFed = Parameters([
            ("strength", .number(256)), ("test_entropy", .bytes(entropy)),
            ("test_nonce", .bytes(nonce)),
        ]).with { EVP_RAND_instantiate(parent, 256, 0, nil, 0, $0) }
        let isReady = Parameters([
            ("mac", .text("HMAC")), ("digest", .text(digest)),
            // Never reseeded, whatever is asked for.
            ("reseed_requests", .number(0)),
        ]).with {
            EVP_RAND_instantiate(generator, 0, 0, personalization, personalization.count, $0)
        }
        guard isFed == 1, isReady == 1 else { return nil }
    }

    deinit {
        EVP_RAND_CTX_free(generator)
        EVP_RAND_CTX_free(parent)
    }

    /// One Generate call; nil when it fails.
    func generate(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return EVP_RAND_generate(generator, &bytes, count, 0, 0, nil, 0) == 1 ? bytes : nil
    }
}

/// A list of OSSL_PARAM, kept in memory while it is used.
private struct Parameters {
    enum Value {
        case number(UInt32)
        case text(String)
        case bytes([UInt8])

        var kind: UInt32 {
            switch self {
            case .number: 2
            case .text: 4
            case .bytes: 5
            }
        }

        var content: [UInt8] {
            switch self {
            case .number(let number): withUnsafeBytes(of: number) { Array($0) }
            case .text(let text): Array(text.utf8)
            case .bytes(let bytes): bytes
            }
        }
    }

    let list: [(key: String, value: Value)]

    init(_ list: [(key: String, value: Value)]) { self.list = list }

    func with<Result>(_ body: (UnsafePointer<OSSL_PARAM>) -> Result) -> Result {
        let keys = list.map { copy(Array($0.key.utf8) + [0]) }
        let values = list.map { copy($0.value.content + [0]) }
        defer { (keys + values).forEach { $0.deallocate() } }
        var parameters = zip(list, zip(keys, values)).map { entry, memory in
            OSSL_PARAM(
                key: UnsafePointer(memory.0.assumingMemoryBound(to: CChar.self)),
                data_type: entry.value.kind, data: memory.1,
                data_size: entry.value.content.count, return_size: .max)
        }
        parameters.append(
            OSSL_PARAM(key: nil, data_type: 0, data: nil, data_size: 0, return_size: 0))
        return body(parameters)
    }

    private func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 8)
        memory.copyMemory(from: bytes, byteCount: bytes.count)
        return memory
    }
}
