/// A stretch of a load test: what everybody does, and how fast they come.
package struct LoadPhase: Sendable {
    /// What a terminal does.
    package enum Step: String, Hashable, Sendable, CaseIterable {
        /// Signs in and says: that is me.
        case signIn
        /// Opens the paper.
        case start
        /// Saves one answer more.
        case save
        /// Sends a save that the service takes through every check and does not keep.
        case dry
        /// Hands in.
        case handIn

        package init?(_ text: String) {
            guard let step = Step.allCases.first(where: { $0.rawValue.lowercased() == text }) else {
                return nil
            }
            self = step
        }
    }

    /// How the terminals come.
    package enum Pace: Hashable, Sendable {
        /// Each once, at random moments of so many milliseconds.
        case within(Int)
        /// Each again and again, one time in so many milliseconds on the average, at random
        /// moments, for so many milliseconds.
        case every(Int, during: Int)
        /// One request after the other on each connection, for so many milliseconds: how much the
        /// service can do at most. Latencies are those of a service that is never at rest.
        case flatOut(Int)
    }

    package let step: Step
    package let pace: Pace

    package init(_ step: Step, _ pace: Pace) {
        self.step = step
        self.pace = pace
    }

    /// Such as `start:1s`, `save:300s/60s` (for five minutes, each once a minute), `save:max/10s`.
    package init?(_ text: String) {
        let halves = text.lowercased().split(separator: ":", maxSplits: 1).map(String.init)
        guard halves.count == 2, let step = Step(halves[0]) else { return nil }
        let times = halves[1].split(separator: "/").map(String.init)
        let first = times.first.flatMap(LoadPhase.milliseconds)
        switch (times.count, first, times.last.flatMap(LoadPhase.milliseconds)) {
        case (1, let window?, _): self.init(step, .within(window))
        case (2, let length?, let each?) where step == .save || step == .dry:
            self.init(step, .every(each, during: length))
        case (2, nil, let length?) where times[0] == "max" && (step == .save || step == .dry):
            self.init(step, .flatOut(length))
        default: return nil
        }
    }

    private static func milliseconds(_ text: String) -> Int? {
        if text.hasSuffix("ms") { return Int(text.dropLast(2)).flatMap { $0 > 0 ? $0 : nil } }
        guard text.hasSuffix("s"), let seconds = Int(text.dropLast()), seconds > 0 else {
            return nil
        }
        return seconds * 1000
    }
}
