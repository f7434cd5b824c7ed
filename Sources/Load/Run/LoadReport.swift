import Histogram
package import Vocabulary

/// What a phase measured. Latencies count from the moment at which a terminal meant to ask, not
/// from the moment at which a connection was free: a service that stops is not forgiven the
/// requests that had to wait (no coordinated omission).
package struct LoadReport: Sendable {
    package let step: LoadPhase.Step
    /// Microseconds, three digits, up to ten minutes.
    private var latencies = Histogram<UInt64>(
        highestTrackableValue: 600_000_000, numberOfSignificantValueDigits: .three)
    /// Requests that were answered as hoped.
    package private(set) var done = 0
    /// What else came, by status or reason, and how often.
    package private(set) var troubles: [String: Int] = [:]
    /// Milliseconds from the first request to the last answer.
    package var milliseconds = 0
    /// Bytes of all bodies.
    package var bytes = 0
    /// Processor time of the service in milliseconds, and its resident memory at the end in
    /// bytes; nil when its process is not known.
    package var service: (cpuMilliseconds: Int, residentBytes: Int)?

    init(_ step: LoadPhase.Step) { self.step = step }

    mutating func answered(after nanoseconds: Int64) {
        done += 1
        _ = latencies.record(UInt64(max(nanoseconds / 1000, 1)))
    }

    mutating func note(_ trouble: String) { troubles[trouble, default: 0] += 1 }

    /// Microseconds at or below which so many percent of the answers came.
    package func microseconds(at percentile: Double) -> Int {
        done == 0 ? 0 : Int(latencies.valueAtPercentile(percentile))
    }

    package var perSecond: Int { milliseconds == 0 ? 0 : done * 1000 / milliseconds }

    package var json: JSON {
        var members: [String: JSON] = [
            "step": .text(step.rawValue), "done": .int(done),
            "milliseconds": .int(milliseconds), "perSecond": .int(perSecond),
            "bytes": .int(bytes),
            "microseconds": [
                "p50": .int(microseconds(at: 50)), "p90": .int(microseconds(at: 90)),
                "p99": .int(microseconds(at: 99)), "p999": .int(microseconds(at: 99.9)),
                "max": .int(microseconds(at: 100)),
            ],
            "troubles": .object(troubles.mapValues { .int($0) }),
        ]
        if let service {
            members["serviceCPUMilliseconds"] = .int(service.cpuMilliseconds)
            members["serviceResidentBytes"] = .int(service.residentBytes)
        }
        return .object(members)
    }
}
