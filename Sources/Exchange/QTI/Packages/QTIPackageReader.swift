import Bank
package import Vocabulary

/// Reads a QTI content package: a zip archive with `imsmanifest.xml`.
///
/// Items come in the order of the package's tests, then in that of the manifest; the sections of a
/// test are their categories. Pictures come along.
package struct QTIPackageReader: Sendable {
    /// A reader without settings or state.
    package init() {}

    /// All items as drafts.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        let log = QTILog(file: file)
        var entries: [QuestionImport.Entry] = []
        var reading = Reading(file: file)
        do throws(Refusal) {
            let package = try QTIPackage(bytes, file: file)
            let media = QTIMedia { path in
                (try? package.content(of: path)) ?? nil
            }
            for found in reading.items(of: package) {
                let own = QTILog(file: found.item.file)
                let reader = QTIDraftReader(
                    found.item, media: media, folder: QTIPath.folder(of: found.path), log: own)
                if var draft = reader.draft() {
                    draft.categories = found.reference?.sections ?? []
                    draft.tags = found.reference?.tags ?? []
                    draft.record = .init(state: .draft, source: file)
                    let place = Finding.Place(file: found.item.file, line: found.item.line)
                    entries.append(.init(draft: draft, place: place))
                }
                reading.findings += own.findings
            }
            return QuestionImport(
                file: file, format: .qtiPackage, encoding: nil, entries: entries,
                findings: reading.findings, media: media.pictures)
        } catch {
            log.add(error)
            return QuestionImport(
                file: file, format: .qtiPackage, encoding: nil, entries: [],
                findings: log.findings)
        }
    }

    /// All items as they are, for scoring responses.
    package func items(in bytes: [UInt8], file: String) -> (items: [QTIItem], findings: [Finding]) {
        var reading = Reading(file: file)
        do throws(Refusal) {
            let package = try QTIPackage(bytes, file: file)
            let items = reading.items(of: package).map(\.item)
            return (items, reading.findings)
        } catch {
            let log = QTILog(file: file)
            log.add(error)
            return ([], log.findings)
        }
    }

    private struct Found {
        let item: QTIItem
        let path: String
        let reference: QTITestOutline.Reference?
    }

    /// One reading of one package.
    private struct Reading {
        let file: String
        var findings: [Finding] = []

        init(file: String) {
            self.file = file
        }

        mutating func items(of package: QTIPackage) -> [Found] {
            findings += package.problems
            var references: [QTITestOutline.Reference] = []
            for resource in package.resources where resource.kind == .test {
                references += outline(of: resource.path, package)
            }
            var listed: Set<String> = []
            var order: [(path: String, reference: QTITestOutline.Reference?)] = []
            for reference in references where listed.insert(reference.path).inserted {
                order.append((reference.path, reference))
            }
            for resource in package.resources
            where resource.kind == .item || !package.hasManifest {
                if listed.insert(resource.path).inserted { order.append((resource.path, nil)) }
            }
            if !package.hasManifest { warnOfManifest() }
            let found = order.compactMap { path, reference in
                item(at: path, package).map { Found(item: $0, path: path, reference: reference) }
            }
            if found.isEmpty, findings.allSatisfy({ $0.severity == .warning }) {
                findings.append(
                    Finding(
                        "qti.empty-package", at: Finding.Place(file: file),
                        "内容包里没有 QTI 2.x 或 3.0 试题。",
                        "the package has no items of QTI 2 or 3"))
            }
            return found
        }

        private mutating func warnOfManifest() {
            findings.append(
                Finding(
                    "qti.no-manifest", severity: .warning, at: Finding.Place(file: file),
                    "内容包没有 imsmanifest.xml，按文件名顺序读取全部 XML 试题。",
                    "the package has no imsmanifest.xml; all XML items are read by their names"
                ))
        }

        private mutating func outline(
            of path: String, _ package: QTIPackage
        ) -> [QTITestOutline.Reference] {
            let file = file
            do throws(Refusal) {
                guard let content = try package.content(of: path) else {
                    findings.append(missing(path))
                    return []
                }
                let root = try QTIDocument(content, file: "\(file)/\(path)").root
                let outline = QTITestOutline(root, path: path, file: file) {
                    path throws(Refusal) -> QTINode? in
                    guard let content = try package.content(of: path) else { return nil }
                    return try QTIDocument(content, file: "\(file)/\(path)").root
                }
                findings += outline.problems
                return outline.references
            } catch {
                findings += error.findings
                return []
            }
        }

        private mutating func item(at path: String, _ package: QTIPackage) -> QTIItem? {
            do throws(Refusal) {
                guard let content = try package.content(of: path) else {
                    findings.append(missing(path))
                    return nil
                }
                let root = try QTIDocument(content, file: "\(file)/\(path)").root
                // Without a manifest nothing says which of the files are items.
                if !package.hasManifest, root.name != "assessmentItem" { return nil }
                var item = try QTIItem(root, file: "\(file)/\(path)")
                try item.adoptProcessing { href throws(Refusal) -> [UInt8]? in
                    guard let target = QTIPath.joined(QTIPath.folder(of: path), href) else {
                        return nil
                    }
                    return try package.content(of: target)
                }
                return item
            } catch {
                findings += error.findings
                return nil
            }
        }

        private func missing(_ path: String) -> Finding {
            Finding(
                "qti.missing-file", at: Finding.Place(file: file), "内容包里没有文件 \(path)。",
                "the package has no file \(path)")
        }
    }
}
