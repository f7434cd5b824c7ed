import NIOCore
import NIOHTTP1
import Office
import Synchronization
import Vocabulary

/// What all connections of the lane share.
///
/// The lane takes the one request that every terminal sends again and again, the save, from the
/// socket to the hall without a task, a table of headers or a tree of JSON of its own. It knows
/// only the plain case: whoever is known, sends what our terminals send, and asks for nothing
/// special. Everything else goes to the endpoint of the same path, which decides.
final class SaveLaneDesk: Sendable {
    let site: Site
    let dispatcher: Dispatcher
    /// Whether the request that keeps nothing is served.
    let isMeasuring: Bool
    private let loops = Mutex<[ObjectIdentifier: SaveLaneLoop]>([:])

    init(_ site: Site, _ dispatcher: Dispatcher, isMeasuring: Bool) {
        self.site = site
        self.dispatcher = dispatcher
        self.isMeasuring = isMeasuring
    }

    /// The lanes of one event loop share what waits for the hall.
    func loop(of eventLoop: any EventLoop) -> SaveLaneLoop {
        loops.withLock { loops in
            let id = ObjectIdentifier(eventLoop)
            if let known = loops[id] { return known }
            let made = SaveLaneLoop(eventLoop)
            loops[id] = made
            return made
        }
    }

    /// Whether a request is one that the lane may take; nil when it is not.
    func isDry(_ head: HTTPRequestHead) -> Bool? {
        guard head.method == .POST else { return nil }
        if head.uri == "/api/v1/terminal/saves" { return false }
        return isMeasuring && head.uri == "/api/v1/terminal/dry-saves" ? true : nil
    }

    /// Who sends, when the gate has nothing against it and the terminal is known.
    func place(of head: HTTPRequestHead) -> TerminalDirectory.Place? {
        var isOurs = false
        var token: String?
        var host: String?
        var origin: String?
        var site: String?
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 4 where name.isSame("host"): host = value
            case 6 where name.isSame("cookie"): token = SaveLaneDesk.token(in: value)
            case 6 where name.isSame("origin"): origin = value
            case 6 where name.isSame("expect"): return nil
            case 8 where name.isSame("x-zhikao"): isOurs = true
            case 14 where name.isSame("sec-fetch-site"):
                site = value
            default: continue
            }
        }
        guard isOurs, let token, !Gate.isForeign(site: site, origin: origin, host: host) else {
            return nil
        }
        return self.site.halls.terminals.place(of: token)
    }

    /// The terminal's token among the cookies.
    private static func token(in header: String) -> String? {
        let name = "\(Cookie.terminal)="
        if header.hasPrefix(name), !header.utf8.contains(UInt8(ascii: ";")) {
            return String(header.dropFirst(name.count))
        }
        return Cookie.values(in: header)[Cookie.terminal]
    }
}

extension String {
    /// Whether it is this name of a header, in any case.
    fileprivate func isSame(_ name: StaticString) -> Bool {
        for (index, byte) in utf8.enumerated() where byte | 0x20 != name.utf8Start[index] | 0x20 {
            return false
        }
        return true
    }
}
