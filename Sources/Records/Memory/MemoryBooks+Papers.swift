import Admissions
import Delivery
import Office
import Papers
import Vocabulary

extension MemoryBooks {
    func insert(_ papers: [PaperRecord], version: Int, in exam: ExamID) throws {
        guard !papers.isEmpty else { return }
        let sheets = papers.map(\.paper.sheet)
        try change(
            "inserting papers of \(exam), version \(version)", in: exam,
            unless: { $0.problem(with: papers, version: version) },
            { $0.papers.insert(papers, as: sheets, version: version) },
            undo: { $0.papers.remove(sheets, version: version) })
    }

    func insert(
        makeUp papers: [PaperRecord], version: Int, base: Int, in exam: ExamID
    ) throws {
        guard !papers.isEmpty else { return }
        let new = papers.map { LateRow(base: base, version: version, row: $0) }
        try change(
            "inserting make-up papers of \(exam), version \(version)", in: exam,
            unless: { $0.problem(with: new) }, { $0.makeUpPapers += new },
            undo: { $0.makeUpPapers.removeLast(new.count) })
    }

    func papers(in exam: ExamID) throws -> [PaperRecord] {
        books(of: exam).currentPapers.sorted { $0.paper.sheet < $1.paper.sheet }
    }

    func itemsSeen(before exam: ExamID) throws -> [RegistrationID: Set<ItemID>] {
        let people = books(of: exam).registrations.values.filter { $0.state == .locked }
        let names = Dictionary(
            people.map { ($0.applicant.idNumber, $0.id) }, uniquingKeysWith: { $1 })
        var seen: [RegistrationID: Set<ItemID>] = [:]
        for (other, books) in state.books where other != exam {
            for record in books.currentPapers {
                guard let person = books.registrations[record.registration]?.applicant.idNumber,
                    let now = names[person],
                    books.attemptEvents[record.paper.sheet]?.values.contains(where: \.event.isStart)
                        ?? false
                else { continue }
                seen[now, default: []].formUnion(record.paper.entries.map(\.item))
            }
        }
        return seen
    }
}

extension ExamBooks {
    fileprivate func problem(with new: [PaperRecord], version: Int) -> String? {
        if version < 1 { return "versions count from 1" }
        if new.contains(where: { registrations[$0.registration] == nil }) {
            return "there is no such registration"
        }
        let all = papers[version] + new
        if !all.map(\.registration).isDistinct { return "a person has two papers" }
        return all.map(\.paper.sheet).isDistinct ? nil : "a sheet occurs twice"
    }
    fileprivate func problem(with new: [LateRow<PaperRecord>]) -> String? {
        if new.contains(where: { $0.version < 1 || $0.base < 1 }) { return "versions count from 1" }
        if new.contains(where: { registrations[$0.row.registration] == nil }) {
            return "there is no such registration"
        }
        let late = makeUpPapers + new
        guard
            late.map({ [$0.base.description, $0.version.description, $0.row.registration.text] })
                .isDistinct
        else { return "a person has two papers" }
        for base in Set(new.map(\.base)) {
            let all = papers[base] + late.filter { $0.base == base }.map(\.row)
            if !all.map(\.paper.sheet).isDistinct { return "a sheet occurs twice" }
        }
        return nil
    }

    /// Each person's latest paper.
    fileprivate var currentPapers: [PaperRecord] {
        let late = makeUpPapers.filter { $0.base == papers.latestVersion }
            .sorted { $0.version < $1.version }
            .reduce(into: [:]) { $0[$1.row.registration] = $1.row }
        return papers.latest.values.filter { late[$0.registration] == nil } + late.values
    }
}
