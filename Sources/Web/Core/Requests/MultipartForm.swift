import Vocabulary

/// `multipart/form-data` (RFC 7578), as browsers send files.
struct MultipartForm {
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var files: [(name: String, file: UploadedFile)] = []

    /// - Parameter contentType: the whole header, with its boundary.
    /// - Throws: `request.malformed` when the parts cannot be told apart.
    init(_ body: [UInt8], contentType: String) throws(Refusal) {
        guard let boundary = MultipartForm.parameter("boundary", of: contentType),
            !boundary.isEmpty
        else { throw MultipartForm.malformed }
        let mark = Array("--\(boundary)".utf8)
        guard body.starts(with: mark) else { throw MultipartForm.malformed }
        var start = mark.count
        while !body[start...].starts(with: [0x2D, 0x2D]) {
            guard body[start...].starts(with: [0x0D, 0x0A]),
                let end = MultipartForm.index(of: [0x0D, 0x0A] + mark, in: body, from: start)
            else { throw MultipartForm.malformed }
            try take(body[(start + 2)..<max(end, start + 2)])
            start = end + 2 + mark.count
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) throws(Refusal) {
        let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        let bytes = Array(part)
        guard let split = MultipartForm.index(of: blank, in: bytes, from: 0) else {
            throw MultipartForm.malformed
        }
        let headers = String(decoding: bytes[..<split], as: UTF8.self)
        let content = Array(bytes[(split + blank.count)...])
        let lines = headers.split(whereSeparator: \.isNewline).map(String.init)
        func header(_ name: String) -> String? {
            lines.first { $0.lowercased().hasPrefix(name + ":") }
                .map { String($0.dropFirst(name.count + 1)).trimmedOfSpace }
        }
        guard let disposition = header("content-disposition"),
            let name = MultipartForm.parameter("name", of: disposition)
        else { throw MultipartForm.malformed }
        if let file = MultipartForm.parameter("filename", of: disposition) {
            let last = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            files.append(
                (
                    name,
                    UploadedFile(
                        name: last, bytes: content, mediaType: header("content-type") ?? "")
                ))
        } else {
            fields.append((name, String(decoding: content, as: UTF8.self)))
        }
    }

    /// A parameter of a header such as `form-data; name="photo"`; browsers write a quote in a
    /// file name as `%22`.
    private static func parameter(_ name: String, of header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, String(halves[0]).trimmedOfSpace.lowercased() == name else {
                continue
            }
            let value = String(halves[1]).trimmedOfSpace
            guard value.hasPrefix("\""), value.hasSuffix("\""), value.count >= 2 else {
                return value
            }
            return String(value.dropFirst().dropLast()).replacing("%22", with: "\"")
        }
        return nil
    }

    private static func index(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, bytes.count - start >= pattern.count else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index <= buffer.count - pattern.count {
                if buffer[index] == first,
                    buffer[index..<(index + pattern.count)].elementsEqual(pattern)
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }

    private static var malformed: Refusal {
        Refusal(
            "request.malformed", "表单数据不完整，请返回重试。", "the multipart form cannot be read")
    }
}
