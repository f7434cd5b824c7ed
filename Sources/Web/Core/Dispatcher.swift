import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Office
import Seals
import Vocabulary

/// Between Hummingbird and the handlers: reads requests, asks who may, turns refusals and faults
/// into answers, and puts the headers on that keep a browser safe.
struct Dispatcher: Sendable {
    let site: Site

    /// Answers one request for an endpoint; never throws.
    func answer(
        _ request: Request, _ context: ServiceContext, _ endpoint: Endpoint
    ) async -> Response {
        let started = site.clock.now
        let visit: Visit
        var answer: Answer
        do {
            let read = try await RequestReader(site: site, endpoint: endpoint)
                .visit(request, context)
            visit = read
            do {
                answer = try await respond(to: read, endpoint)
            } catch {
                answer = refused(error, read, endpoint.isAPI, context)
            }
        } catch {
            visit = .unread(request.uri.path, at: started)
            answer = refused(error, visit, endpoint.isAPI, context)
        }
        log(endpoint, answer, visit, context)
        return ResponseWriter(site: site).response(answer, to: visit)
    }

    private func respond(to visit: Visit, _ endpoint: Endpoint) async throws -> Answer {
        try Gate.check(visit, endpoint)
        if let place = Gate.detour(visit, endpoint) {
            if endpoint.isAPI { throw AccessProblem.passwordFirst }
            return .redirect(place)
        }
        return try await endpoint.handler(site, visit)
    }

    private func refused(
        _ error: any Error, _ visit: Visit, _ isAPI: Bool, _ context: ServiceContext
    ) -> Answer {
        if isAPI { return problem(error, context.logger) }
        let (refusal, status, wait) = told(error, context.logger)
        if refusal.code == "access.sign-in-required" {
            return .redirect("/sign-in?next=\(URLEncoded.encoded(visit.path))")
        }
        var answer = site.refusal(refusal, visit, status: status)
        if let wait { answer.headers.append(("retry-after", "\(wait)")) }
        return answer
    }

    /// An error as programs are told it.
    func problem(_ error: any Error, _ logger: Logger) -> Answer {
        let (refusal, status, wait) = told(error, logger)
        var answer = Problem.answer(refusal, status: status)
        if let wait { answer.headers.append(("retry-after", "\(wait)")) }
        return answer
    }

    /// What nobody foresaw ends here: told to the log once, to the person by its reference.
    ///
    /// - Returns: with the seconds after which to ask again, where that helps.
    private func told(
        _ error: any Error, _ logger: Logger
    ) -> (Refusal, status: Int, retryAfter: Int?) {
        if let known = error as? Refusal {
            let status = RefusalStatus.of(known)
            return (known, status, status == 503 ? Dispatcher.busySeconds : nil)
        }
        let reference = hexadecimal(site.secrets.bytes(4))
        logger.error("fault", metadata: ["reference": "\(reference)", "cause": "\(error)"])
        if let trouble = (error as? Fault)?.trouble {
            return (trouble.refusal(reference), 503, trouble.retryAfter)
        }
        let refusal = Refusal(
            "fault.\(reference)", "系统出现故障，您的数据没有丢失。请记下编号 \(reference) 并联系工作人员。",
            "the service failed; the log has the cause under \(reference)")
        return (refusal, 500, nil)
    }

    /// Seconds after which a terminal comes again when too many have come at once.
    private static let busySeconds = 2

    /// The route as written, never the path: paths name people.
    private func log(
        _ endpoint: Endpoint, _ answer: Answer, _ visit: Visit, _ context: ServiceContext
    ) {
        context.logger.debug(
            "request",
            metadata: [
                "method": "\(endpoint.method.rawValue)", "route": "\(endpoint.path)",
                "status": "\(answer.status)",
            ])
    }
}

/// What a request knows beside itself: the address it came from.
struct ServiceContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let source: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        self.source = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}
