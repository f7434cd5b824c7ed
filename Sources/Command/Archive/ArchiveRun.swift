import Documents
import Office
import Pages
import Programme
import Publication
import Seals
import Vocabulary
import Web

/// Writes everything that is kept of an exam, chapter by chapter in the order of practice 2.18.
struct ArchiveRun {
    let office: ExamOffice
    let act: Act
    let folder: ArchiveFolder
    let progress: ProgressLine
    /// Of a drill's or a rehearsal's store, across every page and sheet.
    private let stamp: String?
    private let results: ExamResults
    private let renderer: PageRenderer

    /// - Throws: `results.not-graded`; `Fault`.
    init(
        _ office: ExamOffice, _ act: Act, to folder: ArchiveFolder, stamp: String?,
        progress: ProgressLine
    ) throws {
        self.office = office
        self.act = act
        self.folder = folder
        self.progress = progress
        self.stamp = stamp
        results = try office.results()
        do {
            renderer = try PageRenderer(mark: stamp)
        } catch {
            throw Fault("parsing the template \(error.template)", cause: error.reason)
        }
    }

    /// - Throws: as `PrintRun.write`; `Fault`.
    func write() async throws {
        let steps: [() async throws -> Void] = [
            documents, workbooks, ledger, keys,
            { try await prints(.attendance, in: .rooms, "考生签到表，按考场") },
            { try await prints(.roomReport, in: .rooms, "考场情况记录单，按考场") },
            { try await prints(.paper, in: .papers, "每名考生的试卷、作答和标准答案，按考场") },
            { try await prints(.bulletin, in: .bulletin, "通报及附件") },
            { try await prints(.bulletin, in: .bulletin, "通报及附件（Word）", asWord: true) },
        ]
        for (number, step) in steps.enumerated() {
            progress.report(office.exam, "archive", number, steps.count)
            try await step()
        }
        let index = ArchiveIndex(
            title: office.programme.title, issuer: office.programme.organiser.name, at: act.at,
            contents: folder.contents)
        try folder.write(Array(index.html.utf8), to: ArchiveIndex.fileName, "目录")
        progress.report(office.exam, "archive", steps.count, steps.count)
    }

    /// Texts and data that the store gives.
    private func documents() throws {
        try ExamFiles(office, results, renderer: renderer).eachArchived { archived in
            try folder.write(
                Array(archived.file.text.utf8), to: archived.path, archived.about)
        }
    }

    private func workbooks() throws {
        let lists = ExamLists(office, at: act.at, results: results)
        for (chapter, kinds) in ExamListKind.archived {
            for kind in kinds {
                try folder.write(
                    try lists.workbook(kind), to: chapter.path("\(kind.chinese).xlsx"),
                    kind.contents)
            }
        }
    }

    private func ledger() throws {
        let ledger = ExamLedger(office)
        for book in ExamLedger.Book.allCases {
            try folder.stream(to: book.chapter.path(book.fileName), book.chinese) { put in
                try ledger.eachLine(of: book) { try put(Array($0.utf8)) }
            }
        }
    }

    /// The list of keys as it was published, by which every seal can be checked.
    private func keys() throws {
        let seals = SealOffice(records: office.records, secrets: SystemSecrets())
        guard let list = try seals.published() else { return }
        try folder.write(
            list, to: ArchiveChapter.handover.path("keys.json"), "公布的密钥清单，用于核验所有签章")
    }

    private func prints(
        _ kind: PrintKind, in chapter: ArchiveChapter, _ about: String, asWord: Bool = false
    ) async throws {
        let name =
            chapter == .bulletin ? chapter.rawValue : chapter.path(kind.chinese)
        try folder.makeFolder(name)
        let known = Set(folder.contents.map(\.entry.name))
        let run = PrintRun(
            kind: kind, prints: ExamPrints(office, sealing: nil, stamp: stamp),
            folder: "\(folder.path)/\(name)", progress: progress, act: act)
        _ =
            try asWord
            ? run.writeWord(session: nil, room: nil, person: nil)
            : await run.write(session: nil, room: nil, person: nil)
        try folder.adopt(name, about, but: known)
    }
}

extension ExamLedger.Book {
    /// Where its file belongs.
    var chapter: ArchiveChapter {
        switch self {
        case .registrations, .reviewDecisions: .registrations
        case .roomEvents, .standings: .rooms
        case .attemptEvents, .responses, .sheets: .answers
        case .scores, .markingTasks, .marks: .scores
        case .enquiries, .challenges, .caseEvents: .checks
        }
    }
}
