import Foundation
import Vocabulary

/// How long this disk takes to make one page durable: every acknowledgement waits for it.
struct DiskSpeedCheck: DoctorCheck {
    let name = "disk-speed"
    let title = Wording("落盘速度", "fsync speed")

    private static let rounds = 40
    /// Milliseconds of the median from which an exam day gets slow, and from which it fails.
    private static let (slow, bad) = (20.0, 250.0)

    func look(_ patient: Patient) throws -> Examination {
        let path = "\(patient.data)/.doctor-\(getpid())"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return DiskSpeedCheck.unwritable(patient) }
        defer {
            close(descriptor)
            unlink(path)
        }
        let page = [UInt8](repeating: 0x5A, count: 4096)
        var times: [Double] = []
        for _ in 0..<DiskSpeedCheck.rounds {
            var isDurable = false
            let time = ContinuousClock().measure {
                isDurable =
                    write(descriptor, page, page.count) == page.count && fdatasync(descriptor) == 0
            }
            guard isDurable else { return DiskSpeedCheck.unwritable(patient) }
            times.append(time / .milliseconds(1))
        }
        return DiskSpeedCheck.judged(times.sorted(), patient)
    }

    /// What the system says now; an account that may not write is told by another check.
    private static func unwritable(_ patient: Patient) -> Examination {
        let (number, words) = (errno, String(cString: strerror(errno)))
        guard number != EACCES, number != ENOENT, number != ENOTDIR else { return .skipped(words) }
        return Examination(
            note: words,
            findings: [
                Finding(
                    "doctor.disk-fails", at: Finding.Place(file: patient.data),
                    "磁盘写不进去或不能落盘（\(words)）。看 dmesg 和剩余空间；坏盘要换，再从备用副本恢复。",
                    "the disk cannot be written durably (\(words)); see dmesg and its room; "
                        + "replace a bad disk, and restore the standby copy")
            ])
    }

    private static func judged(_ times: [Double], _ patient: Patient) -> Examination {
        let (median, longest) = (times[times.count / 2], times[times.count - 1])
        let note = String(format: "median %.2f ms, longest %.2f ms", median, longest)
        guard median > slow else { return Examination(note: note) }
        return Examination(
            note: note,
            findings: [
                Finding(
                    "doctor.disk-slow", severity: median > bad ? .error : .warning,
                    at: Finding.Place(file: patient.data),
                    "磁盘落盘慢，保存会有延迟。换固态盘，停掉同一块盘上的其他程序。",
                    "making a page durable is slow and every save waits for it; take a solid "
                        + "state disk, or stop what else works on this one")
            ])
    }
}
