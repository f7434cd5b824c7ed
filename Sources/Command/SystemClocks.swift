import Delivery
import Dispatch
import Foundation
import Vocabulary
import Web

/// Both clocks of this machine.
struct SystemClocks: MachineClocks {
    private let boot = SystemClocks.bootName()

    var reading: ClockReading {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return ClockReading(
            wall: SystemClock().now, counter: time.tv_sec * 1000 + time.tv_nsec / 1_000_000,
            boot: boot)
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
