package import Vocabulary

/// What is asked of a password (GB/T 22239: complexity), and no more: length protects best.
package enum PasswordPolicy {
    /// Fewest characters.
    package static let shortest = 10
    /// From this length on any characters do.
    package static let longEnough = 16
    /// Most characters, so that a password cannot be used to keep the machine busy.
    package static let longest = 200

    private static let common = [
        "123456", "password", "admin", "qwerty", "111111", "000000", "abc123", "woaini", "5201314",
        "zhikao",
    ]

    /// Everything that is wrong with a password; empty when it may be used.
    package static func findings(_ password: String, account: AccountID) -> [Finding] {
        var findings: [Finding] = []
        func add(_ rule: String, _ chinese: String, _ english: String) {
            findings.append(
                Finding("password.\(rule)", at: Finding.Place(column: "密码"), chinese, english))
        }
        if password.count < shortest {
            add("short", "密码至少\(shortest)个字符。", "at least \(shortest) characters")
        }
        if password.count > longest {
            add("long", "密码最多\(longest)个字符。", "at most \(longest) characters")
        }
        let hasLetter = password.contains { $0.isLetter }
        let hasDigit = password.contains { $0.isNumber }
        if password.count < longEnough, !(hasLetter && hasDigit) {
            add(
                "simple", "密码应同时有字母和数字，或不少于\(longEnough)个字符。",
                "letters and digits, or at least \(longEnough) characters")
        }
        let plain = password.lowercased()
        if !account.text.isEmpty, plain.contains(account.text.lowercased()) {
            add("account", "密码不能含有账号。", "it holds the account's name")
        }
        if common.contains(where: { plain.hasPrefix($0) && plain.count < $0.count + 6 }) {
            add("common", "密码太常见，容易被猜到。", "it is too common")
        }
        return findings
    }

    /// - Throws: `access.weak-password` with all findings.
    package static func check(_ password: String, account: AccountID) throws(Refusal) {
        let findings = findings(password, account: account)
        guard findings.isEmpty else {
            throw Refusal(
                "access.weak-password", "密码不符合要求。", "the password is not good enough",
                findings: findings)
        }
    }
}
