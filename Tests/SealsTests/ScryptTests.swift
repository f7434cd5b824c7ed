import Seals
import Testing

/// scrypt against the vectors of RFC 7914, section 12, and comparison in constant time.
struct ScryptTests {
    struct Vector: CustomTestStringConvertible, Sendable {
        let password: String
        let salt: String
        let cost: Scrypt.Cost
        let key: String

        var testDescription: String { "\(password.isEmpty ? "empty" : password), \(cost.logN)" }
    }

    static let vectors = [
        Vector(
            password: "", salt: "", cost: Scrypt.Cost(logN: 4, r: 1, p: 1),
            key: "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"),
        Vector(
            password: "password", salt: "NaCl", cost: Scrypt.Cost(logN: 10, r: 8, p: 16),
            key: "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"),
        Vector(
            password: "pleaseletmein", salt: "SodiumChloride",
            cost: Scrypt.Cost(logN: 14, r: 8, p: 1),
            key: "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"),
    ]

    @Test(arguments: vectors)
    func `a vector of RFC 7914 comes out`(_ vector: Vector) {
        let key = Scrypt.key(
            password: Array(vector.password.utf8), salt: Array(vector.salt.utf8),
            cost: vector.cost, length: 64)
        #expect(hexadecimal(key) == vector.key)
    }

    @Test func `a shorter key is the beginning of the longer one`() {
        let cost = Scrypt.Cost(logN: 4, r: 1, p: 1)
        let long = Scrypt.key(password: [1, 0, 2], salt: [3], cost: cost, length: 64)
        let short = Scrypt.key(password: [1, 0, 2], salt: [3], cost: cost)
        #expect(short.count == 32)
        #expect(Array(long.prefix(32)) == short)
        #expect(Scrypt.key(password: [1, 0, 3], salt: [3], cost: cost) != short)
    }

    @Test(arguments: [
        ([UInt8](), [UInt8](), true), ([1, 2], [1, 2], true), ([1, 2], [1, 3], false),
        ([1, 2], [1], false), ([], [0], false),
    ])
    func `bytes are compared whole`(_ one: [UInt8], _ other: [UInt8], _ areEqual: Bool) {
        #expect(equalInConstantTime(one, other) == areEqual)
    }

    @Test func `secrets are as long as asked for and never the same`() {
        let secrets = SystemSecrets()
        #expect(secrets.bytes(0).isEmpty)
        #expect(secrets.bytes(33).count == 33)
        #expect(Set((0..<100).map { _ in secrets.bytes(16) }).count == 100)
    }
}
