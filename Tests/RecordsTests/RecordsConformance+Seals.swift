import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let seals = [
        RecordsConformance("events of the keys are numbered without a gap") { records in
            let rows = (1...3).map { Samples.sealEvent($0, #"{"deed":"《吊销》\n\""}"#) }
            try records.write { try $0.append(rows) }
            #expect(try records.read { try $0.sealEvents() } == rows)
            for wrong in [[3], [5], [0], [5, 4], [4, 6]] {
                try expectFault(records, "\(wrong)") {
                    try $0.append(wrong.map { Samples.sealEvent($0) })
                }
            }
            try expectFault(records, "says nothing") { try $0.append([Samples.sealEvent(4, "")]) }
            try records.write { try $0.append([Samples.sealEvent(4)]) }
            #expect(try records.read { try $0.sealEvents() }.map(\.number) == [1, 2, 3, 4])
        },
        RecordsConformance("the chain of the keys is like the others, without an exam") {
            records in
            let chain = SealOffice.chain
            try records.write { books in
                try books.append(Samples.line(after: nil, key: "k1", in: chain.text))
            }
            let last = try records.read { try $0.lastAuditLine(in: chain) }
            #expect(last?.number == 1)
            #expect(try records.read { try $0.hasAuditLine(withKey: "k1", in: chain) })
            #expect(
                try records.read { try !$0.hasAuditLine(withKey: "k1", in: BankOffice.chain) })
            try expectFault(records, "the key exists") {
                try $0.append(Samples.line(after: last, key: "k1", in: chain.text))
            }
            #expect(try records.read { try $0.auditHead(of: chain) }?.digest == last?.digest)
        },
    ]
}
