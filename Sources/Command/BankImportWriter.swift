import Exchange
import Foundation
import Vocabulary

/// Puts an import below the folder of a bank: all of it, or nothing.
struct BankImportWriter {
    let root: String

    /// Written beside the bank first and moved in when everything is on disk.
    /// - Throws: `Refusal` `bank.folder-exists`, `file.unwritable`.
    func write(_ folder: BankFolder) throws {
        let manager = FileManager.default
        for name in folder.folders where manager.fileExists(atPath: "\(root)/\(name)") {
            throw Refusal(
                "bank.folder-exists", "\(root)/\(name) 已经存在，什么都没有写入。请改名或移走。",
                "\(root)/\(name) exists already and nothing was written; rename or move it")
        }
        let staging = "\(root)/.import-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            defer { try? manager.removeItem(atPath: staging) }
            for file in folder.files {
                let path = "\(staging)/\(file.path)"
                let parent = (path as NSString).deletingLastPathComponent
                try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
                try Data(file.bytes).write(to: URL(fileURLWithPath: path))
            }
            var moved: [String] = []
            do {
                for name in folder.folders {
                    try manager.moveItem(atPath: "\(staging)/\(name)", toPath: "\(root)/\(name)")
                    moved.append(name)
                }
            } catch {
                for name in moved { try? manager.removeItem(atPath: "\(root)/\(name)") }
                throw error
            }
        } catch {
            throw Refusal(
                "file.unwritable", "写不了 \(root)：\(error.localizedDescription)",
                "\(root) cannot be written: \(error.localizedDescription)")
        }
    }
}
