import NIOCore
import NIOPosix
import Vocabulary

/// A load test from the first connection to the last answer.
package struct LoadRun: Sendable {
    package let target: LoadTarget
    package let people: [LoadCandidate]
    package let phases: [LoadPhase]
    /// How many connections the terminals share.
    package let connections: Int
    package let seed: UInt64
    /// The process of the service, to read its memory and processor time; nil when it is elsewhere.
    package let service: ServiceProcess?

    package init(
        target: LoadTarget, people: [LoadCandidate], phases: [LoadPhase], connections: Int,
        seed: UInt64, service: ServiceProcess?
    ) {
        self.target = target
        self.people = people
        self.phases = phases
        self.connections = connections
        self.seed = seed
        self.service = service
    }

    /// How long an answer may take at the end of a phase.
    private static let patience = TimeAmount.seconds(120)

    /// Runs the phases one after the other.
    ///
    /// - Parameter told: gets each phase's report when it has ended.
    /// - Returns: what was acknowledged.
    /// - Throws: `load.no-service` when nobody listens.
    package func run(_ told: @Sendable (LoadReport) -> Void) async throws -> AckBook {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let loop = group.next()
        let (target, people) = (target, people)
        let engine = try await loop.submit {
            NIOLoopBound(LoadEngine(loop, target, people), eventLoop: loop)
        }.get()
        do {
            try await loop.flatSubmit { [connections] in engine.value.connect(connections) }.get()
        } catch {
            try await group.shutdownGracefully()
            throw Refusal(
                "load.no-service", "连接不上服务，请检查地址。", "nobody listens there: \(error)")
        }
        for (index, phase) in phases.enumerated() {
            let before = service?.processorMilliseconds
            let seed = seed &+ UInt64(index)
            var report = try await loop.flatSubmit {
                engine.value.run(phase, seed: seed, patience: LoadRun.patience)
            }.get()
            if let service, let before, let after = service.processorMilliseconds {
                report.service = (after - before, service.residentBytes ?? 0)
            }
            told(report)
        }
        let acks = try await loop.submit {
            engine.value.close()
            return AckBook(
                entries: Dictionary(
                    uniqueKeysWithValues: zip(engine.value.people, engine.value.terminals).map {
                        ($0.sheet, $1.ack)
                    }))
        }.get()
        try await group.shutdownGracefully()
        return acks
    }
}
