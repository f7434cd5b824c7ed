import Access
import Testing
import Vocabulary

/// What is asked of a password, and how its hash is written down.
struct PasswordTests {
    @Test(arguments: [
        ("", ["short", "simple"]), ("abc123", ["short", "common"]),
        ("abcdefghij", ["simple"]), ("1234567890", ["simple", "common"]),
        ("password12", ["common"]), ("Admin12345", ["common"]), ("qwerty12345", ["common"]),
        ("wang.fang-2017", ["account"]), ("x-WANG.FANG-9", ["account"]),
        (String(repeating: "a1", count: 101), ["long"]),
    ])
    func `a weak password is told everything that is wrong`(_ password: String, _ rules: [String]) {
        let findings = PasswordPolicy.findings(password, account: "wang.fang")
        #expect(findings.map(\.rule) == rules.map { "password.\($0)" })
        #expect(findings.allSatisfy { $0.place.column == "密码" })
        let refusal = #expect(throws: Refusal.self) {
            try PasswordPolicy.check(password, account: "wang.fang")
        }
        #expect(refusal?.code == "access.weak-password")
        #expect(refusal?.findings == findings)
    }

    @Test(arguments: [
        "kuaile2017x", "correct horse battery", "我爱学习法律法规二零一七版二零一", "passwordless-entry-9",
        String(repeating: "z", count: 200),
    ])
    func `a good password is taken`(_ password: String) throws {
        try PasswordPolicy.check(password, account: "wang.fang")
    }

    @Test func `a hash is read as it was written`() throws {
        let hash = PasswordHash(logN: 15, r: 8, p: 1, salt: "00ff", hash: "a1b2")
        #expect(hash.text == "scrypt$ln=15,r=8,p=1$00ff$a1b2")
        #expect(PasswordHash(hash.text) == hash)
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$ln=15,r=8,p=1$00", "bcrypt$ln=15,r=8,p=1$00$00",
        "scrypt$ln=21,r=8,p=1$00$00", "scrypt$ln=0,r=8,p=1$00$00", "scrypt$ln=15,r=17,p=1$00$00",
        "scrypt$ln=15,r=8,p=17$00$00", "scrypt$r=8,ln=15,p=1$00$00", "scrypt$ln=x,r=8,p=1$00$00",
        "scrypt$ln=15,r=8,p=1$00$00$00",
    ])
    func `another text is no hash`(_ text: String) {
        #expect(PasswordHash(text) == nil)
    }
}
