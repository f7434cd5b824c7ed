package import Vocabulary

/// What a handler answers.
package struct Answer: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// Server-sent events: each text is one or more whole event blocks.
        case events(AsyncStream<String>)
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body
    /// Whether the page brings a style of its own: documents that are complete in one file.
    package var hasOwnStyle = false

    package init(status: Int, headers: [(name: String, value: String)] = [], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A page of the site.
    package static func html(_ text: String, status: Int = 200) -> Answer {
        Answer(
            status: status, headers: [("content-type", "text/html; charset=utf-8")],
            body: .bytes(Array(text.utf8)))
    }

    /// A document that is complete in one file, such as a ticket.
    package static func document(_ text: String) -> Answer {
        var answer = html(text)
        answer.hasOwnStyle = true
        return answer
    }

    /// JSON that was written before.
    package static func json(_ bytes: [UInt8]) -> Answer {
        Answer(
            status: 200, headers: [("content-type", "application/json; charset=utf-8")],
            body: .bytes(bytes))
    }

    /// - Parameter etag: what names this state of the thing; the service makes one from the bytes
    ///   of a GET's answer when there is none.
    package static func json(_ json: JSON, status: Int = 200, etag: String? = nil) -> Answer {
        var answer = Answer(
            status: status, headers: [("content-type", "application/json; charset=utf-8")],
            body: .bytes(json.canonical))
        if let etag { answer.headers.append(("etag", "\"\(etag)\"")) }
        return answer
    }

    /// To another page of this site, by GET.
    ///
    /// - Parameters:
    ///   - path: begins with one `/`; anything else leads to the start, so that no value of a
    ///     request can lead away from the site.
    ///   - flash: what was done; shown once on that page.
    package static func redirect(_ path: String, flash: String? = nil) -> Answer {
        let local = path.hasPrefix("/") && !path.hasPrefix("//") && !path.hasPrefix("/\\")
        var answer = Answer(
            status: 303, headers: [("location", local ? path : "/")], body: .bytes([]))
        if let flash {
            answer.setCookie(Cookie.flash, URLEncoded.encoded(String(flash.prefix(300))))
        }
        return answer
    }

    /// A file to keep, or to show.
    package static func file(
        _ bytes: [UInt8], mediaType: String, name: String, inline: Bool = false
    ) -> Answer {
        let kind = inline ? "inline" : "attachment"
        return Answer(
            status: 200,
            headers: [
                ("content-type", mediaType),
                (
                    "content-disposition",
                    "\(kind); filename*=UTF-8''\(URLEncoded.encoded(name))"
                ),
            ], body: .bytes(bytes))
    }

    package static func empty(status: Int = 204) -> Answer {
        Answer(status: status, body: .bytes([]))
    }

    /// A stream of server-sent events; it ends when the browser goes.
    package static func events(_ events: AsyncStream<String>) -> Answer {
        Answer(
            status: 200,
            headers: [
                ("content-type", "text/event-stream; charset=utf-8"),
                ("x-accel-buffering", "no"),
            ], body: .events(events))
    }

    /// Sets a cookie of the whole site; the service adds Secure under TLS.
    ///
    /// - Parameter lifetime: seconds; nil until the browser is closed, 0 takes it away.
    package mutating func setCookie(_ name: String, _ value: String, lifetime: Int? = nil) {
        let age = lifetime.map { "; Max-Age=\($0)" } ?? ""
        let sameSite = name == Cookie.terminal ? "Strict" : "Lax"
        headers.append(
            ("set-cookie", "\(name)=\(value); Path=/; HttpOnly; SameSite=\(sameSite)\(age)"))
    }
}
