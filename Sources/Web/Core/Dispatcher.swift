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

    /// What nobody foresaw ends here: told to the log once, to the person by its reference.
    private func refused(
        _ error: any Error, _ visit: Visit, _ isAPI: Bool, _ context: ServiceContext
    ) -> Answer {
        let refusal: Refusal
        let status: Int
        var wait: Int?
        if let known = error as? Refusal {
            refusal = known
            status = RefusalStatus.of(known)
        } else {
            let reference = hexadecimal(site.secrets.bytes(4))
            context.logger.error(
                "fault", metadata: ["reference": "\(reference)", "cause": "\(error)"])
            let trouble = (error as? Fault)?.trouble
            refusal =
                trouble?.refusal(reference)
                ?? Refusal(
                    "fault.\(reference)", "系统出现故障，您的数据没有丢失。请记下编号 \(reference) 并联系工作人员。",
                    "the service failed; the log has the cause under \(reference)")
            status = trouble == nil ? 500 : 503
            wait = trouble?.retryAfter
        }
        var answer = told(refusal, visit, isAPI, status: status)
        if let wait { answer.headers.append(("retry-after", "\(wait)")) }
        return answer
    }

    private func told(
        _ refusal: Refusal, _ visit: Visit, _ isAPI: Bool, status: Int
    ) -> Answer {
        if isAPI { return Problem.answer(refusal, status: status) }
        if refusal.code == "access.sign-in-required" {
            return .redirect("/sign-in?next=\(URLEncoded.encoded(visit.path))")
        }
        return site.refusal(refusal, visit, status: status)
    }

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
