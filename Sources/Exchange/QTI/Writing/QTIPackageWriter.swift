package import Bank
package import Vocabulary

/// Writes drafts as a content package: the manifest, one test whose sections are the categories,
/// an item file for each draft in their order, and their pictures. The same drafts give the same
/// bytes.
package struct QTIPackageWriter: Sendable {
    private let version: QTIVersion

    /// - Precondition: version 2.2 or 3.0.
    package init(version: QTIVersion) {
        precondition(version == .twoTwo || version == .three, "2.2 and 3.0 are written")
        self.version = version
    }

    /// - Parameters:
    ///   - title: the title of the test.
    ///   - media: the pictures that drafts name; those that no draft names are left out.
    /// - Throws: `Refusal` `qti.not-writable` with a finding for each draft that cannot be written,
    ///   and for each picture that is missing.
    package func bytes(
        _ drafts: [ItemDraft], title: String, media: [ItemMedia] = []
    ) throws(Refusal) -> [UInt8] {
        let files = try files(drafts, title: title, media: media)
        do throws(ZipWriter.Failure) {
            return try ZipWriter().bytes(of: files)
        } catch {
            throw Refusal(
                "qti.not-writable", "内容包无法写成：\(error.cause)。",
                "the package cannot be written: \(error.cause)")
        }
    }

    private struct File {
        let path: String
        let text: String
        let pictures: [String]
    }

    private func files(
        _ drafts: [ItemDraft], title: String, media: [ItemMedia]
    ) throws(Refusal) -> [ZipWriter.Entry] {
        var items: [File] = []
        var findings: [Finding] = []
        let writer = QTIItemWriter(version: version)
        let known = Dictionary(media.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
        for (index, draft) in drafts.enumerated() {
            do throws(Refusal) {
                let text = try writer.text(draft, number: index + 1, mediaFolder: "../")
                let pictures = QTIPackageWriter.pictures(in: draft)
                for picture in pictures where known[picture] == nil {
                    findings.append(
                        Finding(
                            "qti.missing-media", "试题 \(draft.id?.text ?? "") 的图片 \(picture) 找不到。",
                            "no picture \(picture) of item \(draft.id?.text ?? "")"))
                }
                items.append(
                    File(path: path(index), text: text, pictures: pictures.sorted()))
            } catch {
                findings.append(Finding(error.code, error.message.chinese, error.message.english))
            }
        }
        guard findings.isEmpty else {
            throw Refusal(
                "qti.not-writable", "有 \(findings.count) 处问题，内容包没有写成。",
                "\(findings.count) problems; the package was not written", findings: findings)
        }
        let test = QTITestWriter(version: version).text(drafts, title: title) { path($0) }
        let used = Set(items.flatMap(\.pictures)).sorted().compactMap { known[$0] }
        let manifest = manifest(items, used)
        return [entry("imsmanifest.xml", manifest), entry("test.xml", test)]
            + items.map { entry($0.path, $0.text) }
            + used.map { ZipWriter.Entry(name: "media/\($0.name)", bytes: $0.bytes) }
    }

    private func entry(_ name: String, _ text: String) -> ZipWriter.Entry {
        ZipWriter.Entry(name: name, bytes: Array(text.utf8))
    }

    private func path(_ index: Int) -> String {
        let digits = String(index + 1)
        return "items/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".xml"
    }

    /// The names of the pictures in all texts of a draft.
    static func pictures(in draft: ItemDraft) -> Set<String> {
        var texts = [draft.stem, draft.explanation, draft.basisText]
        texts += draft.choices.map(\.text) + draft.slots.map(\.text) + draft.feedback.map(\.text)
        if case .open(let text)? = draft.key { texts.append(text) }
        var names: Set<String> = []
        for text in texts {
            for part in text.split(separator: "](media/", omittingEmptySubsequences: false)
                .dropFirst()
            {
                if let end = part.firstIndex(of: ")") { names.insert(String(part[..<end])) }
            }
        }
        return names
    }

    private func manifest(_ items: [File], _ pictures: [ItemMedia]) -> String {
        let isThree = version == .three
        let suffix = isThree ? "xmlv3p0" : "xmlv2p2"
        let namespace =
            isThree
            ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
            : "http://www.imsglobal.org/xsd/imscp_v1p1"
        var resources = [
            resource(
                "test", "imsqti_test_\(suffix)", "test.xml", files: ["test.xml"],
                needs: items.indices.map { "item-\($0 + 1)" })
        ]
        for (index, item) in items.enumerated() {
            let media = item.pictures.map { "media/\($0)" }
            resources.append(
                resource(
                    "item-\(index + 1)", "imsqti_item_\(suffix)", item.path,
                    files: [item.path] + media, needs: []))
        }
        return QTIXML(version: .twoTwo).document(
            QTINode(
                "manifest", ["identifier": "package", "xmlns": namespace],
                nodes: [
                    QTINode(
                        "metadata",
                        nodes: [
                            QTINode("schema", text: isThree ? "QTI Package" : "QTIv2.2 Package"),
                            QTINode("schemaversion", text: isThree ? "3.0.0" : "1.0.0"),
                        ]),
                    QTINode("organizations"),
                    QTINode("resources", nodes: resources),
                ]))
    }

    private func resource(
        _ identifier: String, _ type: String, _ path: String, files: [String], needs: [String]
    ) -> QTINode {
        QTINode(
            "resource", ["identifier": identifier, "type": type, "href": path],
            nodes: files.map { QTINode("file", ["href": $0]) }
                + needs.map { QTINode("dependency", ["identifierref": $0]) })
    }
}
