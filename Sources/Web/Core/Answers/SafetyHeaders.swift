/// The headers that keep a browser safe; every answer has them.
enum SafetyHeaders {
    /// - Parameters:
    ///   - hasOwnStyle: documents bring their own style, never a script.
    ///   - isSecure: whether the service is reached by TLS.
    static func all(hasOwnStyle: Bool, isSecure: Bool) -> [(name: String, value: String)] {
        let style = hasOwnStyle ? "'unsafe-inline'" : "'self'"
        let script = hasOwnStyle ? "'none'" : "'self'"
        let policy =
            "default-src 'none'; style-src \(style); script-src \(script); "
            + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        let safety = [
            ("content-security-policy", policy), ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
        ]
        return safety + (isSecure ? [("strict-transport-security", "max-age=31536000")] : [])
    }
}
