internal import CLibZip

/// Writes a zip archive in memory through libzip. The same files give the same bytes: every entry
/// has the same time.
package struct ZipWriter: Sendable {
    /// The machine failed; nothing was written.
    package struct Failure: Error, CustomStringConvertible {
        /// What could not be done.
        package let cause: String

        /// For a log.
        package var description: String { "writing a zip archive: \(cause)" }
    }

    /// A file of the archive.
    package struct Entry: Hashable, Sendable {
        /// In UTF-8; a slash parts folders.
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// A writer without settings or state.
    package init() {}

    /// 2017-01-01 00:00, in all files: a zip archive has no time zone.
    private static let date: (day: UInt16, time: UInt16) = (
        UInt16((2017 - 1980) << 9 | 1 << 5 | 1), 0
    )

    /// The archive with these files, in this order.
    ///
    /// - Throws: `Failure` when memory is full or a name occurs twice.
    package func bytes(of entries: [Entry]) throws(Failure) -> [UInt8] {
        guard let target = zip_source_buffer_create(nil, 0, 0, nil) else {
            throw Failure(cause: "no memory")
        }
        zip_source_keep(target)
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
            zip_source_free(target)
            throw Failure(cause: "the archive cannot be opened")
        }
        // libzip looks at the bytes of every entry until the archive is closed.
        var copies: [UnsafeMutableRawBufferPointer] = []
        defer { copies.forEach { $0.deallocate() } }
        for entry in entries {
            let copy = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(entry.bytes.count, 1), alignment: 1)
            copy.copyBytes(from: entry.bytes)
            copies.append(copy)
            guard add(entry, copy, to: archive) else {
                zip_discard(archive)
                throw Failure(cause: "the file \(entry.name) cannot be added")
            }
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw Failure(cause: "the archive cannot be closed")
        }
        return try content(of: target)
    }

    private func add(
        _ entry: Entry, _ copy: UnsafeMutableRawBufferPointer, to archive: OpaquePointer
    ) -> Bool {
        let count = zip_uint64_t(entry.bytes.count)
        guard let source = zip_source_buffer(archive, copy.baseAddress, count, 0) else {
            return false
        }
        let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            return false
        }
        return zip_file_set_dostime(
            archive, zip_uint64_t(index), ZipWriter.date.time, ZipWriter.date.day, 0) == 0
    }

    private func content(of source: OpaquePointer) throws(Failure) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw Failure(cause: "the archive cannot be read back")
        }
        defer { zip_source_close(source) }
        let count = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(count))))
        }
        guard bytes.count == count else { throw Failure(cause: "the archive cannot be read back") }
        return bytes
    }
}
