/// What `notice.mustache` reads: a notice with its result told apart into flags, because a
/// template cannot switch over cases.
struct NoticeView: Sendable {
    let page: NoticePage
    let passed: Bool
    let failed: Bool
    let absent: Bool
    let misconduct: Bool
    let score: NoticePage.Score?
    let validity: String?

    init(_ page: NoticePage) {
        self.page = page
        score = page.result.score
        passed = if case .passed = page.result { true } else { false }
        failed = if case .failed = page.result { true } else { false }
        absent = page.result == .absent
        misconduct = page.result == .misconduct
        validity = passed ? page.validity : nil
    }
}
