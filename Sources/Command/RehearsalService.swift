import Bank
import Logging
import Office
import Rehearsal
import Seals
import Vocabulary
import Web

/// The service for a rehearsal over the network: on a free port of this machine, with a clock that
/// the rehearsal moves.
struct RehearsalService {
    private let site: Site
    private let clock: DrillClock

    init(records: any Records, bank: ItemBank) throws {
        var logger = Logger(label: "zhikao") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        clock = DrillClock(SystemClock())
        site = try Site(records: records, bank: bank, clock: clock, logger: logger)
    }

    /// Serves while `body` runs, and ends then.
    func run<Value: Sendable>(
        _ body: (RehearsalNetwork) async throws -> Value
    ) async throws -> Value {
        let (ports, told) = AsyncStream<Int>.makeStream()
        let site = site
        let serving = Task {
            defer { told.finish() }
            try await ServiceApplication.run(
                site, ServiceOptions(host: "127.0.0.1", port: 0)
            ) { told.yield($0) }
        }
        defer { serving.cancel() }
        var first: Int?
        for await port in ports {
            first = port
            break
        }
        guard let port = first else {
            try await serving.value
            throw Fault("starting the service", cause: "it ended before it listened")
        }
        let clock = clock
        return try await body(
            RehearsalNetwork(
                address: "http://127.0.0.1:\(port)", halls: site.halls,
                setClock: { clock.set($0, runs: false) }, reload: { try site.exams.reload() }))
    }
}
