import Foundation

/// Ends the process when it hangs, so that the locks that it holds are let go: a disk of another
/// machine that does not answer must not hold up the service.
final class Watchdog {
    private let seconds: Int
    private let timer: any DispatchSourceTimer

    /// - Parameters:
    ///   - seconds: how long the process may go without being heard.
    ///   - farewell: said before the end.
    init(seconds: Int, farewell: @escaping @Sendable () -> Void) {
        self.seconds = seconds
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.setEventHandler {
            farewell()
            _exit(70)
        }
        feed()
        timer.resume()
    }

    deinit { timer.cancel() }

    /// The process is alive.
    func feed() { timer.schedule(deadline: .now() + .seconds(seconds)) }
}
