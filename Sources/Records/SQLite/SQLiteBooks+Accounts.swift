import Access
import GRDB
import Office
import Vocabulary

extension SQLiteBooks {
    func insert(_ account: Account) throws {
        try change(
            "inserting account \(account.id)",
            """
            insert into accounts
                (full_name, role, unit, exam, rooms, id_number, password_hash,
                must_change_password, state, created_at, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, arguments(account))
    }

    func update(_ account: Account) throws {
        let doing = "updating account \(account.id)"
        let changed = try change(
            doing,
            """
            update accounts set full_name = ?, role = ?, unit = ?, exam = ?, rooms = ?,
                id_number = ?, password_hash = ?, must_change_password = ?, state = ?,
                created_at = ?
            where id = ?
            """, arguments(account))
        guard changed == 1 else { throw failed(Fault(doing, cause: "there is none")) }
    }

    private func arguments(_ account: Account) -> StatementArguments {
        [
            account.fullName, account.role?.rawValue ?? "", account.unit?.text ?? "",
            account.exam?.text ?? "", JSON(account.rooms.map(\.text)).canonicalText,
            account.idNumber ?? "", account.passwordHash, account.mustChangePassword ? 1 : 0,
            account.state.rawValue, account.createdAt.millisecondsSince1970, account.id.text,
        ]
    }

    func account(_ id: AccountID) throws -> Account? {
        try accounts("where id = ?", [id.text]).first
    }

    func account(idNumber: String) throws -> Account? {
        guard !idNumber.isEmpty else { return nil }
        return try accounts("where id_number = ? and id_number <> ''", [idNumber]).first
    }

    func accounts() throws -> [Account] { try accounts("order by id", []) }

    private func accounts(
        _ clause: String, _ arguments: StatementArguments
    ) throws -> [Account] {
        try rows(
            of: Table("accounts"), in: nil,
            """
            select id, full_name, role, unit, exam, rooms, id_number, password_hash,
                must_change_password, state, created_at
            from accounts \(clause)
            """, arguments
        ) { columns in
            let (role, unit, exam) = (
                try columns.text(2), try columns.text(3), try columns.text(4)
            )
            let rooms = try columns.json(5).array?.compactMap(\.text).filter { !$0.isEmpty }
            guard let rooms else { throw columns.fault(5, "is not a list of rooms") }
            let idNumber = try columns.text(6)
            return Account(
                id: try columns.id(0), fullName: try columns.text(1),
                role: role.isEmpty ? nil : try columns.name(2),
                unit: unit.isEmpty ? nil : UnitCode(unit),
                exam: exam.isEmpty ? nil : ExamID(exam), rooms: rooms.map { RoomID($0) },
                idNumber: idNumber.isEmpty ? nil : idNumber, passwordHash: try columns.text(7),
                mustChangePassword: try columns.flag(8), state: try columns.name(9),
                createdAt: try columns.moment(10))
        }
    }

    func insert(_ signIn: SignInRecord) throws {
        try change(
            "inserting a sign-in of \(signIn.account)",
            """
            insert into sign_ins (token_digest, account, secret, created_at, last_seen_at)
            values (?, ?, ?, ?, ?)
            """,
            [
                signIn.tokenDigest, signIn.account.text, signIn.secret,
                signIn.createdAt.millisecondsSince1970, signIn.lastSeenAt.millisecondsSince1970,
            ])
    }

    func signIn(tokenDigest: String) throws -> SignInRecord? {
        try rows(
            of: Table("sign_ins", keys: 0), in: nil,
            """
            select token_digest, account, secret, created_at, last_seen_at from sign_ins
            where token_digest = ?
            """, [tokenDigest]
        ) { columns in
            SignInRecord(
                tokenDigest: try columns.text(0), account: try columns.id(1),
                secret: try columns.text(2), createdAt: try columns.moment(3),
                lastSeenAt: try columns.moment(4))
        }.first
    }

    func touchSignIn(tokenDigest: String, at moment: Moment) throws {
        try change(
            "touching a sign-in", "update sign_ins set last_seen_at = ? where token_digest = ?",
            [moment.millisecondsSince1970, tokenDigest])
    }

    func removeSignIn(tokenDigest: String) throws {
        try change(
            "removing a sign-in", "delete from sign_ins where token_digest = ?", [tokenDigest])
    }

    func removeSignIns(of account: AccountID) throws {
        try change(
            "removing the sign-ins of \(account)", "delete from sign_ins where account = ?",
            [account.text])
    }

    func key(named name: String) throws -> [UInt8]? {
        try rows(
            of: Table("service_keys"), in: nil,
            "select name, content from service_keys where name = ?", [name]
        ) { try $0.bytes(1) }.first
    }

    func insert(key: [UInt8], named name: String) throws {
        try change(
            "inserting the key \(name)",
            "insert into service_keys (name, content) values (?, ?)", [name, SQLiteBooks.blob(key)])
    }
}
