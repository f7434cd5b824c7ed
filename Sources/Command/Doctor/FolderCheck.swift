import Foundation
import Vocabulary

/// The data folder: there, ours to write, closed to others.
struct FolderCheck: DoctorCheck {
    let name = "data-folder"
    let title = Wording("数据目录", "data folder")

    func look(_ patient: Patient) throws -> Examination {
        let path = patient.data
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return Examination(
                note: "\(path): –",
                findings: [
                    Finding(
                        "doctor.folder-missing", at: Finding.Place(file: path),
                        "数据目录不存在。核对 --data 的路径；磁盘没有挂载时先挂载；新装的服务器先运行 zhikao account first。",
                        "there is no such folder; check --data, mount the disk, or make a new "
                            + "store by `zhikao account first`")
                ])
        }
        guard isFolder.boolValue else {
            return Examination(
                note: path,
                findings: [
                    Finding(
                        "doctor.folder-missing", at: Finding.Place(file: path),
                        "这不是目录。核对 --data 的路径。", "it is no folder; check --data")
                ])
        }
        var findings: [Finding] = []
        if access(path, R_OK | W_OK | X_OK) != 0 {
            findings.append(
                Finding(
                    "doctor.folder-not-writable", at: Finding.Place(file: path),
                    "运行服务的账号不能写数据目录。把目录的所有者改成该账号（chown -R），权限改为 700。",
                    "this account cannot write it; give the folder to the account of the service"))
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes[.posixPermissions] as? Int) ?? 0
        if mode & 0o077 != 0 {
            findings.append(
                Finding(
                    "doctor.folder-open", severity: .warning, at: Finding.Place(file: path),
                    "同一台机器上的其他账号能进入数据目录。运行 chmod 700。",
                    "other accounts of the machine can enter it; chmod 700"))
        }
        return Examination(
            note: "\(path), \(String(mode & 0o777, radix: 8))", findings: findings)
    }
}
