import Vocabulary
import Yams

/// One value of a config with its path and line.
///
/// Each function reads it as one kind of value; when it is something else, that is recorded and
/// nil is the answer.
struct ConfigNode {
    let node: Node
    /// Such as `sites[1].rooms[0].columns`; empty for the whole file.
    let path: String
    /// The line of its key, or its own in a list.
    let line: Int
    let log: ConfigLog

    init(_ node: Node, at path: String, line: Int, log: ConfigLog) {
        self.node = node
        self.path = path
        self.line = line
        self.log = log
        log.note(path, on: line)
    }

    /// Whether nothing is written after the key, or `~`.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    var isMapping: Bool { node.mapping != nil }

    func text() -> String? {
        guard let scalar = node.scalar, !isNull else { return wrong(.text) }
        let text = ConfigNode.trimmed(scalar.string)
        guard !text.isEmpty else {
            return bad("不能为空。", "must not be empty")
        }
        return text
    }

    func int(in range: ClosedRange<Int>) -> Int? {
        guard let text = plain, let number = Int(text) else { return wrong(.integer) }
        guard range.contains(number) else {
            return bad(
                "为\(number)，应在\(range.lowerBound)至\(range.upperBound)之间。",
                "is \(number), outside \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func bool() -> Bool? {
        switch plain {
        case "true": true
        case "false": false
        default: wrong(.bool)
        }
    }

    func marks() -> Marks? {
        guard let text = plain, let marks = Marks(decimal: text) else { return wrong(.marks) }
        return marks
    }

    func date() -> CalendarDate? {
        node.scalar.flatMap { CalendarDate(iso: $0.string) } ?? wrongTime(.date)
    }

    func moment() -> Moment? {
        node.scalar.flatMap { Moment(beijing: $0.string) } ?? wrongTime(.moment)
    }

    /// A time of day such as 09:00.
    func clock() -> (hour: Int, minute: Int)? {
        let text = node.scalar?.string ?? ""
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count == 2 ? UInt8($0).map(Int.init) : nil }
        guard parts.count == 2, numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else {
            return wrongTime(.clock)
        }
        return (numbers[0], numbers[1])
    }

    /// One of the words of `Choice`.
    func choice<Choice>(
        of _: Choice.Type = Choice.self
    ) -> Choice? where Choice: CaseIterable & RawRepresentable<String> {
        guard let text = node.scalar?.string, let choice = Choice(rawValue: text) else {
            let words = Choice.allCases.map(\.rawValue)
            return bad(words: words)
        }
        return choice
    }

    /// Says that none of `words` stands here, and which one may be meant; gives no value.
    func bad<Value>(words: [String]) -> Value? {
        guard let text = node.scalar?.string else { return wrong(.text) }
        let nearest = Spelling.nearest(to: text, among: words)
        let guess = nearest.map { "（是否为“\($0)”？）" } ?? ""
        return bad(
            "为“\(text)”，应为\(words.joined(separator: "、"))之一\(guess)。",
            "is `\(text)`, not one of \(words.joined(separator: ", "))"
                + (nearest.map { "; did you mean `\($0)`?" } ?? ""))
    }

    /// Says what is the matter with a value of the right kind, and gives none.
    func bad<Value>(_ chinese: String, _ english: String) -> Value? {
        log.add(
            "config.value", at: path, line: line, "“\(name)”\(chinese)", "`\(name)` \(english)")
        return nil
    }

    /// Says that another kind of value is wanted, and gives none.
    func wrong<Value>(_ wanted: ConfigKind) -> Value? {
        report(wanted: wanted)
        return nil
    }

    /// Says that another kind of value is wanted.
    func report(wanted: ConfigKind, rule: String = "config.kind") {
        let found = ConfigKind.found(in: self)
        log.add(
            rule, at: path, line: line,
            "“\(name)”应为\(wanted.chinese)，实际为\(found.chinese)。",
            "`\(name)` should be \(wanted.english), but is \(found.english)")
    }

    /// The text of a scalar without quotes: quoted figures are words.
    private var plain: String? {
        guard let scalar = node.scalar, scalar.style == .plain else { return nil }
        return scalar.string
    }

    /// Words that are no time are the commonest mistake; they have a rule of their own.
    private func wrongTime<Value>(_ wanted: ConfigKind) -> Value? {
        let isWords = node.scalar != nil && !isNull
        report(wanted: wanted, rule: isWords ? "config.date" : "config.kind")
        return nil
    }

    /// Without white space at both ends, which a block of text has.
    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        let tail = start.reversed().prefix(while: \.isWhitespace).count
        return String(start.dropLast(tail))
    }

    private var name: String {
        path.isEmpty ? "config" : path
    }
}
