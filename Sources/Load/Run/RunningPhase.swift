import NIOCore

/// A phase while it runs.
final class RunningPhase {
    let phase: LoadPhase
    private let begin = NIODeadline.now()
    private let patience: TimeAmount
    private let promise: EventLoopPromise<LoadReport>
    private var arrivals: Arrivals?
    private var turn = 0
    var report: LoadReport
    /// What was meant to be asked and has no answer yet.
    var pending = 0
    var lastAnswer = NIODeadline.now()
    var ticker: RepeatedTask?

    init(
        _ phase: LoadPhase, terminals: Int, seed: UInt64, patience: TimeAmount,
        _ promise: EventLoopPromise<LoadReport>
    ) {
        self.phase = phase
        self.patience = patience
        self.promise = promise
        report = LoadReport(phase.step)
        arrivals = Arrivals(phase.pace, terminals: terminals, seed: seed)
    }

    var isFlatOut: Bool { arrivals == nil }

    /// Who has come by now, and when exactly.
    func arrivals(until now: NIODeadline, terminals: Int) -> [(candidate: Int, at: NIODeadline)] {
        var come: [(Int, NIODeadline)] = []
        while let offset = arrivals?.next, begin + .nanoseconds(offset) <= now {
            come.append((nextInTurn(of: terminals), begin + .nanoseconds(offset)))
            arrivals?.advance()
        }
        return come
    }

    func nextInTurn(of terminals: Int) -> Int {
        defer { turn = (turn + 1) % terminals }
        return turn
    }

    /// For a phase without a schedule.
    func isTimeUp(at now: NIODeadline) -> Bool {
        guard case .flatOut(let milliseconds) = phase.pace else { return false }
        return now >= begin + .milliseconds(Int64(milliseconds))
    }

    /// Whether everybody has come and was answered, or patience is at its end.
    func isOver(at now: NIODeadline) -> Bool {
        let haveAllCome = isFlatOut ? isTimeUp(at: now) : arrivals?.next == nil
        guard haveAllCome else { return false }
        return pending == 0 || now > max(lastAnswer, begin) + patience
    }

    func finish() {
        ticker?.cancel()
        report.milliseconds = Int((lastAnswer - begin).nanoseconds / 1_000_000)
        for _ in 0..<pending { report.note("no answer") }
        promise.succeed(report)
    }
}
