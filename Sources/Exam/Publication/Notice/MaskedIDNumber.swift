package import Vocabulary

/// An ID number with its middle hidden, `510***********123X`. A notice takes this and nothing else,
/// so that a whole number cannot reach paper or page by mistake (practice 2.17: leaks).
package struct MaskedIDNumber: Hashable, Sendable {
    /// As printed.
    package let text: String

    /// - Throws: `Refusal` `notice.id-number-shown` unless eight characters or more are hidden by
    ///   `*`.
    package init(_ text: String) throws(Refusal) {
        guard text.count(where: { $0 == "*" }) >= 8 else {
            throw Refusal(
                "notice.id-number-shown", "成绩通知单上的证件号码应当隐去中间部分。",
                "an ID number on a score notice must have its middle hidden")
        }
        self.text = text
    }
}
