import NIOCore
import Testing
import Vocabulary

@testable import Load

@Suite struct LoadTerminalTests {
    private let candidate = LoadCandidate(
        number: "1", idNumber: "2", seat: 3, sheet: "s",
        entries: [
            LoadCandidate.Entry(item: "i1", takesSeveral: false, choices: ["A", "B"]),
            LoadCandidate.Entry(item: "i2", takesSeveral: true, choices: ["A", "B", "C"]),
        ])

    private func job(_ step: LoadPhase.Step) -> LoadJob {
        LoadJob(candidate: 0, step: step, intended: NIODeadline.now())
    }

    private func reply(_ status: Int, _ body: String) -> LoadReply {
        var reply = LoadReply()
        reply.status = status
        reply.body = ByteBuffer(string: body)
        return reply
    }

    @Test func `what was not acknowledged is sent again with the next answer`() throws {
        var terminal = LoadTerminal()
        var (first, second) = (job(.save), job(.save))
        _ = terminal.request(for: &first, candidate)
        _ = terminal.take(reply(500, "{\"code\":\"fault.1\"}"), first)
        let again = terminal.request(for: &second, candidate)
        let events = try JSON(parsing: Array(again.body.utf8))["events"]?.array ?? []
        #expect(events.map { $0["seq"]?.int } == [1, 2])
        #expect(terminal.ack.acknowledged == 0 && terminal.ack.sent == 2)
        guard case .done = terminal.take(reply(200, "{\"ack\":2}"), second) else {
            Issue.record("an acknowledged save is done")
            return
        }
        #expect(terminal.ack.acknowledged == 2)
    }

    @Test func `an acknowledgement of less than was sent is a failure`() {
        var terminal = LoadTerminal()
        var job = job(.save)
        job.sequence = 3
        _ = terminal.request(for: &job, candidate)
        guard case .failed(let trouble) = terminal.take(reply(200, "{\"ack\":2}"), job) else {
            Issue.record("less than all is not done")
            return
        }
        #expect(trouble == "acknowledged less")
    }

    @Test func `answers follow from sheet and number alone, and are choices of the item`() {
        for sequence in 1...50 {
            let (one, two) = (candidate.event(sequence), candidate.event(sequence))
            #expect(one.item == two.item && one.choices == two.choices)
            let entry = candidate.entries[(sequence - 1) % 2]
            #expect(one.item == entry.item && Set(one.choices).isSubset(of: entry.choices))
            #expect(one.choices.count == (entry.takesSeveral ? 2 : 1))
        }
    }

    @Test func `the list of what was acknowledged is read as it was written`() throws {
        var entry = AckBook.Entry()
        (entry.acknowledged, entry.sent, entry.isHandedIn) = (4, 5, true)
        let book = AckBook(entries: ["s": entry, "t": AckBook.Entry()])
        let read = try AckBook(json: JSON(parsing: book.json.canonical))
        #expect(read.entries == book.entries)
        #expect(throws: Refusal.self) { try AckBook(json: ["s": [1, 2]]) }
    }
}
