import FoundationEssentials
import Glibc
import Office
import Seals

/// A file by its descriptor, for copies of the store: read and written at given places, and forced
/// to the disk. Owned by one caller; closed with it.
final class PlainFile {
    let path: String
    private let descriptor: Int32

    private init(_ path: String, _ flags: Int32) throws(Fault) {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw PlainFile.fault("opening \(path)") }
    }

    deinit { close(descriptor) }

    /// - Throws: `Fault` when there is no such file.
    static func reading(_ path: String) throws(Fault) -> PlainFile {
        try PlainFile(path, O_RDONLY)
    }

    /// A new file that only its owner may read.
    ///
    /// - Throws: `Fault`, also when the file exists.
    static func creating(_ path: String) throws(Fault) -> PlainFile {
        try PlainFile(path, O_RDWR | O_CREAT | O_EXCL)
    }

    /// - Throws: `Fault` when there is no such file.
    static func changing(_ path: String) throws(Fault) -> PlainFile {
        try PlainFile(path, O_RDWR)
    }

    /// Bytes that the file has now.
    var size: Int {
        get throws(Fault) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else {
                throw PlainFile.fault("reading \(path)")
            }
            return Int(status.st_size)
        }
    }

    /// As many bytes as there are from `offset` on, at most `count`.
    func read(at offset: Int, count: Int) throws(Fault) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let base = buffer.baseAddress.map { $0 + filled }
                let got = pread(descriptor, base, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                filled += got
            }
        }
        if failed { throw PlainFile.fault("reading \(path)") }
        return bytes
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(Fault) {
        var written = 0
        while written < bytes.count {
            let got = bytes.withUnsafeBytes { buffer in
                pwrite(
                    descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written,
                    off_t(offset + written))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw PlainFile.fault("writing \(path)") }
            written += got
        }
    }

    func truncate(to size: Int) throws(Fault) {
        guard ftruncate(descriptor, off_t(size)) == 0 else {
            throw PlainFile.fault("writing \(path)")
        }
    }

    /// When it returns, everything that was written is on disk.
    func sync() throws(Fault) {
        guard fsync(descriptor) == 0 else { throw PlainFile.fault("writing \(path) to disk") }
    }

    /// Takes the file for this process alone, until it is closed.
    ///
    /// - Returns: false when another process has it.
    func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Forces names that were made or changed in a folder to the disk.
    static func syncFolder(_ path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("opening \(path)") }
        defer { close(descriptor) }
        // Some network file systems know no such thing; the files themselves are synced.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
            throw fault("writing \(path) to disk")
        }
    }

    /// What the machine says now, with what that means for the disk.
    static func fault(_ doing: String) -> Fault {
        let number = errno
        let trouble: DiskTrouble? =
            switch number {
            case ENOSPC, EDQUOT, EFBIG: .full
            case EROFS, EACCES, EPERM: .readOnly
            case EIO, ENXIO, ESTALE, ENOTCONN: .input
            default: nil
            }
        return Fault(doing, cause: String(cString: strerror(number)), trouble: trouble)
    }
}

extension PlainFile {
    /// Reads the whole file, piece by piece.
    func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
        let piece = 1 << 20
        var offset = 0
        while true {
            let bytes = try read(at: offset, count: piece)
            guard !bytes.isEmpty else { return }
            try body(bytes)
            offset += bytes.count
        }
    }

    /// Copies a file and forces the copy to the disk.
    ///
    /// - Parameter each: told after each piece how many bytes are copied; may throw.
    static func copy(
        _ source: String, to target: String, each: (Int) throws -> Void = { _ in }
    ) throws {
        let (from, to) = (try reading(source), try creating(target))
        var offset = 0
        try from.forEachPiece { bytes in
            try to.write(bytes, at: offset)
            offset += bytes.count
            try each(offset)
        }
        try to.sync()
    }

    /// A new file with these bytes, on disk when this returns.
    static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
        let file = try creating(path)
        try file.write(bytes, at: 0)
        try file.sync()
    }

    /// Puts a file in the place of another in one step: readers see the old or the new one.
    static func replace(_ path: String, with bytes: [UInt8]) throws(Fault) {
        let draft = "\(path).new"
        unlink(draft)
        try write(bytes, to: draft)
        try rename(draft, to: path)
    }

    static func rename(_ path: String, to target: String) throws(Fault) {
        guard Glibc.rename(path, target) == 0 else { throw fault("renaming \(path)") }
    }

    /// Makes room for something else of that name; a folder that is not empty stays.
    static func removeEmptyFolder(_ path: String) { rmdir(path) }

    /// A folder that only its owner may open; the folders above it are made too.
    static func makeFolder(_ path: String) throws(Fault) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw fault("making the folder \(path)")
        }
    }

    /// Everything that a folder holds, below its own folders too, as paths from it, ascending.
    static func names(below folder: String) throws(Fault) -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        } catch {
            throw fault("reading the folder \(folder)")
        }
        return names.filter { isFile("\(folder)/\($0)") }.sorted()
    }

    /// Whether there is a regular file; a link counts as what it leads to.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether there is a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
