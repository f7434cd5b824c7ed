import Bank
import Foundation
import Vocabulary

/// A folder with texts of statutes, each named `标题(版本).txt` after its title and the day of its
/// adoption.
struct StatuteFolder {
    /// The texts of those statutes of a catalogue that are in the folder.
    let texts: [StatuteEdition: StatuteText]
    /// What of the catalogue is not there, and which text is another one than the digests say.
    let findings: [Finding]

    /// - Throws: `Refusal` `file.unreadable` when there is no such folder.
    init(_ path: String, catalogue: StatuteCatalogue) throws {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw Refusal("file.unreadable", "读不了文件夹 \(path)。", "no such folder: \(path)")
        }
        var texts: [StatuteEdition: StatuteText] = [:]
        var findings: [Finding] = []
        for statute in catalogue.statutes {
            guard let name = StatuteFolder.name(of: statute, in: names) else { continue }
            let file = "\(path)/\(name)"
            do {
                let text = try StatuteText(try Files.text(file))
                texts[StatuteEdition(statute.title, statute.version)] = text
                if text.articleDigests != statute.articleDigests {
                    findings.append(StatuteFolder.otherText(statute, file))
                }
            } catch let refusal as Refusal {
                findings.append(
                    Finding(
                        refusal.code, severity: .warning, at: Finding.Place(file: file),
                        refusal.message.chinese, refusal.message.english))
            }
        }
        (self.texts, self.findings) = (texts, findings)
    }

    /// The title of a file may note its edition, 宪法（2018年修正文本）, or leave out 中华人民共和国.
    private static func name(of statute: Statute, in names: [String]) -> String? {
        let ending = "(\(statute.version)).txt"
        let wanted = plain(statute.title.text)
        return names.sorted().first { name in
            name.hasSuffix(ending) && plain(String(name.dropLast(ending.count))) == wanted
        }
    }

    private static func plain(_ title: String) -> String {
        let country = "中华人民共和国"
        let title = title.prefix { $0 != "（" && $0 != "(" }
        return String(title.hasPrefix(country) ? title.dropFirst(country.count) : title)
    }

    private static func otherText(_ statute: Statute, _ file: String) -> Finding {
        Finding(
            "statute.other-text", severity: .warning, at: Finding.Place(file: file),
            "文本与法规目录中《\(statute.title)》\(statute.version) 版的摘要不一致。",
            "the text has other digests than the catalogue's \(statute.title) of \(statute.version)"
        )
    }
}
