/// Processing instructions of XML (`<?mso …?>`), put out of the way before a document is parsed:
/// none means anything to us, and one without content stops Foundation's parser, and the program
/// with it.
enum XMLInstructions {
    /// A blank for each, and its line breaks, so that what stood apart stays apart and lines keep
    /// their numbers. In comments and character data they are no instructions.
    static func blanked(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            if has("<?", bytes, index) {
                // Without an end there is nothing behind it that could be read.
                let end = end(of: "?>", bytes, index + 2)
                result.append(0x20)
                result += bytes[index..<end].filter { $0 == 0x0A }
                index = end
            } else if has("<!--", bytes, index) || has("<![CDATA[", bytes, index) {
                let isComment = bytes[index + 2] == UInt8(ascii: "-")
                let end = end(of: isComment ? "-->" : "]]>", bytes, index + 4)
                result += bytes[index..<end]
                index = end
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    private static func has(_ mark: String, _ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index...].starts(with: mark.utf8)
    }

    /// Behind the next mark; the end of all when there is none.
    private static func end(of mark: String, _ bytes: [UInt8], _ start: Int) -> Int {
        let mark = Array(mark.utf8)
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
                return index + mark.count
            }
            index += 1
        }
        return bytes.count
    }
}
