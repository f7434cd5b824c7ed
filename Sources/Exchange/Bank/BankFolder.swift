import Bank
package import Vocabulary

/// Imported questions as files of a bank: a folder for each file that was read, with its drafts as
/// item files and the pictures that they name.
package struct BankFolder: Hashable, Sendable {
    /// A file to be written, by its path below the folder of the bank.
    package struct File: Hashable, Sendable {
        package let path: String
        package let bytes: [UInt8]
    }

    package let files: [File]
    /// The folders that the import makes; none of them may be there already.
    package let folders: [String]
    /// Ids that occur in two of the files: all but the first are errors.
    package let findings: [Finding]

    /// - Parameter imports: each with an id for every draft; whatever state the files claim, what
    ///   comes in is a draft.
    package init(_ imports: [QuestionImport]) {
        var files: [File] = []
        var folders: [String] = []
        var findings: [Finding] = []
        var seen: [ItemID: Finding.Place] = [:]
        for read in imports where !read.entries.isEmpty {
            for entry in read.entries {
                guard let id = entry.draft.id else { continue }
                if let first = seen[id], first.file != entry.place.file {
                    findings.append(
                        Finding(
                            "bank.double-item", at: entry.place,
                            "试题编号 \(id) 重复，首次出现于 \(first)。",
                            "item \(id) stands already at \(first)"))
                } else {
                    seen[id] = seen[id] ?? entry.place
                }
            }
            let folder = BankFolder.free(QuestionImport.base(of: read.file), folders)
            folders.append(folder)
            let written = NativeFile.files(for: read.drafts.map(BankFolder.asDraft))
            for (index, file) in written.enumerated() {
                let name = index == 0 ? "items.yaml" : "items-\(index + 1).yaml"
                files.append(
                    File(path: "\(folder)/\(name)", bytes: Array(NativeWriter().text(file).utf8)))
            }
            files += read.media.map {
                File(path: "\(folder)/media/\($0.name)", bytes: $0.bytes)
            }
        }
        self.files = files
        self.folders = folders
        self.findings = findings
    }

    private static func free(_ name: String, _ taken: [String]) -> String {
        var free = name
        var number = 2
        while taken.contains(free) {
            free = "\(name)-\(number)"
            number += 1
        }
        return free
    }

    /// Nobody has reviewed it here.
    private static func asDraft(_ draft: ItemDraft) -> ItemDraft {
        var draft = draft
        let record = draft.record
        draft.record = ItemRecord(
            state: .draft, version: record.version, source: record.source, author: record.author,
            reviewer: record.reviewer)
        return draft
    }
}
