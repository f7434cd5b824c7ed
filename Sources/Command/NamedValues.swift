import ArgumentParser
import Foundation
import Vocabulary

/// `NAME=VALUE` as the command line gives it, and what is asked for at the terminal.
struct NamedValues {
    private(set) var values: [String: String] = [:]

    /// - Throws: `draw.name-value` for a text without `=`, or a name given twice.
    init(_ texts: [String]) throws(Refusal) {
        for text in texts {
            guard let cut = text.firstIndex(of: "="), cut != text.startIndex,
                values[String(text[..<cut])] == nil
            else {
                throw Refusal(
                    "draw.name-value", "应写作 名称=值，每个名称一次：\(text)。",
                    "write NAME=VALUE, each name once: \(text)")
            }
            values[String(text[..<cut])] = String(text[text.index(after: cut)...])
        }
    }

    /// Asks at the terminal for what is missing; a program that is run by another is not asked.
    mutating func ask(for names: [String], _ question: (String) -> String) {
        guard isatty(STDIN_FILENO) == 1 else { return }
        for name in names where values[name] == nil {
            FileHandle.standardError.write(Data("\(question(name)) ".utf8))
            if let line = readLine(), !line.isEmpty { values[name] = line }
        }
    }
}
