import Access
import Pages
import Vocabulary

/// Which accounts an administrator has asked for.
struct AccountFilter {
    /// A part of name or account.
    let text: String
    private let role: String
    private let state: Account.State?

    private static let noRole = "none"
    private static let everybody = "all"

    init(_ visit: Visit) {
        text = (visit.query["text"] ?? "").trimmedOfSpace
        role = visit.query["role"] ?? ""
        state = Account.State(rawValue: visit.query["state"] ?? "")
    }

    /// Without a role asked for, staff: applicants are too many to look through.
    func takes(_ account: Account) -> Bool {
        let isOfRole =
            switch role {
            case "": account.role != .applicant
            case AccountFilter.everybody: true
            case AccountFilter.noRole: account.role == nil
            default: account.role?.rawValue == role
            }
        guard isOfRole, state == nil || account.state == state else { return false }
        return text.isEmpty || account.fullName.contains(text)
            || account.id.text.lowercased().contains(text.lowercased())
    }

    var roles: [AccessOption] {
        let some: [(String, String)] = [
            ("", "全部工作人员"), (AccountFilter.everybody, "包括报名人员"), (AccountFilter.noRole, "尚未授权"),
        ]
        return (some + RoleRules.assignable.map { ($0.rawValue, $0.chinese) })
            .map { AccessOption($0.0, $0.1, isChosen: $0.0 == role) }
    }

    var states: [AccessOption] {
        let all: [(Account.State?, String)] = [(nil, "全部"), (.active, "正常"), (.disabled, "已停用")]
        return all.map { AccessOption($0.0?.rawValue ?? "", $0.1, isChosen: $0.0 == state) }
    }
}
