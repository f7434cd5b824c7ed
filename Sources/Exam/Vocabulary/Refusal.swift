/// A rule says no. Not a crash and not a failure of the machine: the act was understood, nothing
/// was changed, and the person is told why in words.
///
/// `code` is stable (`register.closed`): programs may depend on it; wordings may change.
package struct Refusal: Error, Hashable, Sendable {
    package let code: String
    package let message: Wording
    /// Everything that is wrong, each with its place; empty when the message says it all.
    package let findings: [Finding]

    package init(_ code: String, _ chinese: String, _ english: String, findings: [Finding] = []) {
        self.code = code
        self.message = Wording(chinese, english)
        self.findings = findings
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String {
        let head = "\(message.chinese) / \(message.english) [\(code)]"
        return ([head] + findings.map { "  \($0)" }).joined(separator: "\n")
    }
}
