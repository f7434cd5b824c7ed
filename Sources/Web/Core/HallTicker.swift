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
                await site.beat(&watch)
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}

extension Site {
    /// One look at the clocks, then one at the halls: a service that comes back must first know
    /// whose time ran out while it was away, or it would close what time is given back for.
    package func beat(_ watch: inout ClockWatch?) async {
        guard await watch?.look() ?? true else { return }
        do {
            try await halls.tick(at: clock.now)
        } catch {
            logger.error("tick of the halls", metadata: ["cause": "\(error)"])
        }
    }
}
