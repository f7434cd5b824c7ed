import Vocabulary

/// Which status of HTTP a refusal is told with.
enum RefusalStatus {
    static func of(_ refusal: Refusal) -> Int {
        if let status = exact[refusal.code] { return status }
        let parts = refusal.code.split(separator: ".")
        if parts.last == "unknown" { return 404 }
        if parts.first == "access" { return 403 }
        if !refusal.findings.isEmpty || parts.first == "request" { return 422 }
        return 409
    }

    private static let exact = [
        "access.sign-in-required": 401, "access.wrong-password": 401, "access.slow-down": 429,
        "terminal.unknown": 401, "terminal.signed-out": 401, "terminal.slow-down": 429,
        "notice.slow-down": 429, "notice.unknown": 404,
        "service.busy": 503,
        "office.not-permitted": 403, "review.other-unit": 403, "review.own-case": 403,
        "review.wrong-role": 403, "registration.not-own": 403, "ticket.not-yours": 403,
        "marking.not-yours": 403, "marking.no-part": 403,
        "request.malformed": 400, "request.not-json": 400, "request.too-large": 413,
        "request.condition-missing": 428, "request.stale": 412,
        "bulletin.restricted": 403, "draw.restricted": 403, "registration.none": 404,
        "notice.none": 404, "resit.none": 404, "keys.none-published": 404,
    ]
}
