import Admissions
import Delivery
import Office
import Records
import Support
import Testing
import Vocabulary

/// Random transactions on both stores: each must take and refuse the same, and end up the same.
struct ParityTests {
    @Test(arguments: 1...12)
    func `memory and SQLite do the same`(seed: Int) throws {
        let folder = try TemporaryFolder()
        let memory = MemoryRecords()
        let sqlite = try SQLiteRecords(directory: folder.path)
        try memory.prepare(people: 2)
        try sqlite.prepare(people: 2)
        var random = SplitMix64(state: UInt64(seed))
        var taken = 0
        for step in 0..<120 {
            let count = 1 + random.below(3)
            let writes = try (0..<count).map { _ in try write(&random) }
            let (one, two) = (outcome(memory, writes), outcome(sqlite, writes))
            #expect(one == two, "seed \(seed), step \(step)")
            guard one == two else { return }
            taken += one ? 1 : 0
        }
        #expect((20...100).contains(taken), "seed \(seed): \(taken) of 120 were taken")
        #expect(try Dump(memory) == Dump(sqlite), "seed \(seed)")
    }

    /// Whether the transaction was taken.
    private func outcome(
        _ records: any Records, _ writes: [(any Books) throws -> Void]
    ) -> Bool {
        do {
            try records.write { books in for write in writes { try write(books) } }
            return true
        } catch {
            return false
        }
    }

    private func write(_ random: inout SplitMix64) throws -> (any Books) throws -> Void {
        let exam = random.below(12) == 0 ? Samples.other : Samples.exam
        let person = random.below(5)
        let id = RegistrationID("r\(random.below(5) + 1)")
        let sheet = SheetCode("s\(random.below(4))")
        let (number, version) = (random.below(6), random.below(4))
        let states = RegistrationState.allCases
        let registration = try Samples.registration(
            id, person: person, states[random.below(states.count)], in: exam)
        let kind = DrawKind.allCases[random.below(4)]
        let line = random.below(4)
        switch random.below(24) {
        case 0: return { try $0.insert(registration) }
        case 1, 2: return { try $0.update(registration) }
        case 3: return { try $0.append(Samples.decision(on: id, .submit), in: exam) }
        case 4: return { try $0.insert(Samples.draw(kind, version, in: exam)) }
        case 5:
            return { try $0.setTranscript("{}", ofVersion: version, of: kind, in: exam) }
        case 6:
            return {
                try $0.insert(
                    [Samples.seat(id, number: number, seat: person)], version: version, in: exam)
            }
        case 7: return { _ = try $0.countTicketPrint(of: id, in: exam) }
        case 8:
            return { try $0.insert([Samples.paper(id, sheet: sheet)], version: version, in: exam) }
        case 9: return { try $0.append([Samples.event(sheet, number, .handedIn)], in: exam) }
        case 10:
            return {
                try $0.append(
                    [Samples.response(sheet, number, batch: version, late: line == 0)], in: exam)
            }
        case 11: return { try $0.insert(Samples.standing(id, .absent), in: exam) }
        case 12: return { try $0.insert([Samples.score(sheet, number - 1)], in: exam) }
        case 13...18: return try serviceWrite(&random, exam, id)
        case 20:
            return { try $0.setVoid(Samples.void, ofVersion: version, of: kind, in: exam) }
        case 21:
            let seat = Samples.seat(id, number: number, seat: person)
            return {
                try $0.insert(late: [seat], version: number, base: version, in: exam)
            }
        case 22:
            let paper = Samples.paper(id, sheet: sheet)
            return {
                try $0.insert(makeUp: [paper], version: number, base: version, in: exam)
            }
        case 23: return bankWrite(line, version, number, exam)
        default:
            return { books in
                let last = try books.lastAuditLine(in: exam)
                let key = line == 0 ? "" : "k\(number)"
                try books.append(
                    Samples.line(
                        after: last, key: key, number: line == 1 ? number : nil, in: exam.text))
            }
        }
    }
}

extension ParityTests {
    /// A write in the book of the bank.
    private func bankWrite(
        _ coin: Int, _ version: Int, _ number: Int, _ exam: ExamID
    ) -> (any Books) throws -> Void {
        { books in
            if coin < 2 {
                let last = try books.lastBankEvent()
                try books.append([Samples.bankEvent(coin == 0 ? number : last + 1)])
            } else {
                try books.insert(BankFreeze(version: version, number: number), in: exam)
            }
        }
    }

    /// A write in the books of accounts, forms or rooms.
    private func serviceWrite(
        _ random: inout SplitMix64, _ exam: ExamID, _ registration: RegistrationID
    ) throws -> (any Books) throws -> Void {
        let account = Samples.accounts[random.below(Samples.accounts.count)]
        let letter = Array("abcd")[random.below(4)]
        let number = random.below(4)
        let person = random.below(2) == 0 ? nil : random.below(5)
        let row = try Samples.account(account, person: person)
        let coin = random.below(2) == 0
        switch random.below(9) {
        case 0: return { coin ? try $0.insert(row) : try $0.update(row) }
        case 1: return { try $0.insert(Samples.signIn(letter, of: account)) }
        case 2:
            return { books in
                let digest = Samples.digest(letter)
                if coin { try books.removeSignIn(tokenDigest: digest) }
                try books.touchSignIn(
                    tokenDigest: digest, at: Samples.start.adding(seconds: number))
                if !coin { try books.removeSignIns(of: account) }
            }
        case 3:
            return { books in
                try books.save(Samples.draft(account, value: "\(number)", in: exam))
                if coin { try books.removeDraft(of: account, in: exam) }
            }
        case 4: return { try $0.store(Samples.file(letter, bytes: [UInt8(number)])) }
        case 5: return { try $0.insert(Samples.enquiry(registration, number), in: exam) }
        case 6:
            return { try $0.answer(enquiry: number, "无误", at: Samples.start, in: exam) }
        case 7:
            return { books in
                try books.markStage("stage-\(number)", at: Samples.start, in: exam)
                if coin { try books.insert(key: [UInt8(number)], named: "notice") }
            }
        default: return { try $0.append([Samples.roomEvent(number)], in: exam) }
        }
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed on every machine.
struct SplitMix64 {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }
}
