import Delivery
import Office
import Testing
import Vocabulary

extension RecordsConformance {
    private static func mark(_ second: Int, isAnswering: Bool = true) -> ClockMark {
        ClockMark(
            moment: Samples.start.adding(seconds: second),
            reading: ClockReading(
                wall: Samples.start.adding(seconds: -second), counter: second * 1000,
                boot: "boot-1"), isAnswering: isAnswering)
    }

    static let clock = [
        RecordsConformance("the mark of the clock that came last is given, whatever it says") {
            records in
            #expect(try records.read { try $0.lastClockMark() } == nil)
            for one in [mark(9), mark(3, isAnswering: false), mark(3)] {
                try records.write { try $0.append(one) }
                #expect(try records.read { try $0.lastClockMark() } == one)
            }
        },
        RecordsConformance("a mark without a boot or with a counter below zero is none") {
            records in
            try records.write { try $0.append(mark(1)) }
            try expectFault(records) { try $0.append(mark(-1)) }
            let nameless = ClockMark(
                moment: Samples.start,
                reading: ClockReading(wall: Samples.start, counter: 1, boot: ""),
                isAnswering: true)
            try expectFault(records) { try $0.append(nameless) }
            #expect(try records.read { try $0.lastClockMark() } == mark(1))
        },
        RecordsConformance("a mark of a transaction that fails is none") { records in
            struct Stop: Error {}
            #expect(throws: Stop.self) {
                try records.write { books in
                    try books.append(mark(1))
                    throw Stop()
                }
            }
            let last = try records.read { try $0.lastClockMark() }
            #expect(last == nil)
        },
    ]
}
