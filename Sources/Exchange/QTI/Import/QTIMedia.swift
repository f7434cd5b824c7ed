import Bank
import Foundation
import Vocabulary

/// The pictures that items name, each once. Owned by one reading of one file.
final class QTIMedia {
    /// The bytes of a file by its path in the package; nil when there is none.
    let load: (String) -> [UInt8]?
    private var names: [String: String] = [:]
    private var seen: Set<String> = []
    private(set) var pictures: [ItemMedia] = []

    init(load: @escaping (String) -> [UInt8]?) {
        self.load = load
    }

    private static let endings: [String: String] = [
        "png": "png", "jpg": "jpg", "jpeg": "jpg", "gif": "gif", "svg": "svg", "webp": "webp",
        "bmp": "bmp",
    ]

    /// The picture as a text names it; nil when it is not there or of no kind that can be shown.
    /// - Parameter folder: where the item stands in the package, to which paths are relative.
    func reference(to path: String, alternative: String, folder: String) -> String? {
        let key = path.hasPrefix("data:") ? path : folder + "\n" + path
        let name: String
        if let known = names[key] {
            name = known
        } else {
            guard let (bytes, ending) = content(of: path, folder: folder) else { return nil }
            let picture = ItemMedia(bytes, ending: ending)
            name = picture.name
            names[key] = name
            if seen.insert(name).inserted { pictures.append(picture) }
        }
        let words = alternative.filter { $0 != "[" && $0 != "]" && $0 != "\n" }
        return "![\(words)](media/\(name))"
    }

    private func content(of path: String, folder: String) -> ([UInt8], String)? {
        if path.hasPrefix("data:") { return QTIMedia.inline(path) }
        let bare = path.prefix { $0 != "?" && $0 != "#" }
        let last = bare.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard let ending = QTIMedia.endings[last],
            let target = QTIPath.joined(
                folder, String(bare).removingPercentEncoding ?? String(bare)),
            let bytes = load(target)
        else { return nil }
        return (bytes, ending)
    }

    /// `data:image/png;base64,…`
    private static func inline(_ text: String) -> ([UInt8], String)? {
        let parts = text.split(separator: ",", maxSplits: 1)
        guard parts.count == 2, parts[0].hasPrefix("data:image/"), parts[0].hasSuffix(";base64"),
            let kind = parts[0].dropFirst("data:image/".count).split(separator: ";").first,
            let ending = endings[kind == "svg+xml" ? "svg" : kind.lowercased()],
            let data = Data(
                base64Encoded: String(parts[1]), options: .ignoreUnknownCharacters)
        else { return nil }
        return (Array(data), ending)
    }
}
