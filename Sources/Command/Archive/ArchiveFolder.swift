import Foundation
import Office
import Publication
import Vocabulary

/// The folder of an archive package while it is written. It has another name until everything is
/// there: what was only begun never looks like a package. Files are written piece by piece, so that
/// memory holds none of them as a whole.
final class ArchiveFolder {
    /// A file of the package with what it is.
    struct Content {
        let entry: ArchiveManifest.Entry
        let about: String
    }

    private let output: String
    private(set) var contents: [Content] = []

    /// Where it is written.
    var path: String { "\(output).part" }

    /// Begins anew; what an interrupted run has left is gone.
    ///
    /// - Throws: `archive.exists`; `Fault`.
    init(_ output: String) throws {
        self.output = output.hasSuffix("/") ? String(output.dropLast()) : output
        guard !FileManager.default.fileExists(atPath: self.output) else {
            throw Refusal(
                "archive.exists", "\(output) 已经存在，归档包不覆盖任何文件。",
                "\(output) exists; an archive overwrites nothing")
        }
        discard()
        try makeFolder("")
    }

    /// Takes away what was written.
    func discard() { try? FileManager.default.removeItem(atPath: path) }

    /// - Throws: `Fault`.
    func makeFolder(_ name: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: name.isEmpty ? path : "\(path)/\(name)", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Fault("making the folder \(path)/\(name)", cause: "\(error)")
        }
    }

    /// A file that is in memory.
    func write(_ bytes: [UInt8], to name: String, _ about: String) throws {
        try stream(to: name, about) { try $0(bytes) }
    }

    /// A file in pieces.
    func stream(
        to name: String, _ about: String, _ pieces: (([UInt8]) throws -> Void) throws -> Void
    ) throws {
        try makeFolder((name as NSString).deletingLastPathComponent)
        let file = try ArchiveFile("\(path)/\(name)")
        try pieces { try file.write($0) }
        let (count, digest) = try file.close()
        contents.append(
            Content(
                entry: ArchiveManifest.Entry(name: name, bytes: count, digest: digest),
                about: about))
    }

    /// Takes in the files that somebody else has written into a folder of the package.
    ///
    /// - Parameter known: names of files that are in the package already.
    func adopt(_ folder: String, _ about: String, but known: Set<String>) throws {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
        for name in names.sorted() {
            let file = "\(folder)/\(name)"
            guard !known.contains(file) else { continue }
            guard let entry = ArchiveFile.entry(of: file, in: path) else {
                throw Fault("reading \(path)/\(file)", cause: "it cannot be read back")
            }
            contents.append(Content(entry: entry, about: about))
        }
    }

    /// Gives the package its name; everything is on disk by then.
    func finish() throws {
        sync()
        guard rename(path, output) == 0 else {
            throw Fault("renaming \(path) to \(output)", cause: String(cString: strerror(errno)))
        }
    }
}
