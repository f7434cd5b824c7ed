import Testing
import Vocabulary

/// Something that the office must refuse: what is tried, at which stage, and the code it gets.
struct RefusedAct: Sendable, CustomTestStringConvertible {
    let sentence: String
    let code: String
    let stage: Bench.Stage
    let attempt: @Sendable (Bench) throws -> Void

    init(
        _ sentence: String, _ code: String, at stage: Bench.Stage,
        _ attempt: @escaping @Sendable (Bench) throws -> Void
    ) {
        (self.sentence, self.code, self.stage, self.attempt) = (sentence, code, stage, attempt)
    }

    var testDescription: String { sentence }

    /// Tries it, and expects the code and a store in which nothing has happened.
    func check() throws {
        let bench = try Bench(stage)
        let before = try bench.contents()
        #expect(refusal { try attempt(bench) }?.code == code)
        #expect(try bench.contents() == before)
    }
}

/// The refusal of an act; nil when it went through.
func refusal(_ act: () throws -> some Any) -> Refusal? {
    do {
        _ = try act()
        return nil
    } catch let refusal as Refusal {
        return refusal
    } catch {
        Issue.record(error, "the act did not end with a refusal")
        return nil
    }
}
