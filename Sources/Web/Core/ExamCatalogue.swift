package import Bank
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
    private let bank: ItemBank
    private let planning: PlanShelf
    private let secrets: any SecretSource
    private let offices = Mutex<[ExamID: ExamOffice]>([:])

    /// - Throws: as `reload`.
    package init(
        records: any Records, bank: ItemBank, planning: any PaperPlanning,
        secrets: any SecretSource
    ) throws {
        self.records = records
        self.bank = bank
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
        let exams = try records.read { try $0.exams() }
        var read: [ExamID: ExamOffice] = [:]
        for exam in exams {
            do {
                let programme = try ExamConfigReader.programme(
                    exam.config.utf8, file: "\(exam.exam)")
                let office = office(of: programme)
                try check(office)
                read[exam.exam] = office
            } catch let refusal as Refusal {
                throw Fault("reading the config of exam \(exam.exam)", cause: refusal.code)
            }
        }
        let offices = read
        self.offices.withLock { $0 = offices }
    }

    /// The office of an exam, opened or to be opened.
    package func office(of programme: ExamProgramme) -> ExamOffice {
        ExamOffice(
            records: records, programme: programme, bank: bank, planning: planning,
            secrets: secrets)
    }

    private func check(_ office: ExamOffice) throws {
        let papers = try records.read { try $0.papers(in: office.exam) }
        for paper in papers {
            for entry in paper.paper.entries where bank[entry.item] == nil {
                throw Fault(
                    "reading the papers of exam \(office.exam)",
                    cause: "the bank lacks item \(entry.item) of a drawn paper")
            }
        }
    }

    /// - Throws: `exam.unknown`.
    package func office(_ exam: ExamID) throws(Refusal) -> ExamOffice {
        guard let office = offices.withLock({ $0[exam] }) else {
            throw Refusal("exam.unknown", "没有考试“\(exam)”。", "there is no exam \(exam)")
        }
        return office
    }

    /// The latest first.
    package var all: [ExamOffice] {
        offices.withLock { Array($0.values) }.sorted {
            ($1.programme.sessions.first?.start.millisecondsSince1970 ?? 0, $1.exam.text)
                < ($0.programme.sessions.first?.start.millisecondsSince1970 ?? 0, $0.exam.text)
        }
    }
}
