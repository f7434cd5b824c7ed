import Testing
import Vocabulary

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "there is no such day",
        arguments: [
            (2017, 2, 29), (1900, 2, 29), (2100, 2, 29), (2000, 2, 30), (2017, 4, 31),
            (2017, 6, 31),
            (2017, 9, 31), (2017, 11, 31), (2017, 1, 32), (2017, 1, 0), (2017, 0, 1), (2017, 13, 1),
            (2017, 1, -1), (1899, 12, 31), (2200, 1, 1), (0, 1, 1),
        ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "a date is written as 2017-11-10 and in no other way",
        arguments: [
            "", "2017-11", "2017-1-10", "2017-11-1", "17-11-10", "02017-11-10", "2017/11/10",
            "20171110", "2017-11-10-", "2017-11-10 ", " 2017-11-10", "2017-+1-10", "+017-11-10",
            "2017--1-10", "\u{FF12}017-11-10", "2017-02-29", "2017-13-01", "2017年11月10日",
        ])
    func badTexts(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test("every fourth year has a 29 February, full centuries only every fourth one")
    func leapYears() {
        for year in 1900...2199 {
            let isLeap = year.isMultiple(of: 4) && year != 1900 && year != 2100
            #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap, "\(year)")
        }
    }

    @Test(
        "days are counted from 1970-01-01",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("1900-01-01", -25_567), ("2000-02-29", 11_016),
            ("2017-11-10", 17_480), ("2199-12-31", 84_005),
        ])
    func counting(text: String, days: Int) throws {
        let date = try #require(CalendarDate(iso: text))
        #expect(date.daysSince1970 == days)
        #expect(CalendarDate(daysSince1970: days) == date)
        #expect(date.description == text)
    }

    @Test("every day of the three centuries comes back from its number", arguments: [1, 7, 31])
    func roundTrip(step: Int) throws {
        for days in stride(from: -25_567, through: 84_005, by: step) {
            let date = try #require(CalendarDate(daysSince1970: days), "day \(days)")
            guard date.daysSince1970 == days, CalendarDate(iso: date.description) == date else {
                Issue.record("day \(days) became \(date)")
                return
            }
        }
    }

    @Test("the day before the first and the day after the last are no days of the calendar")
    func outside() {
        #expect(CalendarDate(daysSince1970: -25_568) == nil)
        #expect(CalendarDate(daysSince1970: 84_006) == nil)
    }

    @Test(
        "a year of age is complete on the birthday",
        arguments: [
            ("1990-06-15", "2008-06-14", 17), ("1990-06-15", "2008-06-15", 18),
            ("1990-06-15", "2008-06-16", 18), ("1990-06-15", "2008-05-30", 17),
            ("2000-02-29", "2018-02-28", 17), ("2000-02-29", "2018-03-01", 18),
            ("2000-02-29", "2020-02-29", 20), ("1957-12-31", "2017-12-31", 60),
            ("2017-11-10", "2017-11-10", 0), ("2017-11-10", "2017-11-09", -1),
        ])
    func ages(birth: String, on day: String, expected: Int) throws {
        let date = try #require(CalendarDate(iso: birth))
        #expect(date.age(on: try #require(CalendarDate(iso: day))) == expected)
    }

    @Test("days are ordered by year, then month, then day")
    func order() {
        let days = ["1999-12-31", "2017-01-31", "2017-02-01", "2017-11-09", "2017-11-10"]
        let dates = days.compactMap { CalendarDate(iso: $0) }
        #expect(dates.count == days.count)
        #expect(dates.reversed().sorted() == dates)
    }

    @Test("people read a date without leading zeros")
    func chinese() throws {
        #expect(try #require(CalendarDate(iso: "2017-03-05")).chinese == "2017年3月5日")
    }
}
