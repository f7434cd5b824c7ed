import Access
import Office
import Vocabulary

extension MemoryBooks {
    func insert(_ account: Account) throws {
        try change(
            "inserting account \(account.id)",
            unless: { state in
                if state.accounts[account.id] != nil { return "the id exists" }
                return state.hasDouble(of: account) ? "the ID number has an account" : nil
            },
            { $0.accounts[account.id] = account }, undo: { $0.accounts[account.id] = nil })
    }

    func update(_ account: Account) throws {
        let old = state.accounts[account.id]
        try change(
            "updating account \(account.id)",
            unless: { state in
                if old == nil { return "there is none" }
                return state.hasDouble(of: account) ? "the ID number has an account" : nil
            },
            { $0.accounts[account.id] = account }, undo: { $0.accounts[account.id] = old })
    }

    func account(_ id: AccountID) throws -> Account? { state.accounts[id] }

    func account(idNumber: String) throws -> Account? {
        state.accounts.values.first { $0.idNumber == idNumber }
    }

    func accounts() throws -> [Account] { state.accounts.values.sorted { $0.id < $1.id } }

    func insert(_ signIn: SignInRecord) throws {
        try change(
            "inserting a sign-in of \(signIn.account)",
            unless: { state in
                if state.accounts[signIn.account] == nil { return "there is no such account" }
                if state.signIns[signIn.tokenDigest] != nil { return "the digest exists" }
                return signIn.tokenDigest.isDigest ? nil : "the digest has not 64 digits"
            },
            { $0.signIns[signIn.tokenDigest] = signIn },
            undo: { $0.signIns[signIn.tokenDigest] = nil })
    }

    func signIn(tokenDigest: String) throws -> SignInRecord? { state.signIns[tokenDigest] }

    func touchSignIn(tokenDigest: String, at moment: Moment) throws {
        guard let old = state.signIns[tokenDigest] else { return }
        let new = SignInRecord(
            tokenDigest: old.tokenDigest, account: old.account, secret: old.secret,
            createdAt: old.createdAt, lastSeenAt: moment)
        try change(
            "touching a sign-in", unless: { _ in nil },
            { $0.signIns[tokenDigest] = new }, undo: { $0.signIns[tokenDigest] = old })
    }

    func removeSignIn(tokenDigest: String) throws {
        guard let old = state.signIns[tokenDigest] else { return }
        try change(
            "removing a sign-in", unless: { _ in nil },
            { $0.signIns[tokenDigest] = nil }, undo: { $0.signIns[tokenDigest] = old })
    }

    func removeSignIns(of account: AccountID) throws {
        for signIn in state.signIns.values where signIn.account == account {
            try removeSignIn(tokenDigest: signIn.tokenDigest)
        }
    }

    func key(named name: String) throws -> [UInt8]? { state.keys[name] }

    func insert(key: [UInt8], named name: String) throws {
        try change(
            "inserting the key \(name)",
            unless: { state in
                if state.keys[name] != nil { return "the name has a key" }
                return name.isEmpty || key.isEmpty ? "name or key is empty" : nil
            },
            { $0.keys[name] = key }, undo: { $0.keys[name] = nil })
    }
}

extension MemoryState {
    fileprivate func hasDouble(of account: Account) -> Bool {
        guard let number = account.idNumber else { return false }
        return accounts.values.contains { $0.idNumber == number && $0.id != account.id }
    }
}
