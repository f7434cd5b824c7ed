import NIOCore
import Vocabulary

/// Where the service cannot listen, in words.
enum ServiceAddress {
    /// Numbers of Linux (errno.h): EADDRINUSE, EACCES, EADDRNOTAVAIL.
    private static let (isInUse, mayNot, isNoneOfOurs): (CInt, CInt, CInt) = (98, 13, 99)

    /// What an error says about host and port; nil for an error of another kind.
    static func refusal(_ error: any Error, _ host: String, _ port: Int) -> Refusal? {
        switch (error as? IOError)?.errnoCode {
        case isInUse:
            Refusal(
                "serve.address-taken",
                "端口 \(port) 已被占用：可能执考服务已经在运行。先停下它，或用 --port 换一个端口。",
                "port \(port) is taken, perhaps by a service that runs already; end it, or name "
                    + "another one with --port")
        case mayNot:
            Refusal(
                "serve.address-forbidden",
                "没有权限使用端口 \(port)（1024 以下的端口要管理员权限）。请用 --port 换一个端口。",
                "port \(port) needs rights that this account has not; name another one with --port")
        case isNoneOfOurs:
            unknown(host)
        default:
            error is SocketAddressError.UnknownHost ? unknown(host) : nil
        }
    }

    private static func unknown(_ host: String) -> Refusal {
        Refusal(
            "serve.address-unknown",
            "本机没有地址 \(host)。用 --host 0.0.0.0 在所有网络上提供服务。",
            "this machine has no address \(host); --host 0.0.0.0 serves every network")
    }
}
