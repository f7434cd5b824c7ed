import Foundation
import Vocabulary

/// A content package in memory: its files, and which of them are items and tests.
///
/// The manifest may stand in any folder; paths are relative to it. Without one, all XML files are
/// looked at in the order of their names.
final class QTIPackage {
    /// A file of the package that the manifest lists.
    struct Resource {
        enum Kind {
            case item, test, other
        }

        let kind: Kind
        /// Within the archive.
        let path: String
    }

    let file: String
    /// In the order of the manifest.
    let resources: [Resource]
    let hasManifest: Bool
    private let zip: ZipArchive
    private let places: [String: Int64]
    /// What of the manifest cannot be followed.
    let problems: [Finding]

    /// - Throws: `Refusal`s of archives (`package.*`) and of reading XML (`qti.*`).
    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        self.file = file
        guard bytes.starts(with: "PK".utf8) else { throw QTIPackage.notAZip(file) }
        do throws(Refusal) {
            zip = try ZipArchive(
                bytes, limits: TableLimits(bytes: 50_000_000, total: 1_000_000_000, ratio: 200),
                file: file)
        } catch {
            throw QTIPackage.notAZip(file)
        }
        let list = try ZipEntries(zip, file: file)
        let entries = list.names
        places = list.places
        let manifests = entries.filter {
            $0 == "imsmanifest.xml" || $0.hasSuffix("/imsmanifest.xml")
        }
        let depth = { (name: String) in name.count { $0 == "/" } }
        guard let manifest = manifests.min(by: { (depth($0), $0) < (depth($1), $1) }) else {
            hasManifest = false
            problems = []
            resources = entries.filter { $0.lowercased().hasSuffix(".xml") }.sorted()
                .map { Resource(kind: .other, path: $0) }
            return
        }
        hasManifest = true
        let content = try QTIPackage.content(of: manifest, at: list.places[manifest], in: zip, file)
        let root = try QTIDocument(content ?? [], file: "\(file)/\(manifest)").root
        (resources, problems) = QTIPackage.resources(
            root, folder: QTIPath.folder(of: manifest), file: "\(file)/\(manifest)")
    }

    private static func resources(
        _ root: QTINode, folder: String, file: String
    ) -> ([Resource], [Finding]) {
        var (resources, problems): ([Resource], [Finding]) = ([], [])
        for node in root.descendants where node.name == "resource" {
            guard let href = href(of: node) else { continue }
            if let path = QTIPath.joined(folder, href.removingPercentEncoding ?? href) {
                resources.append(Resource(kind: kind(of: node), path: path))
                continue
            }
            guard kind(of: node) != .other else { continue }
            problems.append(
                Finding(
                    "qti.missing-file", at: Finding.Place(file: file, line: node.line),
                    "清单里的路径 \(href) 指向内容包之外，没有读取。",
                    "the manifest's path \(href) leads out of the package and was not read"))
        }
        return (resources, problems)
    }

    private static func href(of resource: QTINode) -> String? {
        resource.attribute("href") ?? resource.child("file")?.attribute("href")
    }

    private static func kind(of resource: QTINode) -> Resource.Kind {
        let type = (resource.attribute("type") ?? "").lowercased()
        if type.hasPrefix("imsqti_item") || type.hasPrefix("imsqti_apipitem") { return .item }
        if type.hasPrefix("imsqti_test") || type.hasPrefix("imsqti_assessment") { return .test }
        return .other
    }

    private static func notAZip(_ file: String) -> Refusal {
        QTIDocument.refusal(
            "package.not-a-zip", file, nil, "不是有效的 zip 压缩包，无法打开。请重新导出 QTI 内容包。",
            "not a zip archive that can be opened; export the package again")
    }

    /// The bytes of a file; nil when there is none.
    /// - Throws: `package.damaged` when it cannot be read, `package.too-large`.
    func content(of path: String) throws(Refusal) -> [UInt8]? {
        try QTIPackage.content(of: path, at: places[path], in: zip, file)
    }

    private static func content(
        of path: String, at place: Int64?, in zip: ZipArchive, _ file: String
    ) throws(Refusal) -> [UInt8]? {
        guard let place else { return nil }
        do throws(Refusal) {
            return try zip.part(at: place, path)
        } catch {
            let isLarge = error.code == "xlsx.too-large"
            throw QTIDocument.refusal(
                isLarge ? "package.too-large" : "package.damaged", "\(file)/\(path)", nil,
                isLarge ? "文件 \(path) 解压后过大，拒绝读取。" : "文件 \(path) 已损坏，无法读取。",
                isLarge ? "\(path) is too large after decompression" : "\(path) is damaged")
        }
    }
}
