import HTTPTypes
import Hummingbird
import NIOCore
import Seals

/// Writes an answer as a response of Hummingbird, with the headers that every answer has.
struct ResponseWriter {
    let site: Site

    func response(_ answer: Answer, to visit: Visit) -> Response {
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            guard let name = HTTPField.Name(name) else { continue }
            let text = name == .setCookie && site.isSecure ? "\(value); Secure" : value
            fields.append(HTTPField(name: name, value: text))
        }
        addSafety(to: &fields, answer)
        addCaching(to: &fields, answer, visit)
        if let etag = fields[.eTag], visit.method == .get,
            visit.headers["if-none-match"] == etag, answer.status == 200
        {
            fields[.contentType] = nil
            return Response(status: .notModified, headers: fields)
        }
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: fields,
            body: body(of: answer))
    }

    private func body(of answer: Answer) -> ResponseBody {
        switch answer.body {
        case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .events(let events):
            ResponseBody(asyncSequence: events.map { ByteBuffer(string: $0) })
        }
    }

    /// Nothing but our own style and scripts.
    private func addSafety(to fields: inout HTTPFields, _ answer: Answer) {
        let safety = SafetyHeaders.all(hasOwnStyle: answer.hasOwnStyle, isSecure: site.isSecure)
        for (name, value) in safety {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
    }

    /// What somebody sees who has signed in is kept nowhere; what anybody may see is asked again
    /// each time, by its tag.
    private func addCaching(to fields: inout HTTPFields, _ answer: Answer, _ visit: Visit) {
        if fields[.cacheControl] == nil {
            let isPersonal = visit.signedIn != nil || visit.terminal != nil
            fields[.cacheControl] = isPersonal ? "no-store" : "no-cache"
        }
        guard fields[.eTag] == nil, visit.method == .get, answer.status == 200,
            case .bytes(let bytes) = answer.body
        else { return }
        let digest = HashAlgorithm.sha256.hexadecimalDigest(bytes)
        fields[.eTag] = "\"\(digest.prefix(24))\""
    }
}
