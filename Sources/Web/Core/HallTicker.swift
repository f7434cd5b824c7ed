import Logging
import Office
import ServiceLifecycle

/// Once a second the halls are told the time: attempts whose time is over are closed, with or
/// without anybody's click.
struct HallTicker: Service {
    let site: Site

    /// Runs until the service shuts down. A tick that fails is told to the log; the next one tries
    /// again.
    func run() async throws {
        await site.halls.openRunning(site.exams.all, at: site.clock.now)
        await cancelWhenGracefulShutdown {
            var watch = ClockWatch(site)
            while !Task.isCancelled {
                do {
                    try await site.halls.tick(at: site.clock.now)
                } catch {
                    site.logger.error("tick of the halls", metadata: ["cause": "\(error)"])
                }
                await watch?.look()
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
