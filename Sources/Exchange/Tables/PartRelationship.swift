import Vocabulary

/// A link from one part of a package to another (ISO/IEC 29500-2, 9).
struct PartRelationship {
    let id: String
    let type: String
    /// The name of the part in the archive.
    let target: String

    /// The links of a part (of the package itself, when the name is empty) to other parts; nil when
    /// it has none.
    static func all(
        of part: String, in archive: ZipArchive, file: String
    ) throws(Refusal) -> [PartRelationship]? {
        let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let (folder, leaf) = (String(part[..<cut]), String(part[cut...]))
        let name = "\(folder)_rels/\(leaf).rels"
        guard let bytes = try archive.part(name) else { return nil }
        var found: [PartRelationship] = []
        try XMLPart(name: name, bytes: bytes, file: file).walk { event in
            guard case .start("Relationship", let attributes) = event,
                attributes["TargetMode"] != "External", let id = attributes["Id"],
                let type = attributes["Type"], let target = attributes["Target"]
            else { return }
            found.append(
                PartRelationship(id: id, type: type, target: resolve(target, from: folder)))
        }
        return found
    }

    /// A target is absolute (`/xl/styles.xml`) or relative to the folder of its part.
    private static func resolve(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path: [Substring] = []
        for step in (folder + target).split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
