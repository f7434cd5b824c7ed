import FoundationEssentials

/// The folder with the manual's pictures, beside the program; without it the manual has none.
struct ManualFolder {
    private let path: String?

    init(_ path: String?) { self.path = path }

    /// The picture of that file name; nil for a name that is not plain, and when there is none.
    func picture(_ name: String) -> [UInt8]? {
        guard let path, name.hasSuffix(".png") else { return nil }
        let isPlain = name.dropLast(4).utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard isPlain, let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
            return nil
        }
        return Array(data)
    }

    /// Whether there is a picture of that name, without reading it.
    func has(_ name: String) -> Bool {
        guard let path else { return false }
        return FileManager.default.fileExists(atPath: "\(path)/\(name)")
    }
}
