import Foundation
import Vocabulary

/// How many files and connections this account may have open.
struct LimitsCheck: DoctorCheck {
    let name = "limits"
    let title = Wording("连接数上限", "open files")

    /// A city's terminals at once, with room.
    private static let enough = 8192

    func look(_ patient: Patient) throws -> Examination {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return .skipped("–")
        }
        let hard = Int(clamping: limit.rlim_max)
        let note = "\(Int(clamping: limit.rlim_cur))"
        guard Int(clamping: limit.rlim_cur) < LimitsCheck.enough else {
            return Examination(note: note)
        }
        return Examination(
            note: note,
            findings: [
                Finding(
                    "doctor.few-files", severity: .warning,
                    "这个账号最多同时打开 \(note) 个文件（硬上限 \(hard)），考生多时连不上。启动服务前运行 ulimit -n 65536。",
                    "this account may have \(note) files open (at most \(hard)): too few for many "
                        + "terminals; `ulimit -n 65536` before the service")
            ])
    }
}
