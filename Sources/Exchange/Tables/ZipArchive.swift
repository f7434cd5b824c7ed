internal import CLibZip
import Vocabulary

/// A zip archive in memory, read through libzip within limits.
///
/// Owns a copy of the bytes for as long as libzip may look at them.
final class ZipArchive {
    private let storage: UnsafeMutableRawBufferPointer
    /// libzip's handle, for those who look into the list of entries.
    let archive: OpaquePointer
    private let limits: TableLimits
    private let file: String
    /// Bytes of all parts that were read so far, a part read twice counted twice.
    private var spent = 0
    /// The places of the entries by their names in lower case, of equal names the first: libzip
    /// would walk through all of them for each look-up.
    private lazy var places = listed()

    /// - Throws: `Refusal` `xlsx.not-a-zip`.
    init(_ bytes: [UInt8], limits: TableLimits, file: String) throws(Refusal) {
        storage = .allocate(byteCount: max(bytes.count, 1), alignment: 1)
        storage.copyBytes(from: bytes)
        guard let archive = ZipArchive.open(storage.baseAddress, bytes.count) else {
            storage.deallocate()
            throw .table(
                "xlsx.not-a-zip", file, "文件已损坏，无法打开。请用 Excel 或 WPS 重新另存为 xlsx。",
                "a damaged file that cannot be opened; save it again as xlsx")
        }
        self.archive = archive
        self.limits = limits
        self.file = file
    }

    deinit {
        zip_discard(archive)
        storage.deallocate()
    }

    private static func open(_ start: UnsafeMutableRawPointer?, _ count: Int) -> OpaquePointer? {
        guard let source = zip_source_buffer_create(start, zip_uint64_t(count), 0, nil) else {
            return nil
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        return archive
    }

    /// Whether a name in the list of entries has a zero byte in it.
    var hasZeroInName: Bool { ZipDirectory(UnsafeRawBufferPointer(storage)).hasZeroInName }

    /// The bytes of a part; nil when there is none of that name (compared without case, as the
    /// package format asks).
    /// - Throws: `Refusal` `xlsx.too-large` for a part above the limits (a "zip bomb"),
    ///   `xlsx.damaged-part` when it cannot be read to its end.
    func part(_ name: String) throws(Refusal) -> [UInt8]? {
        guard let index = places[name.lowercased()] else { return nil }
        return try part(at: index, name)
    }

    private func listed() -> [String: Int64] {
        var places: [String: Int64] = [:]
        for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
            guard let start = zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
            let name = String(cString: start).lowercased()
            if places[name] == nil { places[name] = index }
        }
        return places
    }

    /// The bytes of a part by its place in the list of entries; as `part`.
    func part(at index: Int64, _ name: String) throws(Refusal) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0,
            status.valid & zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
                == zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
        else { throw damaged(name) }
        try checkSize(name, status)
        spent += Int(status.size)
        guard let content = read(index, count: Int(status.size)) else { throw damaged(name) }
        return content
    }

    private func checkSize(_ name: String, _ status: zip_stat_t) throws(Refusal) {
        let floor: UInt64 = 1_000_000
        let allowed = max(status.comp_size, 1).multipliedReportingOverflow(by: UInt64(limits.ratio))
        let isBomb = status.size > floor && !allowed.overflow && status.size > allowed.partialValue
        // A workbook may name one part as a thousand sheets.
        guard status.size <= UInt64(limits.bytes), !isBomb,
            spent <= limits.total - Int(status.size)
        else {
            throw .table(
                "xlsx.too-large", file, "文件内容 \(name) 解压后过大，拒绝读取。",
                "part \(name) is too large after decompression")
        }
    }

    /// Nil unless there are exactly `count` bytes: a size that lies is damage.
    private func read(_ index: zip_int64_t, count: Int) -> [UInt8]? {
        guard let stream = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return nil }
        defer { zip_fclose(stream) }
        var complete = true
        let content = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let start = buffer.baseAddress?.advanced(by: filled)
                let read = zip_fread(stream, start, zip_uint64_t(count - filled))
                guard read > 0 else {
                    complete = false
                    break
                }
                filled += Int(read)
            }
        }
        var beyond: UInt8 = 0
        return complete && zip_fread(stream, &beyond, 1) == 0 ? content : nil
    }

    private func damaged(_ name: String) -> Refusal {
        .table(
            "xlsx.damaged-part", file, "文件内容 \(name) 已损坏，无法读取。",
            "part \(name) is damaged and cannot be read")
    }
}
