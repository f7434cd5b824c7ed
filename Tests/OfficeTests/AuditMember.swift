import Office

/// The members of an audit line.
enum AuditMember: CaseIterable {
    case exam, number, at, account, role, act, subject, detail, key, previous, digest
}

extension AuditLine {
    /// The line with one member changed, as little as can be.
    func changing(_ member: AuditMember) -> AuditLine {
        func other(_ text: String, _ candidate: AuditMember) -> String {
            member == candidate ? "\(text)1" : text
        }
        func other(_ digits: String, digit candidate: AuditMember) -> String {
            member == candidate ? digits.dropLast() + (digits.hasSuffix("0") ? "1" : "0") : digits
        }
        return AuditLine(
            exam: other(exam, .exam), number: member == .number ? number + 1 : number,
            at: member == .at ? at + 1 : at, account: other(account, .account),
            role: other(role, .role), act: other(act, .act), subject: other(subject, .subject),
            detail: member == .detail ? detail.dropLast() + " }" : detail, key: other(key, .key),
            previous: other(previous, digit: .previous), digest: other(digest, digit: .digest))
    }

    /// The line with the digest that belongs to its contents.
    var sealed: AuditLine {
        AuditLine(
            exam: exam, number: number, at: at, account: account, role: role, act: act,
            subject: subject, detail: detail, key: key, previous: previous,
            digest: computedDigest)
    }
}
