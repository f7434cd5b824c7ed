import CLibZip
import Exchange
import Testing

@Suite("Zip archives that we write") struct ZipWriterTests {
    private static let entries = [
        ZipWriter.Entry(name: "考试/config.yaml", bytes: Array("exam: a\n".utf8)),
        ZipWriter.Entry(name: "empty", bytes: []),
        ZipWriter.Entry(name: "zeros", bytes: [UInt8](repeating: 0, count: 100_000)),
    ]

    @Test func `every file comes out as it went in, in order`() throws {
        let bytes = try ZipWriter().bytes(of: Self.entries)
        #expect(bytes.count < 2000, "not compressed")
        #expect(try contents(bytes) == Self.entries)
    }

    @Test func `the same files give the same bytes`() throws {
        #expect(
            try ZipWriter().bytes(of: Self.entries) == ZipWriter().bytes(of: Self.entries))
    }

    @Test func `a name that occurs twice is refused`() {
        #expect(throws: ZipWriter.Failure.self) {
            try ZipWriter().bytes(of: [Self.entries[1], Self.entries[1]])
        }
    }

    private func contents(_ bytes: [UInt8]) throws -> [ZipWriter.Entry] {
        try bytes.withUnsafeBytes { buffer in
            let source = try #require(
                zip_source_buffer_create(
                    buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil))
            let archive = try #require(zip_open_from_source(source, ZIP_RDONLY, nil))
            defer { zip_discard(archive) }
            return try (0..<zip_get_num_entries(archive, 0)).map { index in
                let name = try #require(
                    zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)))
                let file = try #require(zip_fopen_index(archive, zip_uint64_t(index), 0))
                defer { zip_fclose(file) }
                var content: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 4096)
                while case let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count)),
                    count > 0
                {
                    content += chunk.prefix(Int(count))
                }
                return ZipWriter.Entry(name: String(cString: name), bytes: content)
            }
        }
    }
}
