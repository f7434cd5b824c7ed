import Publication
import Testing
import Vocabulary

/// The list of what is in an archive package.
struct ArchiveManifestTests {
    private let files: [String: [UInt8]] = [
        "b/座位.csv": [1, 2], "a.json": Array("{}\n".utf8), "empty": [],
    ]

    private var manifest: ArchiveManifest {
        ArchiveManifest(
            exam: Sealers.exam, title: "广元市2017年第一期", issuer: Sealers.issuer, at: Sealers.now,
            entries: files.map { ArchiveManifest.Entry(name: $0.key, content: $0.value) })
    }

    private func rules(_ files: [String: [UInt8]]) -> [String] {
        manifest.findings(names: Array(files.keys)) { name in
            files[name].map { ArchiveManifest.Entry(name: name, content: $0) }
        }.map { "\($0.rule) \($0.place.file ?? "")" }
    }

    @Test func `a manifest is read as it was written, in one order`() throws {
        let read = try ArchiveManifest(parsing: manifest.file)
        #expect(read == manifest)
        #expect(read.entries.map(\.name) == ["a.json", "b/座位.csv", "empty"])
        #expect(rules(files).isEmpty)
    }

    @Test func `what is changed, missing or added is named`() {
        var changed = files
        changed["a.json"] = Array("{}\r\n".utf8)
        changed["empty"] = nil
        changed["more"] = [0]
        #expect(
            rules(changed) == [
                "archive.changed a.json", "archive.missing empty", "archive.added more",
            ])
    }

    @Test func `a manifest in another spelling is none`() {
        let file = manifest.file
        for wrong in [[], Array(file.dropLast()), file + [0x20], [0x20] + file, Array("{}\n".utf8)]
        {
            let refusal = #expect(throws: Refusal.self) { try ArchiveManifest(parsing: wrong) }
            #expect(refusal?.code == "archive.unreadable")
        }
    }
}
