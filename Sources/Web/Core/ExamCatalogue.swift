import Bank
import Exchange
package import Office
package import Papers
package import Programme
package import Seals
import Seating
import Synchronization
package import Vocabulary

/// The exams of the store, each as an office at work.
package final class ExamCatalogue: Sendable {
    private let records: any Records
    private let library: BankLibrary
    private let planning: PlanShelf
    private let secrets: any SecretSource
    private let offices = Mutex<[ExamID: ExamOffice]>([:])
    /// Every exam of the store, which re-sits ask about.
    private let programmes = Mutex<[ExamProgramme]>([])
    /// The library's generation for which the offices were made.
    private let generation = Mutex(0)

    /// - Throws: as `reload`.
    package init(
        records: any Records, library: BankLibrary, planning: any PaperPlanning,
        secrets: any SecretSource
    ) throws {
        self.records = records
        self.library = library
        self.planning = PlanShelf(planning)
        self.secrets = secrets
        try reload()
    }

    /// Reads the exams again, after one was opened.
    ///
    /// - Throws: `Fault` when a config that was accepted cannot be read any more, or when papers
    ///   were drawn from items that the bank does not have: with another bank than the one of the
    ///   draw nothing could be graded.
    package func reload() throws {
        let generation = library.generation
        let exams = try records.read { try $0.exams() }
        let all = try exams.map(ExamCatalogue.programme)
        programmes.withLock { $0 = all }
        var read: [ExamID: ExamOffice] = [:]
        for programme in all {
            let office = try office(of: programme)
            try check(office)
            read[programme.exam] = office
        }
        let offices = read
        self.offices.withLock { $0 = offices }
        self.generation.withLock { $0 = generation }
    }

    private static func programme(_ exam: ExamRecord) throws(Fault) -> ExamProgramme {
        do throws(Refusal) {
            return try ExamConfigReader.programme(exam.config.utf8, file: "\(exam.exam)")
        } catch {
            throw Fault("reading the config of exam \(exam.exam)", cause: error.code)
        }
    }

    /// The office of an exam, opened or to be opened, with the bank that counts for it now.
    ///
    /// - Throws: `Fault` when the bank cannot be read.
    package func office(of programme: ExamProgramme) throws -> ExamOffice {
        try ExamOffice(
            records: records, programme: programme, library: library, planning: planning,
            secrets: secrets, others: programmes.withLock { $0 })
    }

    /// Gives each office the bank that counts for it now, when that may have changed. Where the
    /// store fails the offices stay as they are: whatever is done next fails by itself.
    private func refresh() {
        let newest = library.generation
        guard generation.withLock({ $0 != newest }) else { return }
        let known = offices.withLock { $0 }
        guard let fresh = try? known.mapValues({ try office(of: $0.programme) }) else { return }
        offices.withLock { $0.merge(fresh) { $1 } }
        generation.withLock { $0 = newest }
    }

    private func check(_ office: ExamOffice) throws {
        try records.read { books in
            try books.eachPaper(in: office.exam) { paper in
                for entry in paper.paper.entries where office.bank[entry.item] == nil {
                    throw Fault(
                        "reading the papers of exam \(office.exam)",
                        cause: "the bank lacks item \(entry.item) of a drawn paper")
                }
            }
        }
    }

    /// - Throws: `exam.unknown`.
    package func office(_ exam: ExamID) throws(Refusal) -> ExamOffice {
        refresh()
        guard let office = offices.withLock({ $0[exam] }) else {
            throw Refusal("exam.unknown", "没有考试“\(exam)”。", "there is no exam \(exam)")
        }
        return office
    }

    /// The latest first.
    package var all: [ExamOffice] {
        refresh()
        return offices.withLock { Array($0.values) }.sorted {
            ($1.programme.sessions.first?.start.millisecondsSince1970 ?? 0, $1.exam.text)
                < ($0.programme.sessions.first?.start.millisecondsSince1970 ?? 0, $0.exam.text)
        }
    }
}
