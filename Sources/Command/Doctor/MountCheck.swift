import Foundation
import Vocabulary

/// The file system below the data folder: local, and not mounted read-only.
struct MountCheck: DoctorCheck {
    let name = "file-system"
    let title = Wording("文件系统", "file system")

    func look(_ patient: Patient) throws -> Examination {
        var volume = statvfs()
        guard statvfs(patient.data, &volume) == 0 else { return .skipped("–") }
        let isReadOnly = volume.f_flag & UInt(ST_RDONLY) != 0
        let kind = MountCheck.kind(of: patient.data)
        let network = MountCheck.networks.contains(where: kind.hasPrefix) ? kind : nil
        var findings: [Finding] = []
        if isReadOnly {
            findings.append(
                Finding(
                    "doctor.read-only", at: Finding.Place(file: patient.data),
                    "磁盘是只读的。多半是磁盘出错后被系统改成只读：看 dmesg；换盘后从备用副本恢复。",
                    "it is mounted read-only, often after errors of the disk: see dmesg; restore "
                        + "the standby copy on another disk"))
        }
        if let network {
            findings.append(
                Finding(
                    "doctor.network-disk", at: Finding.Place(file: patient.data),
                    "数据目录在网络盘（\(network)）上，锁和落盘都不可靠。移到本机磁盘。",
                    "it stands on a network file system (\(network)): locks and fsync cannot be "
                        + "trusted there; move it to a local disk"))
        }
        return Examination(note: "\(kind), \(isReadOnly ? "ro" : "rw")", findings: findings)
    }

    /// How their names begin.
    private static let networks = ["nfs", "cifs", "smb", "9p", "ceph", "fuse.sshfs", "glusterfs"]

    /// The name of the file system below a folder, by the mount that is nearest above it.
    private static func kind(of folder: String) -> String {
        let path = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        let mounts = (try? String(contentsOfFile: "/proc/mounts", encoding: .utf8)) ?? ""
        var found = (place: "", kind: "?")
        for line in mounts.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count > 2, parts[1].utf8.count >= found.place.utf8.count,
                path == parts[1] || parts[1] == "/" || path.hasPrefix("\(parts[1])/")
            else { continue }
            found = (parts[1], parts[2])
        }
        return found.kind
    }
}
