package import Bank
package import Vocabulary

/// Reads `question-bank/statutes.yaml`.
package struct StatuteCatalogueReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// - Throws: `Refusal` `statutes.malformed` with all findings, or `statute.double-version`.
    package func catalogue(
        in bytes: [UInt8], file: String
    ) throws(Refusal) -> StatuteCatalogue {
        let log = FindingLog()
        let document = BankNode.document(bytes, file: file, log: log)
        let fields = document?.fields(["statutes"])
        if let document, fields?["statutes"] == nil {
            document.wrong("yaml.missing-field", "缺少字段 statutes。", "the field statutes is missing")
        }
        let statutes = (fields?["statutes"]?.list ?? []).compactMap(statute)
        guard log.findings.isEmpty else {
            throw Refusal(
                "statutes.malformed", "法规目录格式有误。", "the catalogue of statutes is malformed",
                findings: log.findings)
        }
        return try StatuteCatalogue(statutes)
    }

    private func statute(_ node: BankNode) -> Statute? {
        let names = ["title", "version", "inForce", "articles", "digests"]
        guard let fields = node.fields(names) else { return nil }
        for name in names where fields[name] == nil {
            node.wrong("yaml.missing-field", "缺少字段 \(name)。", "the field \(name) is missing")
        }
        let title = fields["title"]?.text
        let version = fields["version"]?.date
        let inForce = fields["inForce"]?.date
        let articles = fields["articles"]?.int
        let digests = fields["digests"]?.list?.compactMap(digest)
        guard let title, let version, let inForce, let articles, let digests else { return nil }
        if articles != digests.count {
            node.wrong(
                "statutes.digest-count", "《\(title)》有 \(articles) 条，摘要有 \(digests.count) 个。",
                "\(title) has \(articles) articles and \(digests.count) digests")
        }
        return Statute(
            title: StatuteID(title), version: version, inForce: inForce, articles: articles,
            articleDigests: digests)
    }

    private func digest(_ node: BankNode) -> String? {
        guard let text = node.text else { return nil }
        guard text.utf8.count == 64, text.utf8.allSatisfy(isLowerHex) else {
            node.wrong(
                "statutes.digest", "摘要应为 64 位小写十六进制数。",
                "a digest is 64 lower-case hexadecimal digits")
            return nil
        }
        return text
    }

    private func isLowerHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte)
    }
}
