import Access
import Testing
import Vocabulary

/// Who guesses waits; nobody can make somebody else wait for long.
struct ThrottleTests {
    static let start = Moment(millisecondsSince1970: 1_495_242_000_000)

    @Test func `waits begin after the free tries and double up to the longest`() {
        var throttle = Throttle(free: 3, longestWait: 10)
        var waits: [Int] = []
        for _ in 0..<9 {
            throttle.failed("a", at: Self.start)
            waits.append(throttle.wait(for: "a", at: Self.start))
        }
        #expect(waits == [0, 0, 1, 2, 4, 8, 10, 10, 10])
        #expect(throttle.wait(for: "b", at: Self.start) == 0)
        #expect(throttle.wait(for: "a", at: Self.start.adding(seconds: 4)) == 6)
        #expect(throttle.wait(for: "a", at: Self.start.adding(seconds: 10)) == 0)
    }

    @Test func `failures are forgotten by success and by a quarter of an hour`() {
        var throttle = Throttle(free: 1, longestWait: 60)
        throttle.failed("a", at: Self.start)
        throttle.failed("b", at: Self.start)
        #expect(throttle.wait(for: "a", at: Self.start) == 1)
        throttle.succeeded("a")
        #expect(throttle.wait(for: "a", at: Self.start) == 0)
        for _ in 0..<20 { throttle.failed("b", at: Self.start) }
        let later = Self.start.adding(minutes: 15)
        #expect(throttle.wait(for: "b", at: later) == 0)
        throttle.failed("b", at: later)
        #expect(throttle.wait(for: "b", at: later) == 1)
    }

    @Test func `a failure can be taken back`() {
        var throttle = Throttle(free: 2, longestWait: 60)
        throttle.forgive("a")
        throttle.failed("a", at: Self.start)
        throttle.failed("a", at: Self.start)
        #expect(throttle.wait(for: "a", at: Self.start) == 1)
        throttle.forgive("a")
        #expect(throttle.wait(for: "a", at: Self.start) == 0)
        throttle.forgive("a")
        throttle.forgive("a")
        throttle.failed("a", at: Self.start)
        #expect(throttle.wait(for: "a", at: Self.start) == 0)
    }

    @Test func `no more names are remembered than there is room for`() {
        var throttle = Throttle(free: 1, longestWait: 60)
        for name in 0..<20_001 {
            throttle.failed("\(name)", at: Self.start.adding(seconds: name / 100))
        }
        let end = Self.start.adding(seconds: 200)
        #expect(throttle.wait(for: "0", at: Self.start) == 0)
        #expect(throttle.wait(for: "20000", at: end) == 1)
    }

    @Test func `who guesses one account from one machine waits after five tries`() {
        var throttle = SignInThrottle()
        let waits = (0..<7).map { _ in throttle.attempt("a", from: "m", at: Self.start) }
        #expect(waits == [0, 0, 0, 0, 0, 1, 1])
        #expect(throttle.attempt("A", from: "m", at: Self.start) == 1, "another spelling")
        #expect(throttle.attempt("b", from: "m", at: Self.start) == 0)
        #expect(throttle.attempt("a", from: "n", at: Self.start) == 0)
    }

    @Test func `tries at once are counted before they are made`() {
        var throttle = SignInThrottle()
        let taken = (0..<100).filter { _ in throttle.attempt("a", from: "m", at: Self.start) == 0 }
        #expect(taken.count == 5)
    }

    @Test func `guessing from many machines waits shortly, the own machine never`() {
        var throttle = SignInThrottle()
        #expect(throttle.attempt("a", from: "own", at: Self.start) == 0)
        throttle.succeeded("a", from: "own", at: Self.start)
        var longest = 0
        for machine in 0..<200 {
            longest = max(longest, throttle.attempt("a", from: "m\(machine)", at: Self.start))
        }
        #expect((1...10).contains(longest))
        #expect(throttle.attempt("a", from: "own", at: Self.start) == 0)
        #expect(throttle.attempt("a", from: "other", at: Self.start.adding(seconds: 10)) == 0)
    }

    @Test func `a machine that guesses many accounts waits, and whoever came in there does not`() {
        var throttle = SignInThrottle()
        #expect(throttle.attempt("a", from: "m", at: Self.start) == 0)
        throttle.succeeded("a", from: "m", at: Self.start)
        let taken = (0..<300).filter {
            throttle.attempt("x\($0)", from: "m", at: Self.start) == 0
        }
        #expect(taken.count == 100)
        #expect(throttle.attempt("a", from: "m", at: Self.start) == 0)
    }

    @Test func `a right password is no failure`() {
        var throttle = SignInThrottle()
        for _ in 0..<500 {
            #expect(throttle.attempt("a", from: "m", at: Self.start) == 0)
            throttle.succeeded("a", from: "m", at: Self.start)
        }
        #expect(throttle.attempt("b", from: "m", at: Self.start) == 0)
    }
}
