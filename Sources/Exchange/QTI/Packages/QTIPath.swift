/// Paths within a package: nothing leads out of it.
enum QTIPath {
    /// The folder of a path with a slash behind it; empty at the top.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// A path relative to a folder, its `.` and `..` resolved; nil when it leads out of the package
    /// or is no path at all.
    static func joined(_ folder: String, _ relative: String) -> String? {
        guard !relative.contains(":"), !relative.hasPrefix("/"), !relative.contains("\\"),
            !relative.contains("\0")
        else { return nil }
        var parts: [Substring] = []
        for part in (folder + relative).split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    /// Whether an entry of an archive may have this name: relative, in its own folder, without
    /// drive letters or backslashes.
    static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains("\0")
            && name.dropFirst().first != ":"
            && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }
}
