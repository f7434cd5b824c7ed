import CLibZip
import Foundation
import Vocabulary

/// Writes small workbooks for tests: zip parts through libzip, XML by hand.
struct WorkbookFixture {
    struct Tab {
        let name: String
        var state: String?
        /// What stands between `<worksheet>` and `</worksheet>`.
        let xml: String
    }

    var tabs: [Tab]
    var sharedStrings = ""
    /// The `numFmts` and the number format ids of styles 0, 1, 2 ….
    var numberFormats = ""
    var styleFormats = [0, 14]
    var workbookProperties = ""
    /// Parts added or put in the place of others, as they are.
    var replacing: [String: [UInt8]] = [:]

    /// A sheet of inline strings, one list per row, from row 1 on.
    static func inline(_ name: String, _ rows: [[String]], state: String? = nil) -> Tab {
        let xml = rows.enumerated().map { index, cells in
            let content = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
            return "<row r=\"\(index + 1)\">\(content)</row>"
        }
        return Tab(name: name, state: state, xml: "<sheetData>\(xml.joined())</sheetData>")
    }

    func bytes() throws -> [UInt8] {
        let names = [
            "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/sharedStrings.xml",
        ]
        let contents = [rootRelations, workbook, relations, styles, strings]
        var parts = zip(names, contents).map { ($0, Array($1.utf8)) }
        for (index, tab) in tabs.enumerated() {
            let xml = "<worksheet \(WorkbookFixture.namespace)>\(tab.xml)</worksheet>"
            parts.append(("xl/worksheets/sheet\(index + 1).xml", Array(xml.utf8)))
        }
        let replaced = parts.map { ($0.0, replacing[$0.0] ?? $0.1) }
        let known = Set(parts.map(\.0))
        let added = replacing.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
        return try ZipFixture.archive(replaced + added.map { ($0.key, $0.value) })
    }

    private static let namespace =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"\(officeType)\""
    private static let officeType =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageType =
        "http://schemas.openxmlformats.org/package/2006/relationships"

    private func relations(_ targets: [(id: String, type: String, target: String)]) -> String {
        let links = targets.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(WorkbookFixture.officeType)/\($0.type)\" "
                + "Target=\"\($0.target)\"/>"
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- < -->"
            + "<Relationships xmlns=\"\(WorkbookFixture.packageType)\">\(links.joined())"
            + "</Relationships>"
    }

    private var rootRelations: String {
        relations([("rId1", "officeDocument", "xl/workbook.xml")])
    }

    private var relations: String {
        let sheets = tabs.indices.map {
            (id: "rId\($0 + 1)", type: "worksheet", target: "worksheets/sheet\($0 + 1).xml")
        }
        return relations(
            sheets + [
                ("rIdS", "styles", "/xl/styles.xml"),
                ("rIdT", "sharedStrings", "sharedStrings.xml"),
            ])
    }

    private var workbook: String {
        let sheets = tabs.enumerated().map { index, tab in
            let state = tab.state.map { "state=\"\($0)\" " } ?? ""
            return "<sheet name=\"\(tab.name)\" sheetId=\"\(index + 1)\" \(state)"
                + "r:id=\"rId\(index + 1)\"/>"
        }
        return "<workbook \(WorkbookFixture.namespace)><workbookPr \(workbookProperties)/>"
            + "<sheets>\(sheets.joined())</sheets></workbook>"
    }

    private var styles: String {
        let formats = styleFormats.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        return "<styleSheet \(WorkbookFixture.namespace)><numFmts>\(numberFormats)</numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs>\(formats)</cellXfs></styleSheet>"
    }

    private var strings: String {
        "<sst \(WorkbookFixture.namespace)>\(sharedStrings)</sst>"
    }
}

/// Zip archives made in memory.
enum ZipFixture {
    struct Failure: Error {}

    /// The text of one part; nil when there is none of that name.
    static func part(_ name: String, of archive: [UInt8]) throws -> String? {
        var bytes = archive
        return try bytes.withUnsafeMutableBytes { buffer in
            guard
                let source = zip_source_buffer_create(
                    buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil),
                let opened = zip_open_from_source(source, ZIP_RDONLY, nil)
            else { throw Failure() }
            defer { zip_discard(opened) }
            guard let file = zip_fopen(opened, name, 0) else { return nil }
            defer { zip_fclose(file) }
            var content: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 65_536)
            while case let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count)), count > 0 {
                content += chunk[..<Int(count)]
            }
            return String(decoding: content, as: UTF8.self)
        }
    }

    static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
        zip_source_keep(source)
        defer { zip_source_free(source) }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            throw Failure()
        }
        for part in parts {
            // libzip gives the memory back with free().
            guard let owned = malloc(max(part.bytes.count, 1)) else { throw Failure() }
            owned.copyMemory(from: part.bytes, byteCount: part.bytes.count)
            let content = zip_source_buffer(archive, owned, zip_uint64_t(part.bytes.count), 1)
            guard let content, zip_file_add(archive, part.name, content, 0) >= 0 else {
                throw Failure()
            }
        }
        guard zip_close(archive) == 0, zip_source_open(source) == 0 else { throw Failure() }
        defer { zip_source_close(source) }
        zip_source_seek(source, 0, SEEK_END)
        let count = Int(zip_source_tell(source))
        zip_source_seek(source, 0, SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: count)
        guard zip_source_read(source, &bytes, zip_uint64_t(count)) == count else {
            throw Failure()
        }
        return bytes
    }
}
