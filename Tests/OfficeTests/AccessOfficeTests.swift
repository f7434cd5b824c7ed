import Access
import Office
import Records
import Testing
import Vocabulary

/// Accounts and sign-ins as they should go, and what their chain says of them.
struct AccessOfficeTests {
    let bench: AccessBench
    private let noon = AccessBench.noon

    init() throws { bench = try AccessBench() }

    @Test func `an empty store gets three administrators with passwords for one use`() throws {
        let bench = try AccessBench(isEmpty: true)
        let made = try bench.office.createFirstAdministrators(at: noon)
        #expect(
            made.map(\.account.role) == [.systemAdministrator, .securityAdministrator, .auditor])
        #expect(Set(made.map(\.password)).count == 3)
        #expect(made.allSatisfy { $0.password.count == 16 && $0.account.mustChangePassword })
        for new in made {
            let ticket = try bench.office.signIn(
                new.account.id.text, password: new.password, at: noon)
            #expect(ticket.account == new.account)
        }
    }

    @Test func `an account of staff begins without a role and gets one by another hand`() throws {
        let made = try bench.office.createAccount(
            "wang.fang", fullName: "王芳", bench.act(AccessBench.system))
        #expect(made.account.role == nil && made.account.mustChangePassword)
        let scope = AccessOffice.Scope(unit: "u1", exam: "e1", rooms: ["01"])
        try bench.office.setRole(
            of: "wang.fang", to: .unitReviewer, scope, bench.act(AccessBench.security))
        let reviewer = try bench.office.account("wang.fang")
        #expect(reviewer.role == .unitReviewer && reviewer.unit == "u1")
        #expect(reviewer.exam == nil && reviewer.rooms.isEmpty)
        try bench.office.setRole(
            of: "wang.fang", to: .invigilator, scope, bench.act(AccessBench.security))
        let invigilator = try bench.office.account("wang.fang")
        #expect(invigilator.unit == nil && invigilator.exam == "e1")
        #expect(invigilator.rooms == ["01"])
    }

    @Test func `an administrator's role waits until the person has chosen a password`() throws {
        let made = try bench.office.createAccount(
            "wang", fullName: "王芳", bench.act(AccessBench.system))
        let give = {
            try bench.office.setRole(
                of: "wang", to: .auditor, AccessOffice.Scope(), bench.act(AccessBench.security))
        }
        #expect(refusal(give)?.code == "access.initial-password")
        try bench.office.changePassword(
            of: "wang", from: made.password, to: "kuaile2018y", keeping: nil, at: noon)
        try give()
        #expect(try bench.office.account("wang").role == .auditor)
    }

    @Test func `an applicant signs up once and comes in by the ID number`() throws {
        let number = try AccessBench.idNumber()
        let ticket = try bench.office.signUp(
            fullName: " 买买提.艾力 ", idNumber: number, password: AccessBench.password, at: noon)
        #expect(ticket.account.role == .applicant && ticket.account.fullName == "买买提·艾力")
        #expect(ticket.account.id.text.hasPrefix("p-") && ticket.account.id.text.count == 12)
        #expect(
            try bench.office.signIn(number.lowercased(), password: AccessBench.password, at: noon)
                .account == ticket.account)
        let again = {
            try bench.office.signUp(
                fullName: "张三", idNumber: number, password: AccessBench.password, at: noon)
        }
        #expect(refusal(again)?.code == "account.exists")
    }

    @Test func `no line of the chain has a name, an ID number or a password`() throws {
        let number = try AccessBench.idNumber()
        let ticket = try bench.office.signUp(
            fullName: "买买提", idNumber: number, password: AccessBench.password, at: noon)
        let new = try bench.office.createAccount(
            "wang", fullName: "王芳", bench.act(AccessBench.system))
        let reset = try bench.office.resetPassword(of: "clerk", bench.act(AccessBench.system))
        try bench.office.signOut(
            ticket.account, tokenDigest: ticket.signIn.tokenDigest, at: noon)
        let lines = try bench.lines()
        #expect(
            lines.suffix(5).map(\.act) == [
                "account.sign-up", "access.sign-in", "account.create", "account.reset",
                "access.sign-out",
            ])
        let secrets = [
            number, "买买提", "王芳", "李四", new.password, reset, AccessBench.password, ticket.token,
        ]
        for line in lines {
            let text = line.json.canonicalText
            for secret in secrets { #expect(!text.contains(secret), "\(line.act)") }
        }
    }

    @Test(arguments: [
        ("clerk", 1800, true), ("clerk", 1801, false), ("applicant", 3600, true),
        ("applicant", 3601, false),
    ])
    func `a sign-in ends when nothing was asked for long`(
        _ who: String, _ seconds: Int, _ isIn: Bool
    ) throws {
        let number = try AccessBench.idNumber()
        let ticket =
            who == "clerk"
            ? try bench.office.signIn("clerk", password: AccessBench.password, at: noon)
            : try bench.office.signUp(
                fullName: "张三", idNumber: number, password: AccessBench.password, at: noon)
        let later = noon.adding(seconds: seconds)
        #expect((try bench.office.signedIn(ticket.token, at: later) != nil) == isIn)
    }

    @Test func `a sign-in that is used goes on for twelve hours and no longer`() throws {
        let ticket = try bench.office.signIn("clerk", password: AccessBench.password, at: noon)
        for step in 1...24 {
            let moment = noon.adding(minutes: step * 30)
            #expect(try bench.office.signedIn(ticket.token, at: moment) != nil, "\(step)")
        }
        let after = noon.adding(seconds: 12 * 3600 + 1)
        #expect(try bench.office.signedIn(ticket.token, at: after) == nil)
    }

    @Test func `a sign-in is touched at most once a minute`() throws {
        let ticket = try bench.office.signIn("clerk", password: AccessBench.password, at: noon)
        func seen() throws -> Moment? {
            try bench.office.records.read {
                try $0.signIn(tokenDigest: ticket.signIn.tokenDigest)?.lastSeenAt
            }
        }
        _ = try bench.office.signedIn(ticket.token, at: noon.adding(seconds: 59))
        #expect(try seen() == noon)
        _ = try bench.office.signedIn(ticket.token, at: noon.adding(seconds: 60))
        #expect(try seen() == noon.adding(seconds: 60))
    }

    @Test func `signing out, disabling, a reset and another role end sign-ins`() throws {
        func enter() throws -> AccessOffice.Ticket {
            try bench.office.signIn("clerk", password: AccessBench.password, at: noon)
        }
        func isIn(_ ticket: AccessOffice.Ticket) throws -> Bool {
            try bench.office.signedIn(ticket.token, at: noon) != nil
        }
        let (one, two) = (try enter(), try enter())
        #expect(one.token != two.token)
        try bench.office.signOut(one.account, tokenDigest: one.signIn.tokenDigest, at: noon)
        #expect(try [isIn(one), isIn(two)] == [false, true])
        try bench.office.setRole(
            of: "clerk", to: .questionEditor, AccessOffice.Scope(), bench.act(AccessBench.security))
        #expect(try !isIn(two))
        let three = try enter()
        try bench.office.setState(of: "clerk", to: .disabled, bench.act(AccessBench.system))
        #expect(try !isIn(three))
        #expect(refusal(enter)?.code == "access.wrong-password")
        try bench.office.setState(of: "clerk", to: .active, bench.act(AccessBench.system))
        let four = try enter()
        let password = try bench.office.resetPassword(
            of: "clerk", bench.act(AccessBench.system))
        #expect(try !isIn(four))
        #expect(refusal(enter)?.code == "access.wrong-password")
        let five = try bench.office.signIn("clerk", password: password, at: noon)
        #expect(five.account.mustChangePassword)
    }

    @Test func `another password ends every other sign-in`() throws {
        let tickets = try (0..<3).map { _ in
            try bench.office.signIn("clerk", password: AccessBench.password, at: noon)
        }
        try bench.office.changePassword(
            of: "clerk", from: AccessBench.password, to: "kuaile2018y",
            keeping: tickets[1].signIn.tokenDigest, at: noon)
        let left = try tickets.map { try bench.office.signedIn($0.token, at: noon) != nil }
        #expect(left == [false, true, false])
        _ = try bench.office.signIn("clerk", password: "kuaile2018y", at: noon)
    }

    @Test func `an act whose line cannot be written has not happened`() throws {
        let broken = bench.on(WrappedRecords(bench.office.records, refusesLines: true))
        #expect(throws: Fault.self) {
            try broken.setState(of: "clerk", to: .disabled, bench.act(AccessBench.system))
        }
        #expect(throws: Fault.self) {
            _ = try broken.signIn("clerk", password: AccessBench.password, at: noon)
        }
        #expect(try bench.office.account("clerk").state == .active)
    }
}

extension AccessOfficeTests {
    @Test func `the inspection covers the accounts and their chain`() throws {
        _ = try bench.office.signIn("clerk", password: AccessBench.password, at: noon)
        let report = try AuditInspection.report(on: bench.office.records)
        #expect(report.problems.isEmpty)
        #expect(report.chains.map(\.exam) == [ExamOffice.accountsChain])
        #expect(report.chains.map(\.lines) == [try bench.lines().count])
    }

    @Test(arguments: [0, 1, 2, 3])
    func `an account that was changed by hand is named`(_ change: Int) throws {
        let changes: [@Sendable ([Account]) -> [Account]] = [
            { accounts in
                var accounts = accounts
                accounts[1].role = .systemAdministrator
                return accounts
            },
            { accounts in
                var accounts = accounts
                accounts[1].passwordHash = "scrypt$ln=1,r=1,p=1$00$00"
                return accounts
            },
            { Array($0.dropFirst()) },
            {
                $0 + [
                    Account(
                        id: "ghost", fullName: "", role: .officeClerk, createdAt: AccessBench.noon)
                ]
            },
        ]
        var wrapping = WrappedRecords.Changes()
        wrapping.accounts = changes[change]
        let records = WrappedRecords(bench.office.records, changes: wrapping)
        let problems = try AuditInspection.report(on: records).problems
        #expect(problems.map(\.rule) == ["audit.account"])
    }

    @Test func `a line that was taken out of the accounts' chain is missed`() throws {
        var wrapping = WrappedRecords.Changes()
        wrapping.lines = { Array($0.dropLast()) }
        let records = WrappedRecords(bench.office.records, changes: wrapping)
        let rules = try AuditInspection.report(on: records).problems.map(\.rule)
        #expect(rules.contains("audit.account"))
        #expect(rules.count > 1)
    }
}
