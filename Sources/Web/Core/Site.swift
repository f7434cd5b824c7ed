package import Bank
package import Logging
import NIOPosix
package import Office
package import Pages
package import Papers
import Planning
package import Publication
package import Seals
package import Vocabulary

/// Everything that the handlers work with; assembled once, shared by all requests.
package struct Site: Sendable {
    package let records: any Records
    /// The bank of the store, as editors have left it.
    package let library: BankLibrary
    /// The statutes that items may be based on; nil checks no basis.
    package let statutes: StatuteCatalogue?
    package let pages: PageRenderer
    package let clock: any ServiceClock
    package let secrets: any SecretSource
    package let exams: ExamCatalogue
    package let results: ResultsCache
    package let halls: HallRegistry
    /// The office's key, unlocked; nil: what is printed bears no code.
    package let sealing: SealingKey?
    /// Whether browsers reach the service by TLS; cookies are Secure then.
    package let isSecure: Bool
    /// The folder with the pictures of the manual; nil shows it without.
    package let manualImages: String?
    /// The folder with the pictures of the bank's items; nil when there is none.
    package let bankMedia: String?
    package let logger: Logger
    let signIns = SignInGate()
    let shelf = PublicShelf()
    let keyLists = KeyListShelf()
    let facts = FactsCache()
    let manual = ManualShelf()
    let uses = BankUseCache()
    let paperBytes = PaperBytes()
    let paperSeals = PaperSealShelf()
    let analyses = AnalysisCache()

    /// Assembles the site on a store, whose bank takes over what is new in the folder's.
    ///
    /// - Parameter mostInCommit: the most saves of one commit; other than nil for measuring only.
    /// - Throws: as `ExamCatalogue`; `Fault` for a template that cannot be parsed.
    package init(
        records: any Records, bank: ItemBank, statutes: StatuteCatalogue? = nil,
        clock: any ServiceClock,
        secrets: any SecretSource = SystemSecrets(),
        planning: any PaperPlanning = CbcPlanner(), isSecure: Bool = false,
        manualImages: String? = nil, bankMedia: String? = nil, mostInCommit: Int? = nil,
        sealing: SealingKey? = nil, logger: Logger
    ) throws {
        self.records = records
        library = BankLibrary(folder: bank)
        self.statutes = statutes
        self.clock = clock
        self.secrets = secrets
        self.isSecure = isSecure
        self.manualImages = manualImages
        self.bankMedia = bankMedia
        self.sealing = sealing
        self.logger = logger
        try BankOffice(records: records, library: library).takeFolder(at: clock.now)
        exams = try ExamCatalogue(
            records: records, library: library, planning: planning, secrets: secrets)
        results = ResultsCache()
        halls = HallRegistry(mostInCommit: mostInCommit)
        do {
            pages = try PageRenderer(mark: clock is DrillClock ? "演练 DRILL" : nil)
        } catch {
            throw Fault("parsing the template \(error.template)", cause: error.reason)
        }
    }

    /// The pictures of items.
    var pictures: BankPictures { BankPictures(folder: bankMedia, records: records) }

    /// The clock of a drill; nil when everything is real.
    package var drill: DrillClock? { clock as? DrillClock }

    /// The exam that the path of a visit names.
    ///
    /// - Throws: `exam.unknown`.
    package func office(_ visit: Visit) throws(Refusal) -> ExamOffice {
        let name = visit.parameter("exam")
        guard !name.isEmpty else {
            throw Refusal("exam.unknown", "没有这个考试。", "there is no such exam")
        }
        return try exams.office(ExamID(name))
    }

    /// Does what takes long (passwords, the results of a whole exam) beside the requests' threads.
    package func heavy<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await NIOThreadPool.singleton.runIfActive(work)
    }

    /// A new key for an act that a form will ask for, so that sending it twice does it once.
    package func actKey() -> String { "form/\(hexadecimal(secrets.bytes(16)))" }
}
