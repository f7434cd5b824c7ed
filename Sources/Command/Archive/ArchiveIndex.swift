import Documents
import Publication
import Vocabulary

/// The index of an archive package (目录.html): what each file is, to be read in any browser.
struct ArchiveIndex {
    static let fileName = "目录.html"

    let title: String
    let issuer: String
    let at: Moment
    let contents: [ArchiveFolder.Content]

    /// Beyond it the files of one kind and folder stand in one line.
    private static let mostLines = 40

    /// The page; it needs nothing beside itself.
    var html: String {
        let chapters = ArchiveChapter.allCases.map { chapter in
            let files = contents.filter { $0.entry.name.hasPrefix("\(chapter.rawValue)/") }
            return "<h2>\(ArchiveIndex.escaped(chapter.rawValue))</h2>\n" + table(files)
        }
        return """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8">
            <title>\(ArchiveIndex.escaped(title)) 归档目录</title>
            <style>\(ArchiveIndex.style)</style></head><body>
            <h1>\(ArchiveIndex.escaped(title))<br>归档目录</h1>
            <p>\(ArchiveIndex.escaped(issuer))　\(at.date.chinese)归档　共\(contents.count)个文件</p>
            <p>manifest.json 列出每个文件的长度和SM3摘要，manifest.json.seal 是对它的签章；\
            用 <code>zhikao verify archive</code> 核验，任何改动、缺少、增加都会指出。\
            归档包含身份证号、作答和答案，请按涉密资料保管。</p>
            \(chapters.joined(separator: "\n"))
            </body></html>

            """
    }

    private func table(_ files: [ArchiveFolder.Content]) -> String {
        guard !files.isEmpty else { return "<p>本次考试没有这一类材料。</p>" }
        var groups: [(key: String, files: [ArchiveFolder.Content])] = []
        for file in files {
            let key = "\(folder(of: file))|\(file.about)"
            if groups.last?.key == key {
                groups[groups.count - 1].files.append(file)
            } else {
                groups.append((key, [file]))
            }
        }
        let rows = groups.flatMap { group in
            group.files.count > ArchiveIndex.mostLines
                ? [summary(group.files)] : group.files.map(row)
        }
        return """
            <table><thead><tr><th>文件</th><th>内容</th><th>字节</th><th>SM3</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table>
            """
    }

    private func folder(of file: ArchiveFolder.Content) -> String {
        file.entry.name.split(separator: "/").dropLast().joined(separator: "/")
    }

    private func row(_ file: ArchiveFolder.Content) -> String {
        let name = ArchiveIndex.escaped(file.entry.name)
        let short = ArchiveIndex.escaped(
            file.entry.name.split(separator: "/").dropFirst().joined(separator: "/"))
        return "<tr><td><a href=\"\(name)\">\(short)</a></td>"
            + "<td>\(ArchiveIndex.escaped(file.about))</td>"
            + "<td class=\"n\">\(file.entry.bytes)</td>"
            + "<td class=\"d\">\(file.entry.digest)</td></tr>"
    }

    private func summary(_ files: [ArchiveFolder.Content]) -> String {
        let place = files.first.map(folder) ?? ""
        let bytes = files.reduce(0) { $0 + $1.entry.bytes }
        return "<tr><td><a href=\"\(ArchiveIndex.escaped(place))\">"
            + "\(ArchiveIndex.escaped(place))/</a>　\(files.count)个文件</td>"
            + "<td>\(ArchiveIndex.escaped(files.first?.about ?? ""))</td>"
            + "<td class=\"n\">\(bytes)</td><td>见 manifest.json</td></tr>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    private static let style = """
        body{font-family:"Noto Serif CJK SC",SimSun,serif;max-width:72rem;margin:2rem auto;\
        padding:0 1rem;line-height:1.6}\
        h1{text-align:center;font-size:1.5rem}h2{font-size:1.1rem;margin-top:1.6rem}\
        table{border-collapse:collapse;width:100%;font-size:.9rem}\
        th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top}\
        td.n{text-align:right}td.d{font-family:monospace;font-size:.72rem;word-break:break-all}\
        @media print{@page{size:A4 landscape}thead{display:table-header-group}}
        """
}
