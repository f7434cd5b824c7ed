import Seals
package import Vocabulary

/// The list of everything in an archive package (practice 2.18), each file with its length and its
/// digest. A seal stands beside it, and so covers the whole package.
package struct ArchiveManifest: Hashable, Sendable {
    /// One file.
    package struct Entry: Hashable, Sendable {
        /// Below the package's folder, with slashes.
        package let name: String
        package let bytes: Int
        /// SM3 in hexadecimal.
        package let digest: String

        /// The entry of a file.
        package init(name: String, content: [UInt8]) {
            self.name = name
            bytes = content.count
            digest = HashAlgorithm.sm3.hexadecimalDigest(content)
        }

        /// The entry of a file that was not in memory as a whole.
        package init(name: String, bytes: Int, digest: String) {
            self.name = name
            self.bytes = bytes
            self.digest = digest
        }
    }

    /// The name of its own file.
    package static let fileName = "manifest.json"
    private static let form = "zhikao-archive/1"

    package let exam: ExamID
    package let title: String
    package let issuer: String
    package let at: Moment
    /// Ascending by name.
    package let entries: [Entry]

    package init(
        exam: ExamID, title: String, issuer: String, at moment: Moment, entries: [Entry]
    ) {
        self.exam = exam
        self.title = title
        self.issuer = issuer
        at = moment
        self.entries = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Its file.
    package var file: [UInt8] { json.canonical + [0x0A] }

    /// Reads a manifest's file.
    ///
    /// - Throws: `archive.unreadable`.
    package init(parsing file: [UInt8]) throws(Refusal) {
        guard let json = try? JSON(parsing: file), json["form"]?.text == ArchiveManifest.form,
            let exam = json["exam"]?.identifier(Named.Exam.self),
            let title = json["title"]?.text, let issuer = json["issuer"]?.text,
            let at = json["at"]?.moment,
            let entries = json["files"]?.array?.compactMap(Entry.init(json:))
        else { throw ArchiveManifest.unreadable }
        self.init(exam: exam, title: title, issuer: issuer, at: at, entries: entries)
        guard self.file == file else { throw ArchiveManifest.unreadable }
    }

    /// Everything in which a package differs from its manifest: `archive.changed`,
    /// `archive.missing`, `archive.added`.
    ///
    /// - Parameters:
    ///   - names: of all files of the package but the manifest and its seal.
    ///   - entry: the entry of a file as it is now; nil for one that cannot be read.
    package func findings(names: [String], entry: (String) -> Entry?) -> [Finding] {
        let known = Set(entries.map(\.name))
        let there = Set(names)
        var findings: [Finding] = []
        for listed in entries {
            guard there.contains(listed.name), let now = entry(listed.name) else {
                findings.append(
                    Finding(
                        "archive.missing", at: Finding.Place(file: listed.name),
                        "归档包缺少这个文件。", "the package lacks this file"))
                continue
            }
            guard now != listed else { continue }
            findings.append(
                Finding(
                    "archive.changed", at: Finding.Place(file: listed.name),
                    "文件与归档时不同，已被改动。", "the file is not the one that was archived"))
        }
        for name in names.sorted() where !known.contains(name) {
            findings.append(
                Finding(
                    "archive.added", at: Finding.Place(file: name), "归档时没有这个文件。",
                    "the package had no such file when it was made"))
        }
        return findings
    }

    private static let unreadable = Refusal(
        "archive.unreadable", "这不是归档包的清单（manifest.json），或者文件不完整。",
        "this is not the manifest of an archive package, or not all of it")

    private var json: JSON {
        [
            "form": .text(ArchiveManifest.form), "exam": JSON(exam), "title": .text(title),
            "issuer": .text(issuer), "at": .int(at.millisecondsSince1970),
            "files": .array(
                entries.map {
                    ["name": .text($0.name), "bytes": .int($0.bytes), "sm3": .text($0.digest)]
                }),
        ]
    }
}

extension ArchiveManifest.Entry {
    fileprivate init?(json: JSON) {
        guard let name = json["name"]?.text, let bytes = json["bytes"]?.int,
            let digest = json["sm3"]?.text
        else { return nil }
        self.init(name: name, bytes: bytes, digest: digest)
    }
}
