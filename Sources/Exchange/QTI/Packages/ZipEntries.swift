internal import CLibZip
import Vocabulary

/// The list of an archive's entries, looked at before any of them is read.
struct ZipEntries {
    /// What an archive may hold at most.
    struct Limits {
        var entries = 100_000
        /// Of all entries together, after decompression.
        var bytes: UInt64 = 1_000_000_000
    }

    /// In the order of the archive, folders left out.
    let names: [String]
    /// Where each of them stands in the archive.
    let places: [String: Int64]

    /// - Throws: `Refusal` `package.too-large`, or `package.unsafe-name` naming an entry that leads
    ///   out of the archive, is a link, or is there twice.
    init(_ zip: ZipArchive, file: String, limits: Limits = Limits()) throws(Refusal) {
        let count = zip_get_num_entries(zip.archive, 0)
        guard count >= 0, count <= limits.entries else {
            throw ZipEntries.tooLarge(file, "\(count)")
        }
        guard !zip.hasZeroInName else { throw ZipEntries.unsafe(file, "\\0") }
        var names: [String] = []
        var places: [String: Int64] = [:]
        var seen: Set<String> = []
        var sum: UInt64 = 0
        for index in 0..<zip_uint64_t(count) {
            guard let start = zip_get_name(zip.archive, index, 0) else { continue }
            let name = String(cString: start)
            var status = zip_stat_t()
            guard zip_stat_index(zip.archive, index, 0, &status) == 0 else {
                throw ZipEntries.unsafe(file, name)
            }
            let total = sum.addingReportingOverflow(status.size)
            sum = total.partialValue
            guard !total.overflow, sum <= limits.bytes else {
                throw ZipEntries.tooLarge(file, name)
            }
            guard QTIPath.isSafe(name), !ZipEntries.isLink(zip, index),
                // Some systems take i.xml and I.XML for one file.
                seen.insert(name.lowercased()).inserted
            else { throw ZipEntries.unsafe(file, name) }
            guard !name.hasSuffix("/") else { continue }
            names.append(name)
            places[name] = Int64(index)
        }
        self.names = names
        self.places = places
    }

    /// Whether the entry is a symbolic link of Unix.
    private static func isLink(_ zip: ZipArchive, _ index: zip_uint64_t) -> Bool {
        var (system, attributes): (zip_uint8_t, zip_uint32_t) = (0, 0)
        guard
            zip_file_get_external_attributes(zip.archive, index, 0, &system, &attributes) == 0,
            system == 3
        else { return false }
        return attributes >> 16 & 0xF000 == 0xA000
    }

    private static func tooLarge(_ file: String, _ what: String) -> Refusal {
        QTIDocument.refusal(
            "package.too-large", file, nil, "压缩包里的文件过多或者解压后过大，拒绝读取（\(what)）。请拆分后再导入。",
            "the archive holds too many files or becomes too large (\(what)); split it")
    }

    private static func unsafe(_ file: String, _ name: String) -> Refusal {
        QTIDocument.refusal(
            "package.unsafe-name", file, nil,
            "压缩包里的文件名 \(name) 不安全（指向包外、是链接或者重复），拒绝读取。",
            "the entry \(name) of the archive leads out of it, is a link or is there twice")
    }
}
