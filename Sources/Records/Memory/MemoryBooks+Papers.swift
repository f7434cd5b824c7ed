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

    func papers(in exam: ExamID) throws -> [PaperRecord] {
        books(of: exam).papers.latest.values.sorted { $0.paper.sheet < $1.paper.sheet }
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
}
