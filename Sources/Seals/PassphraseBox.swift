/// Bytes hidden under a passphrase: scrypt makes a key of it, SM4 in counter mode hides, and
/// HMAC-SM3 over everything tells a wrong passphrase and a changed box, each under a key of its
/// own.
package struct PassphraseBox: Hashable, Sendable {
    /// What the box does not open to.
    package enum Problem: Error, Hashable, Sendable {
        /// Not the text of a box.
        case malformed
        /// Another passphrase, or somebody changed the box: nobody can tell which.
        case wrongPassphrase
    }

    /// `zhikao-box/1:15:8:1:salt:counter:hidden:code` with hexadecimal bytes.
    package let text: String

    /// A box as it was kept.
    package init(text: String) { self.text = text }

    /// Hides `bytes`.
    package init(
        hiding bytes: [UInt8], under passphrase: String, from secrets: any SecretSource,
        cost: Scrypt.Cost = .standard
    ) {
        let (salt, counter) = (secrets.bytes(16), secrets.bytes(SM4.keyLength))
        let keys = Keys(passphrase, salt: salt, cost: cost)
        let hidden = SM4.counterMode(bytes, key: keys.hiding, counter: counter)
        let head =
            "\(PassphraseBox.form):\(cost.logN):\(cost.r):\(cost.p):\(hexadecimal(salt)):"
            + "\(hexadecimal(counter)):\(hexadecimal(hidden))"
        text = "\(head):\(hexadecimal(keys.code(of: head)))"
    }

    /// What was hidden.
    ///
    /// - Throws: `Problem`.
    package func open(with passphrase: String) throws(Problem) -> [UInt8] {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 8, parts[0] == PassphraseBox.form, let cost = cost(parts[1...3]),
            let salt = Seals.bytes(hexadecimal: parts[4]), salt.count == 16,
            let counter = Seals.bytes(hexadecimal: parts[5]), counter.count == SM4.keyLength,
            let hidden = Seals.bytes(hexadecimal: parts[6]),
            let code = Seals.bytes(hexadecimal: parts[7])
        else { throw .malformed }
        let keys = Keys(passphrase, salt: salt, cost: cost)
        guard equalInConstantTime(keys.code(of: parts[..<7].joined(separator: ":")), code) else {
            throw .wrongPassphrase
        }
        return SM4.counterMode(hidden, key: keys.hiding, counter: counter)
    }

    private static let form = "zhikao-box/1"

    /// Nil for what would take the memory of the whole machine, too.
    private func cost(_ parts: ArraySlice<String>) -> Scrypt.Cost? {
        let numbers = parts.compactMap { part in Int(part).flatMap { "\($0)" == part ? $0 : nil } }
        guard numbers.count == 3, (1...20).contains(numbers[0]), (1...16).contains(numbers[1]),
            (1...16).contains(numbers[2])
        else { return nil }
        return Scrypt.Cost(logN: numbers[0], r: numbers[1], p: numbers[2])
    }

    /// Two keys of one passphrase, so that what hides and what proves never share one.
    private struct Keys {
        let hiding: [UInt8]
        private let proving: [UInt8]

        init(_ passphrase: String, salt: [UInt8], cost: Scrypt.Cost) {
            let code = AuthenticationCode(
                .sm3,
                key: Scrypt.key(password: Array(passphrase.utf8), salt: salt, cost: cost))
            hiding = Array(code.code(Array("zhikao-box/1 hide".utf8)).prefix(SM4.keyLength))
            proving = code.code(Array("zhikao-box/1 prove".utf8))
        }

        func code(of head: String) -> [UInt8] {
            AuthenticationCode(.sm3, key: proving).code(Array(head.utf8))
        }
    }
}
