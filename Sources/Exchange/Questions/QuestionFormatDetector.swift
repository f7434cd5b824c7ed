package import Vocabulary

/// Tells the format of a file of questions by what is in it; its name decides only where the
/// content could be several.
package struct QuestionFormatDetector: Sendable {
    /// A detector without settings or state.
    package init() {}

    /// - Throws: `Refusal` `question-file.*` for files that hold no questions that we read: old
    ///   spreadsheets, archives of other kinds, PDF, pictures.
    package func format(of bytes: [UInt8], file: String) throws(Refusal) -> QuestionFormat {
        let ending = file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() }
        guard !bytes.isEmpty else {
            throw .questionFile("question-file.empty", file, "文件是空的。", "the file is empty")
        }
        if bytes.starts(with: [0x50, 0x4B]) { return try archive(bytes, file) }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return try compound(bytes, file, ending)
        }
        if let refusal = strange(bytes, file) { throw refusal }
        guard let text = try? TextDecoding(bytes, file: file).text else {
            // Who reads it says what is wrong with the encoding, line by line.
            return QuestionFormatDetector.endings[ending ?? ""] ?? .text
        }
        return textual(text, ending)
    }

    // Bytes

    private func archive(_ bytes: [UInt8], _ file: String) throws(Refusal) -> QuestionFormat {
        let archive = try ZipArchive(bytes, limits: .standard, file: file)
        if (try? archive.part("xl/workbook.xml")) ?? nil != nil { return .xlsx }
        if (try? archive.part("word/document.xml")) ?? nil != nil { return .docx }
        if (try? archive.part("imsmanifest.xml")) ?? nil != nil { return .qtiPackage }
        if let types = (try? archive.part("[Content_Types].xml")) ?? nil {
            let text = String(decoding: types, as: UTF8.self)
            if text.contains("spreadsheetml") { return .xlsx }
            if text.contains("wordprocessingml") { return .docx }
        }
        throw .questionFile(
            "question-file.unknown-archive", file,
            "压缩包里没有可以识别的题库（xlsx、docx 或带 imsmanifest.xml 的 QTI 内容包）。请先解压，再逐个导入。",
            "an archive without questions (xlsx, docx, or a QTI package with imsmanifest.xml); "
                + "unpack it and import the files one by one")
    }

    /// Office 97–2003: the stream names are in UTF-16 within the file.
    private func compound(
        _ bytes: [UInt8], _ file: String, _ ending: String?
    ) throws(Refusal) -> QuestionFormat {
        func holds(_ name: String) -> Bool {
            let wide = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            return bytes.firstIndex(of: wide, within: 4_000_000)
        }
        if holds("WordDocument") || ending == "doc" || ending == "wps" { return .doc }
        throw .questionFile(
            "question-file.old-workbook", file,
            "这是旧版 xls 文件或设有打开密码的文件。请用 Excel 或 WPS 另存为不加密的 xlsx。",
            "an old xls file, or a file with a password; save it as xlsx without one")
    }

    private func strange(_ bytes: [UInt8], _ file: String) -> Refusal? {
        let kinds: [([UInt8], String)] = [
            (Array("%PDF".utf8), "PDF"), (Array("Rar!".utf8), "RAR"),
            ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
            ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("{\\rtf".utf8), "RTF"), ([0x1F, 0x8B], "gzip"),
        ]
        guard let kind = kinds.first(where: { bytes.starts(with: $0.0) })?.1 else { return nil }
        return .questionFile(
            "question-file.unknown-kind", file,
            "\(kind) 文件不能导入。请改用 xlsx、docx、txt、csv、json、GIFT、Aiken、Moodle XML 或 QTI。",
            "\(kind) cannot be imported; use xlsx, docx, txt, csv, json, GIFT, Aiken, Moodle XML "
                + "or QTI")
    }

    // Text

    private static let endings: [String: QuestionFormat] = [
        "yaml": .native, "yml": .native, "txt": .text, "gift": .gift, "csv": .csv, "tsv": .csv,
        "json": .json, "jsonl": .jsonl, "ndjson": .jsonl, "xml": .moodleXML, "aiken": .aiken,
        "xlsx": .xlsx, "docx": .docx, "doc": .doc,
    ]

    private func textual(_ text: String, _ ending: String?) -> QuestionFormat {
        let head = text.prefix(20_000)
        let start = head.drop { $0.isWhitespace }
        if start.first == "<", let format = markup(head) { return format }
        if start.first == "{" || start.first == "[" {
            if let format = json(String(start), ending) { return format }
        }
        let lines = head.split(whereSeparator: \.isNewline).prefix(400).map { String($0).trimmed }
        if isNative(head) { return .native }
        if ending == "gift" || isGIFT(head) { return .gift }
        if isAiken(lines) { return .aiken }
        if ending == "csv" || ending == "tsv" || isTable(lines) { return .csv }
        return .text
    }

    private func markup(_ head: Substring) -> QuestionFormat? {
        var rest = head
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            if rest.first == "!" || rest.first == "?" { continue }
            let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
            let local = name.split(separator: ":").last.map(String.init) ?? ""
            switch local {
            case "quiz": return .moodleXML
            case "assessmentItem", "qti-assessment-item", "assessmentTest", "qti-assessment-test",
                "assessmentSection", "qti-assessment-section", "questestinterop",
                "qti-assessment-stimulus", "assessmentStimulus":
                return .qti
            default: return nil
            }
        }
        return nil
    }

    private func json(_ text: String, _ ending: String?) -> QuestionFormat? {
        if ending == "jsonl" || ending == "ndjson" { return .jsonl }
        if ending == "json" { return .json }
        let lines = text.split(whereSeparator: \.isNewline).prefix(3).map { String($0).trimmed }
        let whole = lines.filter { $0.hasPrefix("{") && $0.hasSuffix("}") }
        if lines.count > 1, whole.count == lines.count { return .jsonl }
        // A heading in brackets, such as [单选题], is no JSON.
        let inner = text.dropFirst().drop { $0.isWhitespace }.first
        return inner.map { "\"{[]}".contains($0) } ?? false ? .json : nil
    }

    /// `items:` at the beginning of a line, or in braces.
    private func isNative(_ head: Substring) -> Bool {
        let names = head.split(whereSeparator: \.isNewline).prefix(200).map {
            $0.prefix { $0.isASCII && $0.isLetter }
        }
        return head.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("items:") }
            || (names.contains("statute") && names.contains("part"))
    }

    /// An answer in braces, with a mark of GIFT in it, or a title between colons.
    private func isGIFT(_ head: Substring) -> Bool {
        if head.split(whereSeparator: \.isNewline).contains(where: {
            $0.hasPrefix("::") || $0.hasPrefix("$CATEGORY:")
        }) {
            return true
        }
        var rest = head
        while let open = rest.firstIndex(of: "{") {
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { return false }
            let inner = String(rest[..<close]).trimmed
            let word = inner.uppercased()
            if ["T", "F", "TRUE", "FALSE"].contains(word) { return true }
            if let first = inner.first, "=~#".contains(first) { return true }
            rest = rest[close...]
        }
        return false
    }

    /// Every question ends with `ANSWER: B`, and nothing of Chinese papers stands about.
    private func isAiken(_ lines: [String]) -> Bool {
        let answers = lines.filter { line in
            line.hasPrefix("ANSWER:") && line.dropFirst(7).trimmedText.count == 1
        }
        return !answers.isEmpty
            && lines.contains { $0.hasPrefix("A.") || $0.hasPrefix("A)") }
    }

    /// A header of questions parted by separators.
    private func isTable(_ lines: [String]) -> Bool {
        lines.prefix(20).contains { line in
            [",", "\t", ";"].contains { separator in
                let names = line.split(separator: separator, omittingEmptySubsequences: false)
                guard names.count > 2, names.allSatisfy({ $0.count <= 20 }) else { return false }
                let columns = names.compactMap { QuestionColumn(header: String($0)) }
                return columns.contains(.words(.stem)) && columns.count * 2 > names.count
            }
        }
    }
}

extension Substring {
    fileprivate var trimmedText: String { String(self).trimmed }
}

extension [UInt8] {
    /// Whether a run of bytes occurs among the first so many.
    fileprivate func firstIndex(of needle: [UInt8], within limit: Int) -> Bool {
        guard let first = needle.first, count >= needle.count else { return false }
        let end = Swift.min(limit, count - needle.count)
        var index = 0
        while index <= end {
            if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) {
                return true
            }
            index += 1
        }
        return false
    }
}

extension Refusal {
    /// A file that holds no questions that we can read, with one finding.
    static func questionFile(
        _ code: String, _ file: String, _ chinese: String, _ english: String
    ) -> Refusal {
        Refusal(
            code, chinese, english,
            findings: [Finding(code, at: Finding.Place(file: file), chinese, english)])
    }
}
