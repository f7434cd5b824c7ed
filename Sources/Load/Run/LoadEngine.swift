import NIOCore

/// All terminals of a load test on one event loop: they come as their phase says, share a number of
/// connections, and never stop asking because the service is slow.
///
/// Belongs to its event loop; nothing of it is used anywhere else.
final class LoadEngine {
    let loop: any EventLoop
    private let target: LoadTarget
    private let spelling: LoadRequest
    let people: [LoadCandidate]
    private(set) var terminals: [LoadTerminal]

    private var idle: [LoadConnection] = []
    private var waiting = CircularBuffer<LoadJob>()
    private var running: RunningPhase?
    private var wanted = 0
    private var opened = 0
    private var isClosing = false

    init(_ loop: any EventLoop, _ target: LoadTarget, _ people: [LoadCandidate]) {
        self.loop = loop
        self.target = target
        self.people = people
        spelling = LoadRequest(target)
        terminals = Array(repeating: LoadTerminal(), count: people.count)
    }

    // MARK: Connections

    /// Opens so many connections.
    func connect(_ count: Int) -> EventLoopFuture<Void> {
        wanted = count
        return EventLoopFuture.andAllSucceed((0..<count).map { _ in open() }, on: loop)
    }

    private func open() -> EventLoopFuture<Void> {
        let connection = LoadConnection(self)
        let bound = NIOLoopBound(connection, eventLoop: loop)
        return target.connect(bound).assumeIsolated().map { _ in
            self.opened += 1
            self.idle.append(connection)
            self.dispatch()
        }.nonisolated()
    }

    /// A connection is gone: what was asked on it is asked again on another one.
    func lost(_ connection: LoadConnection) {
        idle.removeAll { $0 === connection }
        opened -= 1
        guard !isClosing else { return }
        running?.report.note("connection lost")
        if let job = connection.job {
            connection.job = nil
            waiting.prepend(job)
        }
        reopen(after: .milliseconds(50))
    }

    private func reopen(after delay: TimeAmount) {
        let bound = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(in: delay) {
            let engine = bound.value
            guard !engine.isClosing, engine.opened < engine.wanted else { return }
            engine.open().assumeIsolated().whenFailure { _ in
                engine.reopen(after: .milliseconds(200))
            }
        }
    }

    func close() {
        isClosing = true
        for connection in idle { connection.close() }
    }

    // MARK: Phases

    /// Runs a phase to its end.
    ///
    /// - Parameter patience: how long answers are waited for when nobody comes any more.
    func run(
        _ phase: LoadPhase, seed: UInt64, patience: TimeAmount
    ) -> EventLoopFuture<LoadReport> {
        let promise = loop.makePromise(of: LoadReport.self)
        let running = RunningPhase(
            phase, terminals: terminals.count, seed: seed, patience: patience, promise)
        self.running = running
        let bound = NIOLoopBound(self, eventLoop: loop)
        running.ticker = loop.scheduleRepeatedTask(
            initialDelay: .zero, delay: .milliseconds(1)
        ) { _ in bound.value.tick() }
        if running.isFlatOut {
            for _ in 0..<min(wanted, terminals.count) { askNext() }
        }
        return promise.futureResult
    }

    private func tick() {
        guard let running else { return }
        let now = NIODeadline.now()
        for (candidate, moment) in running.arrivals(until: now, terminals: terminals.count) {
            ask(LoadJob(candidate: candidate, step: running.phase.step, intended: moment))
        }
        if running.isOver(at: now) { finish(running) }
    }

    /// In a phase without a schedule, the next terminal asks.
    private func askNext() {
        guard let running, running.isFlatOut, !running.isTimeUp(at: NIODeadline.now()) else {
            return
        }
        for _ in 0..<terminals.count {
            let candidate = running.nextInTurn(of: terminals.count)
            guard !terminals[candidate].isBusy else { continue }
            ask(
                LoadJob(candidate: candidate, step: running.phase.step, intended: NIODeadline.now())
            )
            return
        }
    }

    private func finish(_ running: RunningPhase) {
        self.running = nil
        for job in waiting { terminals[job.candidate].isBusy = false }
        waiting.removeAll()
        running.finish()
    }

    // MARK: Requests

    private func ask(_ job: LoadJob) {
        running?.pending += 1
        guard !terminals[job.candidate].isBusy else {
            terminals[job.candidate].due.append(job)
            return
        }
        terminals[job.candidate].isBusy = true
        waiting.append(job)
        dispatch()
    }

    private func dispatch() {
        while let job = waiting.first, let connection = idle.popLast() {
            waiting.removeFirst()
            send(job, on: connection)
        }
    }

    private func send(_ job: LoadJob, on connection: LoadConnection) {
        var job = job
        var buffer = ByteBufferAllocator().buffer(capacity: 768)
        let request = terminals[job.candidate].request(for: &job, people[job.candidate])
        spelling.post(
            request.path, request.body, cookie: terminals[job.candidate].cookie, into: &buffer)
        connection.job = job
        connection.send(buffer)
    }

    /// An answer came: the terminal learns from it, and the connection is free.
    func answered(_ connection: LoadConnection, _ reply: LoadReply) {
        guard let job = connection.job else { return }
        connection.job = nil
        idle.append(connection)
        defer { dispatch() }
        running?.report.bytes += reply.body.readableBytes
        if reply.status == 503 || reply.status == 429 {
            running?.report.note("\(reply.status)")
            askAgain(job, after: .milliseconds(Int64(reply.retryAfter ?? 1) * 1000))
            return
        }
        switch terminals[job.candidate].take(reply, job) {
        case .done: end(job, nil)
        case .failed(let trouble): end(job, trouble)
        case .goesOn(let next):
            waiting.append(next)
        }
    }

    private func askAgain(_ job: LoadJob, after delay: TimeAmount) {
        let bound = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(in: delay) {
            bound.value.waiting.append(job)
            bound.value.dispatch()
        }
    }

    private func end(_ job: LoadJob, _ trouble: String?) {
        terminals[job.candidate].isBusy = false
        if let running {
            running.pending -= 1
            if let trouble {
                running.report.note(trouble)
            } else {
                running.report.answered(after: (NIODeadline.now() - job.intended).nanoseconds)
            }
            running.lastAnswer = NIODeadline.now()
        }
        if let next = terminals[job.candidate].due.first {
            terminals[job.candidate].due.removeFirst()
            terminals[job.candidate].isBusy = true
            waiting.append(next)
        }
        askNext()
    }
}
