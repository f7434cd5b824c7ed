import Bank
import Vocabulary

/// The shared texts of case questions.
struct CaseTexts {
    private let texts: [String]
    private let lines: [Int]
    private let log: QuestionLog

    init(_ cases: [[Piece]], _ lines: [PaperLine], log: QuestionLog) {
        texts = cases.map { pieces in
            PaperText.paragraphs(pieces.map { lines[$0.line].string($0.range) })
        }
        self.lines = cases.map { $0.first.map { lines[$0.line].number } ?? 1 }
        self.log = log
    }

    /// The set of a case for a question at its place, as the only member of a list; an empty case
    /// is none.
    func at(_ index: Int, position: Int) -> [CaseSet?] {
        guard texts.indices.contains(index), !texts[index].isEmpty else { return [nil] }
        let base = log.file.split(separator: "/").last.map(String.init) ?? log.file
        let name = base.split(separator: ".").first.map(String.init) ?? base
        return [
            CaseSet(id: "\(name)-case-\(index + 1)", text: texts[index], position: position)
        ]
    }

    /// Sets that are larger or smaller than a bank's may be.
    func checkSizes(_ counts: [Int: Int]) {
        for (index, count) in counts.sorted(by: { $0.key < $1.key })
        where !CaseSet.sizes.contains(count) && !texts[index].isEmpty {
            log.warn(
                "question.case-size", lines[index],
                "这个案例下有 \(count) 道题；题库的案例题是 \(CaseSet.sizes.lowerBound) 到 "
                    + "\(CaseSet.sizes.upperBound) 道。请核对。",
                "this case has \(count) questions; a bank's have 2 to 4")
        }
    }
}
