package import Vocabulary

/// What can be wrong with the disk below a store. A change that meets it has not happened; asked
/// again later, when the disk is well, it can be done.
package enum DiskTrouble: String, Hashable, Sendable, CaseIterable {
    /// No room is left.
    case full
    /// Nothing can be written: the file system was mounted, or has become, read-only.
    case readOnly = "read-only"
    /// Reading or writing failed below the file system.
    case input = "io"
    /// Somebody else holds the store's lock for longer than a change waits.
    case busy
    /// What is on the disk is no sound store any more.
    case damaged

    /// Seconds after which asking again may help.
    package var retryAfter: Int { self == .busy ? 2 : 5 }

    /// The code of the refusal: `store.disk-full` and so on.
    package var code: String {
        switch self {
        case .full: "store.disk-full"
        case .readOnly: "store.read-only"
        case .input: "store.io"
        case .busy: "store.busy"
        case .damaged: "store.damaged"
        }
    }

    /// What the person is told. Whatever was acknowledged before is on disk.
    ///
    /// - Parameter reference: under which the log has the cause.
    package func refusal(_ reference: String) -> Refusal {
        Refusal(
            code, "\(chinese)，这一次没有存上，以前存上的都在；系统会自动重试。请报告工作人员，编号 \(reference)。",
            "\(english): nothing of this was stored, all before is safe; the log has the cause "
                + "under \(reference), `zhikao doctor` says what to do")
    }

    private var chinese: String {
        switch self {
        case .full: "服务器的磁盘已满"
        case .readOnly: "服务器的磁盘现在只能读、不能写"
        case .input: "服务器的磁盘读写出错"
        case .busy: "数据库正被其他程序占用"
        case .damaged: "服务器上的数据文件有损坏"
        }
    }

    private var english: String {
        switch self {
        case .full: "the service's disk is full"
        case .readOnly: "the service's disk cannot be written"
        case .input: "the service's disk fails"
        case .busy: "another program holds the store"
        case .damaged: "the store's file is damaged"
        }
    }
}
