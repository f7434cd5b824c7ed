import NIOCore

/// The requests of a terminal, spelled as a browser on the same site would send them.
struct LoadRequest {
    private let host: String
    private let origin: String

    init(_ target: LoadTarget) {
        host = "\(target.host):\(target.port)"
        origin = "\(target.isSecure ? "https" : "http")://\(host)"
    }

    /// - Parameters:
    ///   - path: below `/api/v1/terminal`.
    ///   - cookie: name and value; empty before the sign-in.
    func post(_ path: String, _ body: String, cookie: String, into buffer: inout ByteBuffer) {
        buffer.writeString("POST /api/v1/terminal")
        buffer.writeString(path)
        buffer.writeString(" HTTP/1.1\r\nhost: ")
        buffer.writeString(host)
        buffer.writeString("\r\norigin: ")
        buffer.writeString(origin)
        buffer.writeString("\r\nsec-fetch-site: same-origin\r\nx-zhikao: terminal\r\n")
        buffer.writeString("content-type: application/json\r\n")
        if !cookie.isEmpty {
            buffer.writeString("cookie: ")
            buffer.writeString(cookie)
            buffer.writeString("\r\n")
        }
        buffer.writeString("content-length: \(body.utf8.count)\r\n\r\n")
        buffer.writeString(body)
    }
}
