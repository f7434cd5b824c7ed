import Access
import Admissions
import Pages
import Vocabulary

extension AccountPage {
    init(_ account: Account, problems: [String] = []) {
        var facts = [
            Fact("姓名", account.fullName),
            Fact("身份", account.role?.chinese ?? "尚未授权"),
        ]
        if let number = account.idNumber {
            facts.append(Fact("身份证号", number.maskedInTheMiddle))
            facts.append(Fact("登录方式", "身份证号和密码"))
        } else {
            facts.insert(Fact("账号", account.id.text), at: 0)
        }
        let scope = account.scopeInWords
        if !scope.isEmpty { facts.append(Fact("范围", scope)) }
        facts.append(Fact("建立时间", account.createdAt.inWords))
        self.init(
            account: account.idNumber ?? account.id.text, facts: facts,
            mustChange: account.mustChangePassword, hasNoRole: account.role == nil,
            home: Site.home(account.role), problems: problems)
    }
}

extension Account {
    /// What the role reaches; empty for everything.
    var scopeInWords: String {
        switch role {
        case .unitReviewer: unit.map { "单位 \($0)" } ?? ""
        case .invigilator, .chiefInvigilator:
            [
                exam.map { "考试 \($0)" },
                rooms.isEmpty ? nil : "考场 " + rooms.map(\.text).joined(separator: "、"),
            ].compactMap { $0 }.joined(separator: "，")
        default: ""
        }
    }
}

extension Moment {
    /// `2017-05-20 09:00`, Beijing time.
    var inWords: String { "\(date) \(clock)" }
}

extension String {
    /// The first six and the last two characters, stars between them.
    fileprivate var maskedInTheMiddle: String {
        guard count > 10 else { return String(repeating: "*", count: count) }
        return "\(prefix(6))\(String(repeating: "*", count: count - 8))\(suffix(2))"
    }
}
