import Office
import Vocabulary

extension MemoryBooks {
    func append(_ events: [SealEventRecord]) throws {
        let last = state.sealEvents.count
        try change(
            "appending events of the keys",
            unless: { _ in
                let expected = Array((last + 1)..<(last + 1 + events.count))
                if events.map(\.number) != expected { return "the numbers do not follow" }
                return events.contains { $0.content.isEmpty } ? "a content is empty" : nil
            },
            { $0.sealEvents += events }, undo: { $0.sealEvents.removeLast(events.count) })
    }

    func sealEvents() throws -> [SealEventRecord] { state.sealEvents }
}
