package import Vocabulary

/// Who may use an endpoint.
package enum AccessRule: Hashable, Sendable {
    case anyone
    /// Whoever has signed in, with any role or none.
    case signedIn
    case roles(Set<Actor.Role>)
    /// Somebody at a terminal: the handler asks the hall by the terminal's token.
    case terminal

    /// Whether an account of this role may; nil stands for nobody signed in.
    package func allows(_ role: Actor.Role??) -> Bool {
        switch self {
        case .anyone, .terminal: true
        case .signedIn: role != nil
        case .roles(let roles): (role ?? nil).map(roles.contains) ?? false
        }
    }
}
