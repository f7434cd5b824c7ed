import Delivery
import Office

extension MemoryBooks {
    func append(_ mark: ClockMark) throws {
        try change(
            "appending a mark of the clock",
            unless: { _ in
                mark.reading.boot.isEmpty || mark.reading.counter < 0
                    ? "the reading names no boot or no counter" : nil
            },
            { $0.clockMarks.append(mark) }, undo: { $0.clockMarks.removeLast() })
    }

    func lastClockMark() throws -> ClockMark? { state.clockMarks.last }
}
