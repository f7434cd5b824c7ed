package import Vocabulary

/// Brings item files into their one spelling (`bank format`).
package struct NativeFormat: Sendable {
    /// A formatter without settings or state.
    package init() {}

    /// The same items as canonical text. Comments behind the head get lost; each is named.
    /// - Throws: `Refusal` `bank.findings` for a file that is not sound.
    package func formatted(
        _ bytes: [UInt8], file: String
    ) throws(Refusal) -> (text: String, findings: [Finding]) {
        let read = try BankReader().file(bytes, file: file)
        let text = NativeWriter().text(read)
        let kept = Set(lines(of: text))
        let before = try TextDecoding(bytes, file: file).text
        let lost = lines(of: before).enumerated().filter { _, line in
            line.hasPrefix("#") && !kept.contains(line)
        }
        let findings = lost.map { index, line in
            Finding(
                "bank.comment-lost", severity: .warning,
                at: Finding.Place(file: file, line: index + 1),
                "文件头以后的注释不保留：\(line)", "comments behind the head are not kept: \(line)")
        }
        return (text, findings)
    }

    private func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            String($0).trimmed
        }
    }
}
