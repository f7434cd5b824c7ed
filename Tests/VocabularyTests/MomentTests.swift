import Support
import Testing
import Vocabulary

@Suite("Moments in Beijing time")
struct MomentTests {
    @Test(
        "a text that is no moment is refused",
        arguments: [
            "", "2017-11-10", "09:00", "2017-11-10 9:00", "2017-11-10 +9:00", "2017-11-10 09:0",
            "2017-11-10 24:00", "2017-11-10 23:60", "2017-11-10 23:59:60", "2017-11-10 09:00:00:00",
            "2017-11-10 09", "2017-11-10 09:", "2017-11-10 :00", "2017-11-10 -1:00",
            "2017-02-29 09:00", "2017-11-10 09:00+08:00", "2017-11-10T09:00:00Z",
            "2017-11-10 \u{FF10}9:00", "2017-11-10 09\u{FF1A}00", "2017-11-10\t09:00",
            "2017-11-10 09:00 +08",
        ])
    func refusals(text: String) {
        #expect(Moment(beijing: text) == nil)
    }

    @Test(
        "a moment is read in Beijing time and printed with its offset",
        arguments: [
            ("1970-01-01 08:00", 0, "1970-01-01T08:00:00+08:00"),
            ("1970-01-01 00:00", -28_800, "1970-01-01T00:00:00+08:00"),
            ("2017-11-10 09:00", 1_510_275_600, "2017-11-10T09:00:00+08:00"),
            ("2017-11-10T09:00:30", 1_510_275_630, "2017-11-10T09:00:30+08:00"),
            ("2000-02-29 23:59:59", 951_839_999, "2000-02-29T23:59:59+08:00"),
            ("1900-01-01 00:00", -2_209_017_600, "1900-01-01T00:00:00+08:00"),
        ])
    func reading(text: String, seconds: Int, printed: String) throws {
        let moment = try #require(Moment(beijing: text))
        #expect(moment.millisecondsSince1970 == seconds * 1000)
        #expect(moment.description == printed)
    }

    @Test("a printed moment is read back", arguments: 1...60)
    func roundTrip(seed: UInt64) {
        var seeded = Seeded(seed: seed)
        for _ in 0..<20 {
            let seconds = seeded.number(in: -2_209_017_600...7_258_003_199)
            let moment = Moment(millisecondsSince1970: seconds * 1000)
            let text = String(moment.description.dropLast("+08:00".count))
            #expect(Moment(beijing: text) == moment, "seed \(seed), \(moment)")
        }
    }

    @Test(
        "milliseconds are printed only if there are any",
        arguments: [
            (1, "1970-01-01T08:00:00.001+08:00"), (1_050, "1970-01-01T08:00:01.050+08:00"),
            (999, "1970-01-01T08:00:00.999+08:00"), (-1, "1970-01-01T07:59:59.999+08:00"),
            (-1000, "1970-01-01T07:59:59+08:00"),
        ])
    func milliseconds(since1970: Int, printed: String) {
        #expect(Moment(millisecondsSince1970: since1970).description == printed)
    }

    @Test(
        "the day changes at midnight in Beijing",
        arguments: [
            ("2017-11-10 00:00", 0, "2017-11-10", "00:00"),
            ("2017-11-10 00:00", -1, "2017-11-09", "23:59"),
            ("2017-12-31 23:59:59", 1, "2018-01-01", "00:00"),
            ("2017-11-10 09:00", 59, "2017-11-10", "09:00"),
            ("2017-11-10 09:00", 60, "2017-11-10", "09:01"),
        ])
    func days(text: String, later: Int, date: String, clock: String) throws {
        let moment = try #require(Moment(beijing: text)).adding(seconds: later)
        #expect(moment.date.description == date)
        #expect(moment.clock == clock)
    }

    @Test("a moment of a day and a clock is the one that the text says")
    func fromParts() throws {
        let date = try #require(CalendarDate(iso: "2017-11-10"))
        #expect(Moment(date) == Moment(beijing: "2017-11-10 00:00"))
        #expect(
            Moment(date, hour: 9, minute: 5, second: 7) == Moment(beijing: "2017-11-10 09:05:07"))
        #expect(Moment(date).adding(minutes: 90) == Moment(date, hour: 1, minute: 30))
    }

    @Test(
        "seconds between moments are rounded down, before and after",
        arguments: [
            (0, 0), (999, 0), (1000, 1), (1999, 1), (-1, -1), (-1000, -1), (-1001, -2),
        ])
    func seconds(milliseconds: Int, expected: Int) {
        let start = Moment(millisecondsSince1970: 1_510_275_600_000)
        let other = Moment(
            millisecondsSince1970: start.millisecondsSince1970 + milliseconds)
        #expect(other.seconds(since: start) == expected)
    }

    @Test("moments are ordered by time")
    func order() {
        let moments = [-1, 0, 1, 1000].map { Moment(millisecondsSince1970: $0) }
        #expect(moments.reversed().sorted() == moments)
    }
}
