/// The cookies of the service. All are HttpOnly and, under TLS, Secure.
enum Cookie {
    /// The token of a sign-in.
    static let signIn = "zhikao"
    /// The token of a terminal; it outlives sign-ins and the browser.
    static let terminal = "zhikao_terminal"
    /// What the form before has done, shown once.
    static let flash = "zhikao_flash"

    /// The cookies of a request's header.
    static func values(in header: String) -> [String: String] {
        var values: [String: String] = [:]
        for pair in header.split(separator: ";") {
            let halves = pair.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else { continue }
            values[String(halves[0]).trimmedOfSpace] = String(halves[1]).trimmedOfSpace
        }
        return values
    }
}
