import Testing
import Vocabulary

@Suite("A window of time")
struct TimeWindowTests {
    private static let start = Moment(millisecondsSince1970: 1_510_275_600_000)

    @Test("a window that does not open before it closes is refused", arguments: [0, -1, -3600])
    func refusals(length: Int) {
        let closes = Self.start.adding(seconds: length)
        #expect(TimeWindow(opens: Self.start, closes: closes) == nil)
    }

    @Test(
        "a window is open at its opening and closed at its closing",
        arguments: [
            (-3_600_000, false), (-1, false), (0, true), (1, true), (59_999, true),
            (60_000, false), (60_001, false),
        ])
    func ends(milliseconds: Int, isOpen: Bool) throws {
        let window = try #require(
            TimeWindow(opens: Self.start, closes: Self.start.adding(seconds: 60)))
        let moment = Moment(
            millisecondsSince1970: Self.start.millisecondsSince1970 + milliseconds)
        #expect(window.contains(moment) == isOpen)
    }

    @Test("windows that meet leave no moment out and have none in common")
    func meeting() throws {
        let middle = Self.start.adding(seconds: 1)
        let first = try #require(TimeWindow(opens: Self.start, closes: middle))
        let second = try #require(
            TimeWindow(opens: middle, closes: middle.adding(seconds: 1)))
        for offset in 0..<2000 {
            let moment = Moment(
                millisecondsSince1970: Self.start.millisecondsSince1970 + offset)
            #expect(first.contains(moment) != second.contains(moment), "\(offset)")
        }
    }
}
