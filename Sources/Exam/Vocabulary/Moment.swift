/// A point in time, to the millisecond; printed and read in Beijing time (UTC+8, no summer time
/// since 1991), the only civil time of the offices this is for.
package struct Moment: Hashable, Sendable {
    package let millisecondsSince1970: Int

    package init(millisecondsSince1970: Int) {
        self.millisecondsSince1970 = millisecondsSince1970
    }

    /// Beijing time.
    package init(_ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
        millisecondsSince1970 = (seconds - Moment.beijingOffset) * 1000
    }

    /// Reads `2017-11-10 09:00` or `2017-11-10T09:00:30`, Beijing time.
    package init?(beijing text: String) {
        let halves = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard halves.count == 2, let date = CalendarDate(iso: halves[0]) else { return nil }
        let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { part in
            part.utf8.count == 2 && part.utf8.allSatisfy { (48...57).contains($0) }
                ? Int(part) : nil
        }
        guard (2...3).contains(clock.count), numbers.count == clock.count,
            (0...23).contains(numbers[0]), numbers.dropFirst().allSatisfy((0...59).contains)
        else { return nil }
        self.init(
            date, hour: numbers[0], minute: numbers[1], second: numbers.count == 3 ? numbers[2] : 0)
    }

    package func adding(seconds: Int) -> Moment {
        Moment(millisecondsSince1970: millisecondsSince1970 + seconds * 1000)
    }

    package func adding(minutes: Int) -> Moment { adding(seconds: minutes * 60) }

    package func adding(milliseconds: Int) -> Moment {
        Moment(millisecondsSince1970: millisecondsSince1970 + milliseconds)
    }

    package func milliseconds(since earlier: Moment) -> Int {
        millisecondsSince1970 - earlier.millisecondsSince1970
    }

    /// Whole seconds from `earlier` to this moment, rounded down.
    package func seconds(since earlier: Moment) -> Int {
        floorDivide(millisecondsSince1970 - earlier.millisecondsSince1970, 1000)
    }

    /// The Beijing calendar day.
    package var date: CalendarDate {
        let seconds = floorDivide(millisecondsSince1970, 1000) + Moment.beijingOffset
        guard let date = CalendarDate(daysSince1970: floorDivide(seconds, 86_400)) else {
            preconditionFailure("a moment outside the years 1900 to 2199")
        }
        return date
    }

    /// `09:00`, Beijing time.
    package var clock: String {
        let seconds = secondOfDay
        return "\(twoDigits(seconds / 3600)):\(twoDigits(seconds / 60 % 60))"
    }

    private static let beijingOffset = 8 * 3600

    private var secondOfDay: Int {
        let seconds = floorDivide(millisecondsSince1970, 1000) + Moment.beijingOffset
        return seconds - floorDivide(seconds, 86_400) * 86_400
    }
}

extension Moment: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }
}

extension Moment: CustomStringConvertible {
    /// RFC 3339 with the Beijing offset: `2017-11-10T09:00:00+08:00`, milliseconds only if any.
    package var description: String {
        let milliseconds = millisecondsSince1970 - floorDivide(millisecondsSince1970, 1000) * 1000
        let digits = String(1000 + milliseconds).dropFirst()
        let fraction = milliseconds == 0 ? "" : ".\(digits)"
        return "\(date)T\(clock):\(twoDigits(secondOfDay % 60))\(fraction)+08:00"
    }
}

/// A stretch of time: open from `opens` on, closed from `closes` on.
package struct TimeWindow: Hashable, Sendable {
    package let opens: Moment
    package let closes: Moment

    /// Nil unless it opens before it closes.
    package init?(opens: Moment, closes: Moment) {
        guard opens < closes else { return nil }
        (self.opens, self.closes) = (opens, closes)
    }

    package func contains(_ moment: Moment) -> Bool {
        opens <= moment && moment < closes
    }
}

private func floorDivide(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return a % b < 0 ? quotient - 1 : quotient
}
