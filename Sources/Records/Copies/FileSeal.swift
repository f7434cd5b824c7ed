import Office
import Seals
import Vocabulary

/// A file of a copy with what it must be: its size and two digests.
package struct FileSeal: Hashable, Sendable {
    /// From the folder of the copy.
    package let path: String
    package let bytes: Int
    /// SM3 (GB/T 32905-2016), hexadecimal.
    package let sm3: String
    /// SHA-256 (FIPS 180-4), hexadecimal: any computer can check it without us.
    package let sha256: String

    /// The file as it is now.
    ///
    /// - Parameter each: told after each piece how many bytes are read; may throw.
    /// - Throws: `Fault` when it cannot be read.
    init(
        of path: String, in folder: String, each: (Int) throws -> Void = { _ in }
    ) throws {
        let file = try PlainFile.reading("\(folder)/\(path)")
        let (sm3, sha256) = (RunningDigest(.sm3), RunningDigest(.sha256))
        var count = 0
        try file.forEachPiece { bytes in
            sm3.update(bytes)
            sha256.update(bytes)
            count += bytes.count
            try each(count)
        }
        self.path = path
        bytes = count
        self.sm3 = hexadecimal(sm3.finish())
        self.sha256 = hexadecimal(sha256.finish())
    }

    /// Nil for anything else, also for a path that leads out of the folder.
    init?(_ json: JSON) {
        guard let path = json["path"]?.text, let bytes = json["bytes"]?.int,
            let sm3 = json["sm3"]?.text, let sha256 = json["sha256"]?.text,
            !path.isEmpty, !path.hasPrefix("/"),
            !path.split(separator: "/", omittingEmptySubsequences: false).contains(where: {
                $0 == ".." || $0 == "." || $0.isEmpty
            })
        else { return nil }
        self.path = path
        self.bytes = bytes
        self.sm3 = sm3
        self.sha256 = sha256
    }

    var json: JSON {
        ["path": .text(path), "bytes": .int(bytes), "sm3": .text(sm3), "sha256": .text(sha256)]
    }
}
