import Foundation
import Office
import Publication
import Seals

/// A file of a package on the way to the disk, or back.
final class ArchiveFile {
    private let handle: FileHandle
    private let path: String
    private let digest = RunningDigest(.sm3)
    private var count = 0
    private var waiting: [UInt8] = []

    /// Pieces of this size go to the disk.
    private static let portion = 1 << 18

    init(_ path: String) throws {
        self.path = path
        let isMade = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let handle = FileHandle(forWritingAtPath: path) else {
            throw Fault("writing \(path)", cause: String(cString: strerror(errno)))
        }
        self.handle = handle
    }

    func write(_ bytes: [UInt8]) throws {
        waiting += bytes
        if waiting.count >= ArchiveFile.portion { try flush() }
    }

    /// - Returns: how many bytes it has, and their SM3.
    func close() throws -> (Int, String) {
        try flush()
        do { try handle.close() } catch { throw Fault("writing \(path)", cause: "\(error)") }
        return (count, hexadecimal(digest.finish()))
    }

    private func flush() throws {
        do {
            try handle.write(contentsOf: waiting)
        } catch {
            throw Fault("writing \(path)", cause: "\(error)")
        }
        digest.update(waiting)
        count += waiting.count
        waiting.removeAll(keepingCapacity: true)
    }

    /// What a manifest says of a file as it is on the disk, read in pieces; nil for one that cannot
    /// be read, and for what is no file of its own: a link may lead anywhere.
    static func entry(of name: String, in folder: String) -> ArchiveManifest.Entry? {
        let path = "\(folder)/\(name)"
        let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type]
        guard type as? FileAttributeType == .typeRegular,
            let handle = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? handle.close() }
        let digest = RunningDigest(.sm3)
        var count = 0
        do {
            while let piece = try handle.read(upToCount: portion), !piece.isEmpty {
                digest.update(piece)
                count += piece.count
            }
        } catch {
            return nil
        }
        return ArchiveManifest.Entry(name: name, bytes: count, digest: hexadecimal(digest.finish()))
    }
}
