/// The versions of QTI that are read.
package enum QTIVersion: String, Hashable, Sendable {
    case two = "2.0"
    case twoOne = "2.1"
    case twoTwo = "2.2"
    case three = "3.0"

    /// By the namespace of the root; 2.1 when nothing tells.
    init(namespace: String) {
        self =
            if namespace.contains("v3p0") {
                .three
            } else if namespace.contains("v2p2") {
                .twoTwo
            } else if namespace.contains("v2p0") {
                .two
            } else {
                .twoOne
            }
    }
}
