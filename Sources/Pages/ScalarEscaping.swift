import Mustache

/// Escapes text for HTML, one Unicode scalar at a time.
///
/// The library's own escaping goes by characters: a quote with a combining mark behind it is
/// another character to it, but a quote to a browser, and would end an attribute.
struct ScalarEscaping: MustacheContentType {
    /// What every template begins with. A partial does not inherit it, so each has it.
    static let pragma = "{{% CONTENT_TYPE:SCALARS}}\n"

    static func register() {
        MustacheContentTypes.register(ScalarEscaping(), named: "SCALARS")
    }

    func escapeText(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
            case UInt8(ascii: ">"): escaped += Array("&gt;".utf8)
            case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
            case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
            case UInt8(ascii: "'"): escaped += Array("&#39;".utf8)
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
