/// The fields and files of a form that was sent.
package struct Form: Sendable {
    private let fields: [(name: String, value: String)]
    private let files: [(name: String, file: UploadedFile)]

    init(fields: [(name: String, value: String)], files: [(name: String, file: UploadedFile)]) {
        self.fields = fields
        self.files = files
    }

    /// The first field of that name, without white space at its ends; empty when there is none.
    package subscript(name: String) -> String {
        fields.first { $0.name == name }.map { $0.value.trimmedOfSpace } ?? ""
    }

    /// All fields of that name, in order.
    package func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map { $0.value.trimmedOfSpace }
    }

    /// Every field once, the first of each name.
    package var values: [String: String] {
        Dictionary(
            fields.map { ($0.name, $0.value.trimmedOfSpace) }, uniquingKeysWith: { one, _ in one })
    }

    /// The file of that name; nil when none was chosen.
    package func file(_ name: String) -> UploadedFile? {
        files.first { $0.name == name && !$0.file.bytes.isEmpty }?.file
    }
}

/// A file as a browser sent it.
package struct UploadedFile: Hashable, Sendable {
    /// As the browser named it; only its last part, without a path.
    package let name: String
    package let bytes: [UInt8]
    /// As the browser said; not to be trusted.
    package let mediaType: String

    package init(name: String, bytes: [UInt8], mediaType: String) {
        self.name = name
        self.bytes = bytes
        self.mediaType = mediaType
    }
}

extension String {
    /// Without white space and line ends at both ends.
    var trimmedOfSpace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
