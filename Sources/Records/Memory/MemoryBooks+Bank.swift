import Office
import Vocabulary

extension MemoryBooks {
    func append(_ events: [BankEventRecord]) throws {
        let last = state.bankEvents.last?.number ?? 0
        try change(
            "appending events of the bank",
            unless: { _ in
                let expected = Array((last + 1)..<(last + 1 + events.count))
                if events.map(\.number) != expected { return "the numbers do not follow" }
                return events.contains { $0.content.isEmpty } ? "a content is empty" : nil
            },
            { $0.bankEvents += events }, undo: { $0.bankEvents.removeLast(events.count) })
    }

    func bankEvents(after number: Int) throws -> [BankEventRecord] {
        Array(state.bankEvents.dropFirst(max(0, number)))
    }

    func lastBankEvent() throws -> Int { state.bankEvents.last?.number ?? 0 }

    func insert(_ freeze: BankFreeze, in exam: ExamID) throws {
        try change(
            "freezing the bank of \(exam)", in: exam,
            unless: { books in
                if freeze.version < 1 || freeze.number < 0 { return "versions count from 1" }
                return books.bankFreezes[freeze.version] == nil ? nil : "the version has one"
            },
            { $0.bankFreezes[freeze.version] = freeze },
            undo: { $0.bankFreezes[freeze.version] = nil })
    }

    func bankFreezes(of exam: ExamID) throws -> [BankFreeze] {
        books(of: exam).bankFreezes.values.sorted { $0.version < $1.version }
    }

    func frozenBank(of exam: ExamID) throws -> Int? {
        let books = books(of: exam)
        let last = books.draws.values.filter { $0.kind == .papers && $0.void == nil }
            .map(\.version).max()
        return last.map { books.bankFreezes[$0]?.number ?? 0 }
    }
}
