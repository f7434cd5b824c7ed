import HTTPTypes
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOCore
import Office

/// Where the service listens, and with which certificate.
package struct ServiceOptions: Sendable {
    package let host: String
    /// 0 takes a free one.
    package let port: Int
    /// Nil serves without TLS.
    package let certificate: ServiceCertificate?
    /// Whether saves that are not kept are answered too, for measuring; never in a real exam.
    package let isMeasuring: Bool

    package init(
        host: String, port: Int, certificate: ServiceCertificate? = nil,
        isMeasuring: Bool = false
    ) {
        self.host = host
        self.port = port
        self.certificate = certificate
        self.isMeasuring = isMeasuring
    }
}

/// Assembles the application of Hummingbird from the endpoints; tests call it too.
package enum ServiceApplication {
    /// - Parameters:
    ///   - onListening: told the port when the service takes requests.
    /// - Throws: `Fault` when TLS cannot be set up.
    package static func make(
        _ site: Site, _ options: ServiceOptions,
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        let router = Router(
            context: ServiceContext.self, options: [.autoGenerateHeadEndpoints])
        let dispatcher = Dispatcher(site: site)
        for endpoint in Endpoints.all {
            router.on(
                RouterPath(endpoint.path),
                method: HTTPRequest.Method(rawValue: endpoint.method.rawValue) ?? .get
            ) { request, context in
                await dispatcher.answer(request, context, endpoint)
            }
        }
        router.add(middleware: UnknownPages(dispatcher: dispatcher))
        return Application(
            router: router,
            server: try server(
                options, SaveLaneDesk(site, dispatcher, isMeasuring: options.isMeasuring)),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), backlog: 1024),
            services: [HallTicker(site: site)],
            onServerRunning: { channel in
                await onListening(channel.localAddress?.port ?? options.port)
            }, logger: site.logger)
    }

    /// Serves until the process is told to end (SIGTERM, SIGINT) or the task is cancelled; the
    /// requests that are under way are answered first.
    ///
    /// - Throws: as `make`; `serve.address-taken`, `serve.address-forbidden`,
    ///   `serve.address-unknown`, and what the network throws.
    package static func run(
        _ site: Site, _ options: ServiceOptions,
        onListening: @escaping @Sendable (Int) async -> Void
    ) async throws {
        do {
            try await make(site, options, onListening: onListening).runService()
        } catch {
            throw ServiceAddress.refusal(error, options.host, options.port) ?? error
        }
    }

    private static func server(
        _ options: ServiceOptions, _ lane: SaveLaneDesk
    ) throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder { TerminalChannel(responder: $0, lane: lane) }
        guard let certificate = options.certificate else { return plain }
        do {
            return try .tls(plain, tlsConfiguration: certificate.configuration)
        } catch {
            throw Fault("setting up TLS", cause: "\(error)")
        }
    }
}

/// A path that no endpoint has is told in our own words.
private struct UnknownPages: RouterMiddleware {
    let dispatcher: Dispatcher

    func handle(
        _ request: Request, context: ServiceContext,
        next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return await dispatcher.answer(
                request, context,
                Endpoint(.get, request.uri.path, .anyone) { _, _ in
                    throw AccessProblem.unknownPage
                })
        }
    }
}
