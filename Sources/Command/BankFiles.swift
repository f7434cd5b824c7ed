import Bank
import Exchange
import Foundation
import Vocabulary

/// The files of a bank on disk.
enum BankFiles {
    /// Every `items*.yaml` below a folder, in order; the file itself where one is named.
    /// - Throws: `Refusal` `bank.no-item-files`.
    static func itemFiles(in path: String) throws -> [String] {
        if path.hasSuffix(".yaml") { return [path] }
        let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        let files = found.filter { name in
            let leaf = name.split(separator: "/").last ?? ""
            return leaf.hasPrefix("items") && leaf.hasSuffix(".yaml")
        }.sorted()
        guard !files.isEmpty else {
            throw Refusal(
                "bank.no-item-files", "\(path) 里没有题库文件 items.yaml。",
                "there are no item files (items.yaml) in \(path)")
        }
        return files.map { "\(path)/\($0)" }
    }

    /// The pictures that drafts name, from the folder `media` beside their item file.
    /// - Throws: `Refusal` `file.unreadable` naming the first that is missing.
    static func media(of entries: [BankImport.DraftEntry]) throws -> [ItemMedia] {
        var media: [String: ItemMedia] = [:]
        for entry in entries {
            let folder =
                entry.place.file.map { file in
                    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
                } ?? "."
            for name in pictures(in: entry.draft) where media[name] == nil {
                media[name] = ItemMedia(
                    name: name, bytes: try Files.bytes("\(folder)/media/\(name)"))
            }
        }
        return media.values.sorted { $0.name < $1.name }
    }

    private static func pictures(in draft: ItemDraft) -> [String] {
        let texts =
            [draft.stem, draft.explanation, draft.caseSet?.text ?? ""] + draft.choices.map(\.text)
            + draft.slots.map(\.text)
        return texts.flatMap { text in
            text.ranges(of: "](media/").map { range in
                String(text[range.upperBound...].prefix { $0 != ")" })
            }
        }.filter { !$0.isEmpty && !$0.contains("/") && !$0.hasPrefix(".") }
    }
}
