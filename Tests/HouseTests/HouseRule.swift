import Testing

/// A rule that every Swift file of the house keeps, looked at one file at a time.
protocol HouseRule: Sendable, CustomTestStringConvertible {
    /// What the rule asks, in a few words.
    var name: String { get }

    /// Every place where the file breaks the rule.
    func violations(in file: SourceFile) -> [Violation]
}

extension HouseRule {
    var testDescription: String { name }
}

/// A place that breaks a rule, and what to do about it.
struct Violation: Hashable, Sendable, CustomStringConvertible {
    let path: String
    let line: Int
    let message: String

    /// `Sources/Exam/Papers/Paper.swift:12: what is wrong`.
    var description: String { "\(path):\(line): \(message)" }
}

extension SourceFile {
    func violation(_ line: Int, _ message: String) -> Violation {
        Violation(path: path, line: line, message: message)
    }
}
