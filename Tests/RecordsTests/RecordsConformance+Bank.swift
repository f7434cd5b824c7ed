import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let bank = [
        RecordsConformance("events of the bank are numbered without a gap") { records in
            #expect(try records.read { try $0.lastBankEvent() } == 0)
            let rows = (1...3).map { Samples.bankEvent($0, #"{"stem":"《法》\n\""}"#) }
            try records.write { try $0.append(rows) }
            #expect(try records.read { try $0.bankEvents(after: 0) } == rows)
            #expect(try records.read { try $0.bankEvents(after: 2) } == [rows[2]])
            #expect(try records.read { try $0.bankEvents(after: 9) }.isEmpty)
            #expect(try records.read { try $0.lastBankEvent() } == 3)
            for wrong in [[3], [5], [0], [4, 4], [4, 6], [5, 4]] {
                try expectFault(records, "\(wrong)") {
                    try $0.append(wrong.map { Samples.bankEvent($0) })
                }
            }
            try expectFault(records, "says nothing") { try $0.append([Samples.bankEvent(4, "")]) }
            try records.write { try $0.append([BankEventRecord]()) }
            try records.write { try $0.append([Samples.bankEvent(4)]) }
            #expect(try records.read { try $0.lastBankEvent() } == 4)
        },
        RecordsConformance("a paper draw freezes the bank, until it is void or replaced") {
            records in
            try records.prepare()
            let exam = Samples.exam
            func frozen() throws -> Int? { try records.read { try $0.frozenBank(of: exam) } }
            #expect(try frozen() == nil)
            try records.write { try $0.insert(Samples.draw(.seats, 1, in: exam)) }
            #expect(try frozen() == nil)
            try records.write { books in
                try books.insert(Samples.draw(.papers, 1, in: exam))
                try books.insert(BankFreeze(version: 1, number: 7), in: exam)
            }
            #expect(try frozen() == 7)
            try records.write { try $0.setVoid(Samples.void, ofVersion: 1, of: .papers, in: exam) }
            #expect(try frozen() == nil)
            try records.write { try $0.insert(Samples.draw(.papers, 2, in: exam)) }
            #expect(try frozen() == 0, "announced before there were freezes")
            try records.write { books in
                try books.insert(Samples.draw(.papers, 3, in: exam))
                try books.insert(BankFreeze(version: 3, number: 9), in: exam)
                try books.insert(Samples.draw(.makeUpPapers, 4, in: exam))
            }
            #expect(try frozen() == 9)
            let all = [BankFreeze(version: 1, number: 7), BankFreeze(version: 3, number: 9)]
            #expect(try records.read { try $0.bankFreezes(of: exam) } == all)
        },
        RecordsConformance("a version has one freeze, of an exam that is there") { records in
            try records.prepare()
            try records.write {
                try $0.insert(BankFreeze(version: 1, number: 0), in: Samples.exam)
            }
            for (version, number) in [(1, 0), (1, 5), (0, 1), (2, -1)] {
                try expectFault(records, "\(version) \(number)") {
                    try $0.insert(BankFreeze(version: version, number: number), in: Samples.exam)
                }
            }
            try expectFault(records) {
                try $0.insert(BankFreeze(version: 1, number: 0), in: Samples.other)
            }
            #expect(try records.read { try $0.frozenBank(of: Samples.exam) } == nil)
        },
        RecordsConformance("the chain of the bank is like the others, without an exam") {
            records in
            try records.write { books in
                try books.append(Samples.line(after: nil, key: "k1", in: BankOffice.chain.text))
            }
            let last = try records.read { try $0.lastAuditLine(in: BankOffice.chain) }
            #expect(last?.number == 1)
            #expect(
                try records.read { try $0.hasAuditLine(withKey: "k1", in: BankOffice.chain) })
            #expect(
                try records.read {
                    try !$0.hasAuditLine(withKey: "k1", in: ExamOffice.accountsChain)
                })
            try expectFault(records, "the key exists") {
                try $0.append(Samples.line(after: last, key: "k1", in: BankOffice.chain.text))
            }
            #expect(
                try records.read { try $0.auditHead(of: BankOffice.chain) }?.digest
                    == last?.digest)
        },
    ]
}
