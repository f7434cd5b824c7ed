/// One route of the service as a value: method, path, who may, and what is done.
package struct Endpoint: Sendable {
    /// The methods of the service.
    package enum Method: String, Hashable, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"

        /// Whether a request of this kind changes nothing.
        package var isSafe: Bool { self == .get }
    }

    package typealias Handler = @Sendable (Site, Visit) async throws -> Answer

    package let method: Method
    /// Such as `/unit/{exam}/decide`; what stands in braces is a parameter of the visit.
    package let path: String
    package let access: AccessRule
    /// The most bytes that a request may bring.
    package let limit: Int
    package let handler: Handler

    /// - Parameter limit: bytes of the request's body; uploads name more than the usual one.
    package init(
        _ method: Method, _ path: String, _ access: AccessRule, limit: Int = 1 << 20,
        _ handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.limit = limit
        self.handler = handler
    }

    /// Bytes that an upload of a photo, roster or config may have.
    package static let uploadLimit = 12 << 20

    /// Whether programs are spoken to: errors are problem details then, not pages.
    package var isAPI: Bool { path.hasPrefix("/api/") }
}
