import Access
import Admissions
import Office
import Testing
import Vocabulary

extension RecordsConformance {
    static let accounts = [
        RecordsConformance("accounts come back as they went in, ascending by name") { records in
            let reviewer = Account(
                id: "b1", fullName: "王五", role: .unitReviewer, unit: "u/1", exam: Samples.exam,
                rooms: ["02", "01"], passwordHash: "h", mustChangePassword: true,
                state: .disabled, createdAt: Samples.start.adding(seconds: 1))
            let rows = try [
                Samples.account("a1"), Samples.account("a10", person: 1),
                Samples.account("a2", person: 2), reviewer,
            ]
            try records.write { try rows.reversed().forEach($0.insert) }
            #expect(try records.read { try $0.accounts() } == rows)
            #expect(try records.read { try $0.account("b1") } == reviewer)
            #expect(try records.read { try $0.account("b2") } == nil)
        },
        RecordsConformance("a name and an ID number have one account each") { records in
            let number = try Samples.idNumber(1).text
            try records.write { books in
                try books.insert(Samples.account("a1"))
                try books.insert(Samples.account("a2", person: 1))
            }
            try expectFault(records) { try $0.insert(Samples.account("a1", person: 3)) }
            try expectFault(records) { try $0.insert(Samples.account("b1", person: 1)) }
            try expectFault(records) { try $0.update(Samples.account("a1", person: 1)) }
            try records.write { try $0.insert(Samples.account("b1")) }
            #expect(try records.read { try $0.account(idNumber: number) }?.id == "a2")
            #expect(try records.read { try $0.account(idNumber: "") } == nil)
            #expect(try records.read { try $0.account(idNumber: number + " ") } == nil)
        },
        RecordsConformance("an account that is not there cannot be changed") { records in
            try records.write { try $0.insert(Samples.account("a1")) }
            try expectFault(records) { try $0.update(Samples.account("a2")) }
            let changed = try Samples.account("a1", person: 2)
            try records.write { try $0.update(changed) }
            #expect(try records.read { try $0.accounts() } == [changed])
        },
        RecordsConformance("a key is kept once under its name and never replaced") { records in
            try records.write { try $0.insert(key: [0, 255, 7], named: "notice") }
            #expect(try records.read { try $0.key(named: "notice") } == [0, 255, 7])
            #expect(try records.read { try $0.key(named: "other") } == nil)
            try expectFault(records) { try $0.insert(key: [1], named: "notice") }
            try expectFault(records) { try $0.insert(key: [], named: "other") }
        },
    ]

    static let signIns = [
        RecordsConformance("a sign-in is found by its digest until it is ended") { records in
            let one = Samples.signIn("a", of: "a1")
            try records.write { books in
                try books.insert(Samples.account("a1"))
                try books.insert(Samples.account("a2"))
                try books.insert(one)
                try books.insert(Samples.signIn("b", of: "a1"))
                try books.insert(Samples.signIn("c", of: "a2"))
            }
            #expect(try records.read { try $0.signIn(tokenDigest: one.tokenDigest) } == one)
            try records.write { try $0.removeSignIn(tokenDigest: one.tokenDigest) }
            try records.write { try $0.removeSignIn(tokenDigest: one.tokenDigest) }
            #expect(try records.read { try $0.signIn(tokenDigest: one.tokenDigest) } == nil)
            try records.write { try $0.removeSignIns(of: "a1") }
            let left = try Dump(records).others.signIns
            #expect(left.compactMap { $0?.account } == ["a2"])
        },
        RecordsConformance("a digest signs in once, and an account that exists") { records in
            try records.write { books in
                try books.insert(Samples.account("a1"))
                try books.insert(Samples.signIn("a", of: "a1"))
            }
            try expectFault(records) { try $0.insert(Samples.signIn("a", of: "a1")) }
            try expectFault(records) { try $0.insert(Samples.signIn("b", of: "nobody")) }
        },
        RecordsConformance("a sign-in remembers when it was last seen") { records in
            let digest = Samples.digest("a")
            let later = Samples.start.adding(seconds: 90)
            try records.write { books in
                try books.insert(Samples.account("a1"))
                try books.insert(Samples.signIn("a", of: "a1"))
                try books.touchSignIn(tokenDigest: digest, at: later)
                try books.touchSignIn(tokenDigest: Samples.digest("b"), at: later)
            }
            let signIn = try records.read { try $0.signIn(tokenDigest: digest) }
            #expect(signIn?.lastSeenAt == later && signIn?.createdAt == Samples.start)
        },
    ]

    static let accountsChain = [
        RecordsConformance("the chain of the accounts needs no exam and is a chain") { records in
            let chain = ExamOffice.accountsChain
            #expect(try records.read { try $0.lastAuditLine(in: chain) } == nil)
            let first = Samples.line(key: "k1", in: chain.text)
            let second = Samples.line(after: first)
            try records.write { books in
                try books.append(first)
                try books.append(second)
            }
            #expect(try records.read { try $0.auditLines(in: chain) } == [first, second])
            #expect(try records.read { try $0.lastAuditLine(in: chain) } == second)
            let head = try records.read { try $0.auditHead(of: chain) }
            #expect(head == AuditHead(number: 2, digest: second.digest))
            #expect(try records.read { try $0.hasAuditLine(withKey: "k1", in: chain) })
            #expect(try !records.read { try $0.hasAuditLine(withKey: "k2", in: chain) })
            try expectFault(records) { try $0.append(second) }
            try expectFault(records) {
                try $0.append(Samples.line(after: second, key: "k1"))
            }
            #expect(try records.read { try $0.exams() }.isEmpty)
        },
        RecordsConformance("the chains of accounts and exams are kept apart") { records in
            try records.prepare()
            try records.write { books in
                try books.append(Samples.line(key: "k1"))
                try books.append(Samples.line(key: "k1", in: ExamOffice.accountsChain.text))
            }
            #expect(try records.read { try $0.auditLines(in: Samples.exam) }.count == 1)
            #expect(try records.read { try $0.auditLines(in: ExamOffice.accountsChain) }.count == 1)
        },
    ]
}
