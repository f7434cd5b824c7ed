import Delivery
import Foundation
import Vocabulary
import Web

/// Both clocks of this machine.
struct SystemClocks: MachineClocks {
    private let boot = SystemClocks.bootName()
    private let clock = ContinuousClock()
    /// Milliseconds from the start of the machine to `began`.
    private let base: Int
    private let began: ContinuousClock.Instant

    init() {
        base = SystemClocks.uptime()
        began = clock.now
    }

    /// The counter is the machine's time since its start, sleep included (CLOCK_BOOTTIME, which
    /// `ContinuousClock` reads here).
    var reading: ClockReading {
        let (seconds, fraction) = began.duration(to: clock.now).components
        let milliseconds = Int(seconds) * 1000 + Int(fraction / 1_000_000_000_000_000)
        return ClockReading(wall: SystemClock().now, counter: base + milliseconds, boot: boot)
    }

    /// Milliseconds since the machine was started, to the hundredth of a second; 0 where the
    /// kernel does not tell.
    private static func uptime() -> Int {
        let text = try? String(contentsOfFile: "/proc/uptime", encoding: .utf8)
        let seconds = text?.split(separator: " ").first.flatMap { Double($0) } ?? 0
        return Int(seconds * 1000)
    }

    /// The kernel gives each start of the machine a name; without one every start of the service
    /// counts as one of the machine, the safe side.
    private static func bootName() -> String {
        let path = "/proc/sys/kernel/random/boot_id"
        let text = try? String(contentsOfFile: path, encoding: .utf8)
        let name = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        return name.isEmpty ? "process-\(ProcessInfo.processInfo.globallyUniqueString)" : name
    }
}
