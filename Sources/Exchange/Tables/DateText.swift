import Vocabulary

/// The moment of a serial number, by the date letters of a format.
struct DateText {
    private let serial: Double
    private let date: CalendarDate
    private let seconds: Int
    private let weekday: Int

    /// Nil outside the calendar, and for the 29 February 1900, which Excel counts although there
    /// was none. A serial below 1 is a time of day.
    init?(serial: Double, from1904: Bool) {
        guard serial >= 0, serial < 1e7 else { return nil }
        var days = Int(serial.rounded(.down))
        var seconds = Int(((serial - Double(days)) * 86_400).rounded())
        if seconds >= 86_400 { (days, seconds) = (days + 1, 0) }
        let since1970: Int
        if from1904 {
            since1970 = days - 24_107
        } else {
            guard days != 60 else { return nil }
            // The clock alone: any day will do.
            since1970 = days == 0 ? 0 : days - (days < 60 ? 25_568 : 25_569)
        }
        guard let date = CalendarDate(daysSince1970: since1970) else { return nil }
        self.serial = serial
        self.date = date
        self.seconds = seconds
        weekday = ((since1970 % 7) + 11) % 7
    }

    func text(_ tokens: [FormatToken]) -> String {
        let half = tokens.lazy.compactMap { token -> (String, String)? in
            if case .half(let am, let pm) = token { (am, pm) } else { nil }
        }.first
        return tokens.indices.map { index in
            switch tokens[index] {
            case .date(let letter, let count):
                part(letter, count, isMinute: isMinute(index, tokens), halves: half != nil)
            case .elapsed(let letter, let count): elapsed(letter, count)
            case .half(let am, let pm): seconds < 43_200 ? am : pm
            case .point, .digit: ""
            case let token: token.literal ?? ""
            }
        }.joined()
    }

    /// `m` is a minute next to hours or seconds.
    private func isMinute(_ index: Int, _ tokens: [FormatToken]) -> Bool {
        func letter(_ token: FormatToken) -> Character? {
            switch token {
            case .date(let letter, _), .elapsed(let letter, _): letter
            default: nil
            }
        }
        let before = tokens[..<index].reversed().lazy.compactMap(letter).first
        let after = tokens[(index + 1)...].lazy.compactMap(letter).first
        return before == "h" || after == "s"
    }

    private func part(
        _ letter: Character, _ count: Int, isMinute: Bool, halves: Bool
    ) -> String {
        switch letter {
        case "y", "e":
            return count > 2 || letter == "e" ? String(date.year) : twoDigits(date.year % 100)
        case "b": return String(date.year + 543)
        case "m" where isMinute: return padded(seconds / 60 % 60, count)
        case "m":
            switch count {
            case 1, 2: return padded(date.month, count)
            case 3: return String(DateText.months[date.month - 1].prefix(3))
            default: return DateText.months[date.month - 1]
            }
        case "d":
            switch count {
            case 1, 2: return padded(date.day, count)
            case 3: return String(DateText.days[weekday].prefix(3))
            default: return DateText.days[weekday]
            }
        case "a": return (count > 3 ? "星期" : "") + DateText.chineseDays[weekday]
        case "h":
            let hour = seconds / 3600
            return padded(halves ? (hour + 11) % 12 + 1 : hour, count)
        default: return padded(seconds % 60, count)
        }
    }

    private func elapsed(_ letter: Character, _ count: Int) -> String {
        let total = Int((serial * 86_400).rounded())
        let value = letter == "h" ? total / 3600 : letter == "m" ? total / 60 : total
        return padded(value, count)
    }

    private func padded(_ number: Int, _ count: Int) -> String {
        count > 1 ? twoDigits(number % 100) : String(number)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
    private static let days = [
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    ]
    private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
}
