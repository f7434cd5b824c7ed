import Delivery
import Office
import Vocabulary

extension MemoryBooks {
    func append(_ events: [AttemptEventRecord], in exam: ExamID) throws {
        try change(
            "appending attempt events of \(exam)", in: exam,
            unless: { books in
                let known = events.contains { books.attemptEvents[$0.sheet]?[$0.number] != nil }
                let names = events.map { NumberedSheet(sheet: $0.sheet, number: $0.number) }
                if known || !names.isDistinct { return "a number of a sheet exists" }
                return events.contains { $0.number < 1 } ? "numbers count from 1" : nil
            },
            { books in
                for event in events {
                    books.attemptEvents[event.sheet, default: [:]][event.number] = event
                }
            },
            undo: { books in
                for event in events { books.attemptEvents[event.sheet]?[event.number] = nil }
            })
    }

    func append(_ responses: [ResponseRecord], in exam: ExamID) throws {
        let lastBatch = books(of: exam).lastBatch
        try change(
            "appending responses of \(exam)", in: exam,
            unless: { $0.problem(with: responses) },
            { books in
                for row in responses { books.responses[row.sheet, default: [:]][row.key] = row }
                books.lastBatch = max(lastBatch, responses.map(\.batch).max() ?? 0)
            },
            undo: { books in
                for row in responses { books.responses[row.sheet]?[row.key] = nil }
                books.lastBatch = lastBatch
            })
    }

    /// Each response has its own place at once: there is nothing to unpack.
    func append(_ batch: ResponseBatch, in exam: ExamID) throws {
        try append(try batch.rows(), in: exam)
    }

    func packedResponses(in exam: ExamID) throws -> Int { 0 }

    func unpackResponses(in exam: ExamID, most: Int) throws -> Int { 0 }

    func attemptEvents(
        in exam: ExamID, of sheets: Set<SheetCode>?
    ) throws -> [AttemptEventRecord] {
        let books = books(of: exam)
        return (sheets ?? Set(books.attemptEvents.keys)).sorted().flatMap { sheet in
            (books.attemptEvents[sheet] ?? [:]).values.sorted { $0.number < $1.number }
        }
    }

    func responses(in exam: ExamID, of sheets: Set<SheetCode>?) throws -> [ResponseRecord] {
        let books = books(of: exam)
        return (sheets ?? Set(books.responses.keys)).sorted().flatMap { sheet in
            (books.responses[sheet] ?? [:]).values.sorted { $0.order < $1.order }
        }
    }

    func lastBatch(in exam: ExamID) throws -> Int { books(of: exam).lastBatch }
}

private struct NumberedSheet: Hashable {
    let sheet: SheetCode
    let number: Int
}

extension ExamBooks {
    fileprivate func problem(with new: [ResponseRecord]) -> String? {
        var seen: [SheetCode: Set<ResponseKey>] = [:]
        for row in new {
            if row.event.sequence < 1 || row.batch < 1 { return "numbers count from 1" }
            if responses[row.sheet]?[row.key] != nil
                || !seen[row.sheet, default: []].insert(row.key).inserted
            {
                return "a sequence number of a sheet exists"
            }
        }
        return nil
    }
}

extension ResponseRecord {
    fileprivate var key: ExamBooks.ResponseKey {
        ExamBooks.ResponseKey(isLate: isLate, sequence: event.sequence)
    }

    /// Late ones last.
    fileprivate var order: (Int, Int) { (isLate ? 1 : 0, event.sequence) }
}
