import Dispatch

/// Runs the jobs of one hall, one after the other, on a queue of its own.
final class HallExecutor: SerialExecutor {
    private let queue: DispatchQueue

    /// - Parameter name: which hall it is, for those who look at the threads of the process.
    init(name: String) {
        queue = DispatchQueue(label: "zhikao.hall.\(name)", qos: .userInitiated)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedSerialExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
