import NIOCore
import NIOPosix
import NIOSSL
package import Vocabulary

/// Where the service listens.
package struct LoadTarget: Sendable {
    let host: String
    let port: Int
    let isSecure: Bool

    /// - Parameter address: such as `http://127.0.0.1:8080` or `https://exam.example:8443`.
    /// - Throws: `load.address`.
    package init(_ address: String) throws(Refusal) {
        let halves = address.split(separator: "://", maxSplits: 1).map(String.init)
        let place = (halves.last ?? "").split(separator: "/").first ?? ""
        let parts = place.split(separator: ":").map(String.init)
        guard halves.count == 2, ["http", "https"].contains(halves[0]), parts.count == 2,
            let port = Int(parts[1]), (1...65535).contains(port)
        else {
            throw Refusal(
                "load.address", "地址“\(address)”有误，应如 http://127.0.0.1:8080。",
                "the address is written like http://127.0.0.1:8080")
        }
        host = parts[0]
        isSecure = halves[0] == "https"
        self.port = port
    }

    /// A connection; certificates are not checked, since drills sign their own.
    func connect(_ connection: NIOLoopBound<LoadConnection>) -> EventLoopFuture<any Channel> {
        let (host, isSecure) = (host, isSecure)
        return ClientBootstrap(group: connection.value.loop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if isSecure {
                        var tls = TLSConfiguration.makeClientConfiguration()
                        tls.certificateVerification = .none
                        let name = host.allSatisfy { $0.isNumber || $0 == "." } ? nil : host
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(
                                context: NIOSSLContext(configuration: tls), serverHostname: name))
                    }
                    try channel.pipeline.syncOperations.addHandler(connection.value)
                }
            }
            .connect(host: host, port: port)
    }
}
