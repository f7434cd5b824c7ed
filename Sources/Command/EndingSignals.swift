import Foundation

/// Notes that SIGTERM or SIGINT has come, for commands that work until then.
final class EndingSignals {
    private let sources: [any DispatchSourceSignal]
    private let asked: Flag

    private final class Flag: Sendable {
        private let semaphore = DispatchSemaphore(value: 0)

        func raise() { semaphore.signal() }

        /// Looking does not lower it.
        var isRaised: Bool {
            guard semaphore.wait(timeout: .now()) == .success else { return false }
            semaphore.signal()
            return true
        }
    }

    init() {
        let flag = Flag()
        asked = flag
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { flag.raise() }
            source.resume()
            return source
        }
    }

    var isAsked: Bool { asked.isRaised }
}
