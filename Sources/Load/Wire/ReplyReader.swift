import NIOCore

/// Reads what the service answers on one connection: answers with a stated length, which is all
/// that a terminal is ever sent.
struct ReplyReader {
    private var buffer = ByteBuffer()

    mutating func take(_ bytes: inout ByteBuffer) {
        if buffer.readableBytes == 0 {
            swap(&buffer, &bytes)
        } else {
            buffer.writeBuffer(&bytes)
        }
    }

    /// The next whole answer; nil until it is there.
    ///
    /// - Throws: `LoadReply.Malformed`.
    mutating func next() throws(LoadReply.Malformed) -> LoadReply? {
        guard let head = headLength() else { return nil }
        var reply = LoadReply()
        var length = 0
        try buffer.withHead(head) { (bytes) throws(LoadReply.Malformed) in
            guard bytes.count > 12 else { throw LoadReply.Malformed() }
            reply.status = ReplyReader.number(bytes[9..<12])
            for line in bytes.split(separator: 0x0A).dropFirst() {
                if let value = ReplyReader.value(of: "content-length:", in: line) {
                    length = ReplyReader.number(value)
                } else if let value = ReplyReader.value(of: "retry-after:", in: line) {
                    reply.retryAfter = ReplyReader.number(value)
                } else if let value = ReplyReader.value(of: "set-cookie:", in: line) {
                    reply.cookie = String(decoding: value.prefix { $0 != 0x3B }, as: UTF8.self)
                } else if ReplyReader.value(of: "transfer-encoding:", in: line) != nil {
                    throw LoadReply.Malformed()
                }
            }
        }
        guard buffer.readableBytes >= head + length else { return nil }
        buffer.moveReaderIndex(forwardBy: head)
        reply.body = buffer.readSlice(length: length) ?? ByteBuffer()
        if buffer.readableBytes == 0 { buffer.clear() }
        return reply
    }

    /// How long the head is, its empty line included.
    private func headLength() -> Int? {
        buffer.withUnsafeReadableBytes { bytes in
            var index = 3
            while index < bytes.count {
                if bytes[index] == 0x0A, bytes[index - 1] == 0x0D, bytes[index - 2] == 0x0A {
                    return index + 1
                }
                index += 1
            }
            return nil
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { (48...57).contains($1) ? $0 * 10 + Int($1 - 48) : $0 }
    }

    private static func value(of name: StaticString, in line: ArraySlice<UInt8>) -> ArraySlice<
        UInt8
    >? {
        let length = name.utf8CodeUnitCount
        guard line.count > length else { return nil }
        for (index, byte) in line.prefix(length).enumerated()
        where byte | 0x20 != name.utf8Start[index] | 0x20 {
            return nil
        }
        return line.dropFirst(length).drop { $0 == 0x20 }.prefix { $0 != 0x0D }
    }
}

extension ByteBuffer {
    fileprivate func withHead(
        _ length: Int, _ body: (ArraySlice<UInt8>) throws(LoadReply.Malformed) -> Void
    ) throws(LoadReply.Malformed) {
        try body((getBytes(at: readerIndex, length: length) ?? [])[...])
    }
}
