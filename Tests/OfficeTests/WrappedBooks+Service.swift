import Access
import Admissions
import Delivery
import Office
import Vocabulary

extension WrappedBooks {
    func registrations(of person: ResidentIDNumber, in exam: ExamID) throws -> [Registration] {
        try books.registrations(of: person, in: exam)
    }

    func insert(_ account: Account) throws { try books.insert(account) }
    func update(_ account: Account) throws { try books.update(account) }
    func account(_ id: AccountID) throws -> Account? { try books.account(id) }
    func account(idNumber: String) throws -> Account? { try books.account(idNumber: idNumber) }
    func accounts() throws -> [Account] { changes.accounts(try books.accounts()) }

    func insert(_ signIn: SignInRecord) throws { try books.insert(signIn) }
    func signIn(tokenDigest: String) throws -> SignInRecord? {
        try books.signIn(tokenDigest: tokenDigest)
    }
    func touchSignIn(tokenDigest: String, at moment: Moment) throws {
        try books.touchSignIn(tokenDigest: tokenDigest, at: moment)
    }
    func removeSignIn(tokenDigest: String) throws {
        try books.removeSignIn(tokenDigest: tokenDigest)
    }
    func removeSignIns(of account: AccountID) throws { try books.removeSignIns(of: account) }

    func key(named name: String) throws -> [UInt8]? { try books.key(named: name) }
    func insert(key: [UInt8], named name: String) throws {
        try books.insert(key: key, named: name)
    }
}

extension WrappedBooks {
    func save(_ draft: DraftRecord) throws { try books.save(draft) }
    func draft(of account: AccountID, in exam: ExamID) throws -> DraftRecord? {
        try books.draft(of: account, in: exam)
    }
    func removeDraft(of account: AccountID, in exam: ExamID) throws {
        try books.removeDraft(of: account, in: exam)
    }

    func store(_ file: FileRecord) throws { try books.store(file) }
    func file(_ digest: String) throws -> FileRecord? { try books.file(digest) }

    func insert(_ enquiry: EnquiryRecord, in exam: ExamID) throws {
        try books.insert(enquiry, in: exam)
    }
    func answer(
        enquiry number: Int, _ answer: String, at moment: Moment, in exam: ExamID
    ) throws {
        try books.answer(enquiry: number, answer, at: moment, in: exam)
    }
    func enquiries(in exam: ExamID) throws -> [EnquiryRecord] {
        try books.enquiries(in: exam)
    }

    func markStage(_ name: String, at moment: Moment, in exam: ExamID) throws {
        try books.markStage(name, at: moment, in: exam)
    }
    func stages(of exam: ExamID) throws -> [String: Moment] { try books.stages(of: exam) }

    func append(_ events: [RoomEventRecord], in exam: ExamID) throws {
        try books.append(events, in: exam)
    }
    func roomEvents(in exam: ExamID, of session: SessionID?) throws -> [RoomEventRecord] {
        changes.roomEvents(try books.roomEvents(in: exam, of: session))
    }
}

extension WrappedBooks {
    func append(_ events: [BankEventRecord]) throws { try books.append(events) }
    func bankEvents(after number: Int) throws -> [BankEventRecord] {
        changes.bankEvents(try books.bankEvents(after: number))
    }
    func lastBankEvent() throws -> Int { try books.lastBankEvent() }
    func insert(_ freeze: BankFreeze, in exam: ExamID) throws {
        try books.insert(freeze, in: exam)
    }
    func bankFreezes(of exam: ExamID) throws -> [BankFreeze] {
        changes.bankFreezes(try books.bankFreezes(of: exam))
    }
    func frozenBank(of exam: ExamID) throws -> Int? { try books.frozenBank(of: exam) }
}

extension WrappedBooks {
    func append(_ events: [SealEventRecord]) throws { try books.append(events) }
    func sealEvents() throws -> [SealEventRecord] { changes.sealEvents(try books.sealEvents()) }
}

extension WrappedBooks {
    func append(_ mark: ClockMark) throws { try books.append(mark) }
    func lastClockMark() throws -> ClockMark? { try books.lastClockMark() }
}
