import Vocabulary

/// Fields by the kind of their value, each with the stand-in that is handed out when it is wrong.
extension ConfigFields {
    func text(_ key: String, default standard: String? = nil) -> String {
        value(key, default: standard, standIn: "?", isWord: true) { $0.text() }
    }

    func id<Subject>(_ key: String) -> Identifier<Subject> {
        Identifier(text(key))
    }

    func texts(_ key: String, default standard: [String]? = nil) -> [String] {
        list(key, default: standard) { $0.word() }
    }

    func int(_ key: String, _ range: ClosedRange<Int>, default standard: Int? = nil) -> Int {
        value(key, default: standard, standIn: range.lowerBound) { $0.int(in: range) }
    }

    func ints(_ key: String, _ range: ClosedRange<Int>, default standard: [Int]) -> [Int] {
        list(key, default: standard) { element in
            element.int(in: range) ?? element.standIn(range.lowerBound)
        }
    }

    func bool(_ key: String, default standard: Bool) -> Bool {
        value(key, default: standard, standIn: standard) { $0.bool() }
    }

    func marks(_ key: String, default standard: Marks? = nil) -> Marks {
        value(key, default: standard, standIn: Marks(1)) { $0.marks() }
    }

    func date(_ key: String, default standard: CalendarDate? = nil) -> CalendarDate {
        value(key, default: standard, standIn: StandIn.moment.date) { $0.date() }
    }

    func moment(_ key: String) -> Moment {
        value(key, standIn: StandIn.moment) { $0.moment() }
    }

    /// One of the words of `Choice`.
    func choice<Choice>(_ key: String, default standard: Choice) -> Choice
    where Choice: CaseIterable & RawRepresentable<String> {
        value(key, default: standard, standIn: standard) { $0.choice() }
    }

    /// One of the words of `Choice`, which must be there.
    func choice<Choice>(_ key: String, standIn: Choice) -> Choice
    where Choice: CaseIterable & RawRepresentable<String> {
        value(key, standIn: standIn) { $0.choice() }
    }

    /// A mapping of `opens` and `closes`.
    func window(_ key: String) -> TimeWindow {
        object(key) { fields in
            let (opens, closes) = (fields.moment("opens"), fields.moment("closes"))
            if let window = TimeWindow(opens: opens, closes: closes) { return window }
            fields.reportReversed(opens, closes)
            return StandIn.window(from: opens)
        }
    }

    func reportReversed(_ opens: Moment, _ closes: Moment) {
        guard !log.hasStandIn(in: path) else { return }
        log.setAside(path)
        log.add(
            "config.window", at: path, line: line,
            "“\(path)”须先开始后截止：\(opens.date.chinese) \(opens.clock) 至 "
                + "\(closes.date.chinese) \(closes.clock)。",
            "`\(path)` closes (\(closes)) before it opens (\(opens))")
    }
}

extension ConfigNode {
    /// An element that is a text.
    func word() -> String {
        if let text = text() { return text }
        log.setAside(path, isWord: true)
        return "?"
    }

    /// Takes the place of an element that could not be read.
    func standIn<Value>(_ value: Value) -> Value {
        log.setAside(path)
        return value
    }
}

/// Values that take the place of those that could not be read; they never leave the reader.
enum StandIn {
    static let moment = Moment(millisecondsSince1970: 0)

    static func window(from opens: Moment) -> TimeWindow {
        guard let window = TimeWindow(opens: opens, closes: opens.adding(minutes: 1)) else {
            preconditionFailure("a minute later is later")
        }
        return window
    }
}
