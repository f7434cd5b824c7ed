import Foundation
import Vocabulary

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// One XML part of a workbook, read as a stream of events.
///
/// Document type declarations are refused, as the package format forbids them: without one there
/// are no entities, neither external ones nor ones that grow.
struct XMLPart {
    enum Event {
        /// Names come without their prefix, since generators choose prefixes freely.
        case start(String, [String: String])
        case text(String)
        case end(String)
    }

    let name: String
    let bytes: [UInt8]
    let file: String

    /// Hands every event to `handle`, in document order, until it throws.
    /// - Throws: what `handle` throws; `Refusal` `xlsx.malformed` or `xlsx.doctype`.
    func walk(_ handle: @escaping (Event) throws(Refusal) -> Void) throws(Refusal) {
        // In UTF-16, with its mark or without, the parser would see a declaration that we do not.
        // A byte that is no UTF-8 in a name would stop Foundation's parser, and the program.
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
            !bytes.prefix(4).contains(0), String(validating: bytes, as: UTF8.self) != nil
        else { throw malformed(line: nil) }
        guard !hasDocumentType else {
            throw .table(
                "xlsx.doctype", file, "文件内容 \(name) 含有不允许的声明，拒绝读取。",
                "part \(name) has a document type declaration, which workbooks must not have")
        }
        // As a stream: the parser refuses more than 10 MB in one piece.
        let parser = XMLParser(stream: InputStream(data: Data(plain)))
        let listener = Listener(handle)
        parser.delegate = listener
        let complete = parser.parse()
        if let refusal = listener.refusal { throw refusal }
        // The parser does not mind a document that ends too early.
        guard complete, listener.isBalanced else { throw malformed(line: parser.lineNumber) }
    }

    /// Without its mark, its declaration and other instructions: an encoding that one of them names
    /// must not turn into a document type what we saw as a text.
    private var plain: [UInt8] {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return XMLInstructions.blanked(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    }

    func malformed(line: Int?) -> Refusal {
        .table(
            "xlsx.malformed", file, "文件内容 \(name) 格式有误\(line.map { "(第 \($0) 行)" } ?? "")。",
            "part \(name) is not well formed\(line.map { " (line \($0))" } ?? "")")
    }

    /// Whether `<!DOCTYPE` stands before the first element, the only place where it may stand.
    private var hasDocumentType: Bool {
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: "<?".utf8) {
                rest = after("?>", in: rest)
            } else if rest.starts(with: "<!--".utf8) {
                rest = after("-->", in: rest)
            } else {
                return rest.starts(with: "<!".utf8)
            }
        }
        return false
    }

    private func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index...].starts(with: mark.utf8) {
                return bytes[(index + mark.utf8.count)...]
            }
            index += 1
        }
        return bytes[bytes.endIndex...]
    }
}

/// Turns the parser's callbacks into events. Used by one `walk` and gone with it.
private final class Listener: NSObject, XMLParserDelegate {
    private let handle: (XMLPart.Event) throws(Refusal) -> Void
    private(set) var refusal: Refusal?
    private var opened = 0
    private var closed = 0

    /// Whether there was an element and every element was closed.
    var isBalanced: Bool { opened > 0 && opened == closed }

    init(_ handle: @escaping (XMLPart.Event) throws(Refusal) -> Void) {
        self.handle = handle
    }

    private func pass(_ event: XMLPart.Event, _ parser: XMLParser) {
        guard refusal == nil else { return }
        do throws(Refusal) {
            try handle(event)
        } catch {
            refusal = error
            parser.abortParsing()
        }
    }

    private func local(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
    ) {
        opened += 1
        var attributes: [String: String] = [:]
        for (name, value) in attributeDict { attributes[local(name)] = value }
        pass(.start(local(elementName), attributes), parser)
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?
    ) {
        closed += 1
        pass(.end(local(elementName)), parser)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        pass(.text(string), parser)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        pass(.text(String(decoding: block, as: UTF8.self)), parser)
    }
}
