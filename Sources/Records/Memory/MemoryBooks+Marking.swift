import Office
import Vocabulary

extension MemoryBooks {
    func insert(_ tasks: [MarkingTaskRecord], in exam: ExamID) throws {
        try change(
            "inserting answers of \(exam)", in: exam,
            unless: { books in
                if tasks.contains(where: { $0.full <= .zero }) { return "an item has no marks" }
                let known = books.markingTasks
                if !tasks.map(\.code).isDistinct || tasks.contains(where: { known[$0.code] != nil })
                {
                    return "a code is there"
                }
                let items = (Array(known.values) + tasks).map { [$0.sheet.text, $0.item.text] }
                return items.isDistinct ? nil : "an item of a sheet is there"
            },
            { books in
                for task in tasks { books.markingTasks[task.code] = task }
            },
            undo: { books in
                for task in tasks { books.markingTasks[task.code] = nil }
            })
    }

    func markingTasks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingTaskRecord] {
        let codes = codes(scope, in: exam)
        return books(of: exam).markingTasks.values.filter { codes?.contains($0.code) ?? true }
            .sorted {
                $0.code < $1.code
            }
    }

    func insert(_ deals: [MarkingDealRecord], in exam: ExamID) throws {
        try change(
            "dealing answers of \(exam)", in: exam,
            unless: { books in
                if deals.contains(where: { books.markingTasks[$0.code] == nil }) {
                    return "there is no such answer"
                }
                if deals.contains(where: { !(1...3).contains($0.place) || $0.version < 1 }) {
                    return "places count from 1 to 3, versions from 1"
                }
                let keys = (books.markingDeals + deals).map {
                    [$0.code.text, "\($0.place)", "\($0.version)"]
                }
                return keys.isDistinct ? nil : "the place has that version"
            },
            { $0.markingDeals += deals }, undo: { $0.markingDeals.removeLast(deals.count) })
    }

    func markingDeals(in exam: ExamID, of scope: MarkingScope) throws -> [MarkingDealRecord] {
        let codes = codes(scope, in: exam)
        return books(of: exam).markingDeals.filter { codes?.contains($0.code) ?? true }.sorted {
            ($0.code, $0.place, $0.version) < ($1.code, $1.place, $1.version)
        }
    }

    func append(_ mark: MarkRecord, in exam: ExamID) throws {
        try change(
            "appending a mark of answer \(mark.code) of \(exam)", in: exam,
            unless: { books in
                guard books.markingTasks[mark.code] != nil else { return "there is no such answer" }
                guard (1...4).contains(mark.place), mark.revision >= 1,
                    mark.mark ?? .zero >= .zero, (mark.mark == nil) != mark.problem.isEmpty
                else { return "it is neither a mark nor a problem of a place" }
                let others = books.marks.filter {
                    $0.code == mark.code && $0.revision == mark.revision
                }
                if others.contains(where: { $0.place == mark.place }) {
                    return "the place has that revision"
                }
                return others.contains { $0.marker == mark.marker }
                    ? "the marker has another place" : nil
            },
            { $0.marks.append(mark) }, undo: { $0.marks.removeLast() })
    }

    func marks(in exam: ExamID, of scope: MarkingScope) throws -> [MarkRecord] {
        let codes = codes(scope, in: exam)
        return books(of: exam).marks.filter { codes?.contains($0.code) ?? true }.sorted {
            ($0.code, $0.place, $0.revision) < ($1.code, $1.place, $1.revision)
        }
    }

    /// The answers of a scope; nil for all.
    private func codes(_ scope: MarkingScope, in exam: ExamID) -> Set<MarkingCode>? {
        switch scope {
        case .all: return nil
        case .code(let code): return [code]
        case .marker(let marker):
            let books = books(of: exam)
            return Set(books.markingDeals.filter { $0.marker == marker }.map(\.code))
                .union(books.marks.filter { $0.marker == marker }.map(\.code))
                .union(books.markingRepeats.filter { $0.marker == marker }.map(\.answer))
        case .sheet(let sheet):
            return Set(
                books(of: exam).markingTasks.values.filter { $0.sheet == sheet }.map(\.code))
        }
    }
}
