import Vocabulary

/// One thing that can be wrong with a service's machine or store.
protocol DoctorCheck: Sendable {
    /// The stable name, such as `disk-space`.
    var name: String { get }
    var title: Wording { get }

    /// Looks, and says what was measured and what is wrong: each finding says what to do.
    ///
    /// - Throws: when it cannot look; that is a finding too.
    func look(_ patient: Patient) throws -> Examination
}

/// What is examined.
struct Patient {
    /// The folder of the store.
    let data: String
    let bank: String
    /// The folder with the office's backups; nil when none was named.
    let backups: String?
    /// The folder of the standby copy; nil when none was named.
    let standby: String?
    /// By this machine's clock.
    let now: Moment
    /// Whether what takes long in a large store is left out.
    let isQuick: Bool
}

/// What a check has seen.
struct Examination {
    /// What was measured or found, in a few words.
    let note: String
    var findings: [Finding] = []
    /// Whether it did not look at all.
    var isSkipped = false

    static func skipped(_ why: String) -> Examination {
        Examination(note: why, isSkipped: true)
    }
}
