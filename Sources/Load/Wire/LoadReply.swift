import NIOCore

/// An answer of the service, as far as a load test reads it.
struct LoadReply {
    /// Bytes that are no answer of the service.
    struct Malformed: Error {}

    var status = 0
    /// Seconds after which to ask again; nil when the service did not say.
    var retryAfter: Int?
    /// Name and value of the cookie that was set.
    var cookie: String?
    var body = ByteBuffer()

    var isSuccess: Bool { (200..<300).contains(status) }

    /// The member `ack`, which stands first in every answer to a save.
    var acknowledged: Int? {
        body.withUnsafeReadableBytes { bytes in
            let mark = Array("{\"ack\":".utf8)
            guard bytes.count > mark.count, bytes.prefix(mark.count).elementsEqual(mark) else {
                return nil
            }
            var number = 0
            for byte in bytes.dropFirst(mark.count) {
                guard (48...57).contains(byte) else { break }
                number = number * 10 + Int(byte - 48)
            }
            return number
        }
    }
}
