import Access
import Admissions
import Vocabulary

/// What an applicant typed to get an account.
struct SignUpForm {
    let fullName: String
    let idNumber: String
    let password: String
    let again: String

    /// Everything that is wrong at once, so that nobody has to send it five times.
    var problems: [String] {
        var problems: [String] = []
        if !(2...30).contains(PersonName.normalised(fullName).count) {
            problems.append("请填写姓名（2至30个字）。")
        }
        do {
            _ = try ResidentIDNumber(idNumber)
        } catch {
            let findings = error.findings.map(\.chinese)
            problems += findings.isEmpty ? [error.message.chinese] : findings
        }
        let account = AccountID(idNumber.isEmpty ? "-" : idNumber)
        problems += PasswordPolicy.findings(password, account: account).map(\.chinese)
        if password != again { problems.append("两次输入的密码不一致。") }
        return problems
    }
}
