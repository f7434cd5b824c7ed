import ArgumentParser
import Bank
import Exchange
import Foundation
import Vocabulary

/// `zhikao bank statutes add`.
struct BankStatutesAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a statute, or a new version of one, to the catalogue from its text.",
        discussion: """
            The day of adoption is taken from the file's name, 标题(2025-06-27).txt, unless \
            --version says it. The text itself is not kept, only a digest of each article. Run \
            again with the same text it changes nothing. `bank lint` then lists the items whose \
            article changed.
            """)

    @Argument(help: "The text of the statute.")
    var file: String

    @Option(name: .customLong("in-force"), help: "From when this version holds, 2026-01-01.")
    var inForce: String

    @Option(help: "The day on which this version was adopted.")
    var version: String?

    @Option(help: "The title by which items name it, where the text has a longer one.")
    var title: String?

    @Option(help: "The catalogue; made when there is none.")
    var catalogue = "question-bank/statutes.yaml"

    @Flag(help: "Put the text in the place of one that stands there for the same version.")
    var replace = false

    func run() throws {
        try Console.run {
            let statute = try statute()
            let known = try loaded()
            let before = known[statute.title, statute.version]
            guard before != statute else {
                Console.say("《\(statute.title)》(\(statute.version)) 已在目录中 stands there already")
                return
            }
            guard before == nil || replace else {
                throw Refusal(
                    "statute.other-text",
                    "目录中《\(statute.title)》\(statute.version) 版的内容不同；确要替换请加 --replace。",
                    "the catalogue has other articles or another day for this version; --replace "
                        + "puts the new ones there")
            }
            let others = known.statutes.filter {
                ($0.title, $0.version) != (statute.title, statute.version)
            }
            let text = StatuteCatalogueWriter().text(try StatuteCatalogue(others + [statute]))
            try Data(text.utf8).write(to: URL(fileURLWithPath: catalogue), options: .atomic)
            tell(statute, others)
        }
    }

    private func statute() throws -> Statute {
        let name = (file as NSString).lastPathComponent
        let made = try StatuteCatalogueWriter().statute(
            text: try Files.text(file), version: try date(version ?? dateIn(name), "--version"),
            inForce: try date(inForce, "--in-force"))
        guard let title, !title.isEmpty else { return made }
        return Statute(
            title: StatuteID(title), version: made.version, inForce: made.inForce,
            articles: made.articles, articleDigests: made.articleDigests)
    }

    /// The date in the last pair of brackets of `标题(2025-06-27).txt`.
    private func dateIn(_ name: String) -> String {
        guard let open = name.lastIndex(of: "("), let close = name.lastIndex(of: ")"), open < close
        else { return "" }
        return String(name[name.index(after: open)..<close])
    }

    private func date(_ text: String, _ option: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text) else {
            throw Refusal(
                "statute.date", "\(option) 应为日期，如 2025-06-27（现为“\(text)”）。",
                "\(option) is a date such as 2025-06-27, not \"\(text)\"")
        }
        return date
    }

    private func loaded() throws -> StatuteCatalogue {
        guard FileManager.default.fileExists(atPath: catalogue) else {
            return try StatuteCatalogue([])
        }
        return try StatuteCatalogueReader().catalogue(
            in: try Files.bytes(catalogue), file: catalogue)
    }

    /// How much of the version before it is left.
    private func tell(_ statute: Statute, _ others: [Statute]) {
        Console.say(
            "《\(statute.title)》(\(statute.version)) \(statute.articles) 条 articles, "
                + "自 \(statute.inForce) 施行 in force")
        guard
            let old = others.filter({
                $0.title == statute.title && $0.version < statute.version
            }).max(by: { $0.version < $1.version })
        else { return }
        let change = StatuteChange(from: old, to: statute)
        var (same, moved, other) = (0, 0, 0)
        for article in 1...max(1, old.articles) {
            switch change.fate(of: article) {
            case .same: same += 1
            case .moved: moved += 1
            case .changed, .gone, .unknown: other += 1
            }
        }
        Console.say(
            "与 \(old.version) 版相比：\(same) 条未变，\(moved) 条移位，\(other) 条修改或删去。"
                + " same \(same), moved \(moved), changed or gone \(other)")
    }
}
