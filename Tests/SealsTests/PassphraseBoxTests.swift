import Seals
import Testing

/// Bytes at rest under a passphrase.
struct PassphraseBoxTests {
    static let cost = Scrypt.Cost(logN: 4, r: 8, p: 1)
    let secret = [UInt8](0..<32)
    let box = PassphraseBox(
        hiding: Array(0..<32), under: "一把很长的口令", from: CountedSecrets(), cost: cost)

    @Test func `the passphrase opens the box, no other does`() throws {
        #expect(try box.open(with: "一把很长的口令") == secret)
        for wrong in ["", "一把很长的口", "一把很长的口令 ", "x"] {
            #expect(throws: PassphraseBox.Problem.wrongPassphrase) { try box.open(with: wrong) }
        }
    }

    @Test func `nothing of what is hidden stands in the text, and no box is like another`() {
        let other = PassphraseBox(
            hiding: secret, under: "一把很长的口令", from: CountedSecrets(9), cost: Self.cost)
        #expect(!box.text.contains(hexadecimal(secret)))
        #expect(!box.text.contains(hexadecimal(secret.prefix(4))))
        let pairs = zip(box.text.split(separator: ":"), other.text.split(separator: ":"))
        #expect(pairs.count { $0 != $1 } == 4, "salt, counter, hidden, code")
        #expect(box.text.hasPrefix("zhikao-box/1:4:8:1:"))
    }

    @Test func `a flipped bit anywhere keeps the box shut`() {
        let text = Array(box.text.utf8)
        for index in text.indices {
            var changed = text
            changed[index] ^= 1
            let box = PassphraseBox(text: String(decoding: changed, as: UTF8.self))
            #expect(throws: PassphraseBox.Problem.self, "byte \(index)") {
                try box.open(with: "一把很长的口令")
            }
        }
        for index in text.indices {
            let box = PassphraseBox(text: String(decoding: text[..<index], as: UTF8.self))
            #expect(throws: PassphraseBox.Problem.self, "cut at \(index)") {
                try box.open(with: "一把很长的口令")
            }
        }
    }

    @Test(arguments: [
        "", "zhikao-box/1", "zhikao-box/1:99:8:1:::::", "zhikao-box/1:+4:8:1:a:b:c:d",
    ])
    func `what is no box is malformed`(_ text: String) {
        #expect(throws: PassphraseBox.Problem.malformed) {
            try PassphraseBox(text: text).open(with: "x")
        }
    }
}
