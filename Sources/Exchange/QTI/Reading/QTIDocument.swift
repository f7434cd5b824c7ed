import Foundation
import Vocabulary

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// One XML document of QTI as a tree, read within limits.
///
/// No entity is ever declared: a document type declaration with a subset of its own is refused, one
/// that only names an external file is passed over and the file never looked at.
struct QTIDocument {
    /// What a document may have at most; more is refused before it fills the memory.
    struct Limits {
        var bytes = 50_000_000
        var depth = 200
        var nodes = 1_000_000
    }

    let root: QTINode
    /// As declared or found, such as `UTF-8`.
    let encoding: String

    /// - Throws: `Refusal` `qti.too-large`, `qti.doctype`, `qti.malformed`, `text.undecodable`.
    init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(Refusal) {
        guard bytes.count <= limits.bytes else { throw QTIDocument.tooLarge(file, nil) }
        let decoded = try XMLText(bytes, file: file)
        encoding = decoded.encoding
        let parser = XMLParser(data: Data(decoded.utf8))
        let builder = TreeBuilder(limits: limits)
        parser.delegate = builder
        let complete = parser.parse()
        if builder.isTooLarge { throw QTIDocument.tooLarge(file, parser.lineNumber) }
        guard complete, !builder.isFaulty, let root = builder.root else {
            let line = max(1, parser.lineNumber)
            throw QTIDocument.refusal(
                "qti.malformed", file, line, "XML 格式有误，无法读取。请用导出它的软件重新导出。",
                "not well formed XML; export it again")
        }
        self.root = root
    }

    private static func tooLarge(_ file: String, _ line: Int?) -> Refusal {
        refusal(
            "qti.too-large", file, line, "文件过大或嵌套过深，拒绝读取。请拆分后再导入。",
            "the document is too large or nested too deeply; split it")
    }

    static func refusal(
        _ code: String, _ file: String, _ line: Int?, _ chinese: String, _ english: String
    ) -> Refusal {
        let place = Finding.Place(file: file, line: line)
        return Refusal(
            code, chinese, english, findings: [Finding(code, at: place, chinese, english)])
    }
}

/// The text of a document in UTF-8, without its declaration of an encoding that no longer holds.
private struct XMLText {
    let utf8: [UInt8]
    let encoding: String

    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        let declared = XMLText.declaredEncoding(bytes)
        let text: String
        if ["iso-8859-1", "latin1", "windows-1252"].contains(declared), !bytes.allSatisfy(\.isASCII)
        {
            text = String(data: Data(bytes), encoding: .windowsCP1252) ?? ""
            encoding = declared.uppercased()
        } else {
            let decoding = try TextDecoding(bytes, file: file)
            text = decoding.text
            encoding = decoding.encoding.rawValue
        }
        var content = Array(text.utf8)
        let trimmed = content.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if trimmed.count < content.count, trimmed.starts(with: "<?xml".utf8) {
            content.removeFirst(content.count - trimmed.count)
        }
        XMLText.blankDeclaration(&content)
        guard XMLText.blankDocumentType(&content) else {
            throw QTIDocument.refusal(
                "qti.doctype", file, nil, "文件含有自定义实体声明（DOCTYPE），拒绝读取。请删去后再导入。",
                "a document type declaration with a subset of its own is refused; remove it")
        }
        utf8 = XMLInstructions.blanked(content)
    }

    /// The encoding that the first line names, in lower case; empty when it names none.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.range(of: "?>"),
            let name = head[..<end.lowerBound].range(of: "encoding=")
        else { return "" }
        let rest = head[name.upperBound...].dropFirst()
        return rest.prefix { $0 != "\"" && $0 != "'" }.lowercased()
    }

    /// Spaces over `<?xml … ?>`, so that lines and columns stay.
    private static func blankDeclaration(_ bytes: inout [UInt8]) {
        guard bytes.starts(with: "<?xml".utf8),
            let end = bytes.firstIndex(of: UInt8(ascii: ">"))
        else { return }
        blank(&bytes, 0...end)
    }

    /// Spaces over `<!DOCTYPE …>` before the first element; false when it has a subset.
    private static func blankDocumentType(_ bytes: inout [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let rest = bytes[index...]
            if rest.starts(with: "<?".utf8) {
                index = end(of: "?>", in: rest)
            } else if rest.starts(with: "<!--".utf8) {
                index = end(of: "-->", in: rest)
            } else if rest.starts(with: "<!".utf8) {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
                guard !bytes[index...end].contains(UInt8(ascii: "[")) else { return false }
                blank(&bytes, index...end)
                index = end + 1
            } else {
                return true
            }
        }
        return true
    }

    private static func blank(_ bytes: inout [UInt8], _ range: ClosedRange<Int>) {
        for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D {
            bytes[index] = 0x20
        }
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int {
        let mark = Array(mark.utf8)
        var index = bytes.startIndex
        while index + mark.count <= bytes.endIndex {
            if bytes[index..<index + mark.count].elementsEqual(mark) { return index + mark.count }
            index += 1
        }
        return bytes.endIndex
    }
}

extension UInt8 {
    fileprivate var isASCII: Bool { self < 0x80 }
}

/// Builds the tree from the parser's events. Used by one reading and gone with it.
private final class TreeBuilder: NSObject, XMLParserDelegate {
    private struct Open {
        let name: String
        let attributes: [String: String]
        let line: Int
        var content: [QTINode.Content] = []
        /// Characters since the last element; they come in many small pieces.
        var text = ""

        mutating func closeText() {
            if !text.isEmpty { content.append(.text(text)) }
            text = ""
        }
    }

    private let limits: QTIDocument.Limits
    private var open: [Open] = []
    private var nodes = 0
    private(set) var root: QTINode?
    private(set) var isTooLarge = false
    /// Whether the parser complained of what stands behind the end, which does not stop it.
    private(set) var isFaulty = false

    init(limits: QTIDocument.Limits) {
        self.limits = limits
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
    ) {
        nodes += 1
        if let last = open.indices.last { open[last].closeText() }
        guard open.count < limits.depth, nodes <= limits.nodes else {
            isTooLarge = true
            parser.abortParsing()
            return
        }
        let names = QTIName(elementName)
        var attributes: [String: String] = [:]
        for (name, value) in attributeDict {
            if name.hasPrefix("xmlns:") {
                let isQTI = value.contains("imsqti_v2p") || value.contains("imsqtiasi_v3p")
                if isQTI, attributeDict["xmlns"] == nil { attributes["xmlns"] = value }
                continue
            }
            let local = names.attribute(name)
            // Of `lang` and `xml:lang` the one without prefix counts.
            if name.contains(":"), attributes[local] != nil { continue }
            attributes[local] = value
        }
        open.append(Open(name: names.element, attributes: attributes, line: parser.lineNumber))
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?
    ) {
        guard var last = open.popLast() else { return }
        last.closeText()
        let node = QTINode(last.name, last.attributes, last.content, line: last.line)
        if open.isEmpty {
            root = node
        } else {
            open[open.count - 1].content.append(.element(node))
        }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
        if root != nil { isFaulty = true }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        add(string)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        add(String(decoding: block, as: UTF8.self))
    }

    private func add(_ string: String) {
        guard let last = open.indices.last else { return }
        open[last].text += string
    }
}
