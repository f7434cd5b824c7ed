import Admissions
import Office
import Pages
import Programme
import Vocabulary

extension ReviewDesk {
    /// What is missing before the list can be locked, and the lock itself.
    func showLock() throws -> Answer {
        let all = try registrations()
        let conditions = lockConditions(all)
        let isBlocked = conditions.contains { $0.state == "blocked" || $0.state == "next" }
        let approved = all.count { $0.state == .approved }
        let page = ReviewLockPage(
            exam: programme.title,
            action: "/office/\(URLEncoded.encoded(office.exam.text))/lock",
            deadlines: deadlines, conditions: conditions, people: approved,
            locked: all.count { $0.state == .locked }, isReady: !isBlocked && approved > 0,
            key: site.actKey(), list: base)
        return html(page, title: "锁定名单", crumbs: crumbs())
    }

    /// Locks the list.
    func lock() throws -> Answer {
        let form = try visit.form()
        try office.lockRegistrations(try visit.act(key(form)))
        let locked = try office.records.read {
            try $0.registrations(in: office.exam, of: nil, states: [.locked]).count
        }
        return .redirect(
            "/office/\(URLEncoded.encoded(office.exam.text))/lock", flash: "已锁定\(locked)人。")
    }

    private func lockConditions(_ all: [Registration]) -> [ReviewLockPage.Condition] {
        func count(_ states: RegistrationState...) -> Int {
            all.count { states.contains($0.state) }
        }
        let returned = count(.returnedByUnit, .returnedByOffice, .draft)
        let (approved, locked) = (count(.approved), count(.locked))
        return [
            closing,
            waiting("单位审查完毕", count(.submitted), "待单位审查", .submitted),
            waiting("主管部门审核完毕", count(.unitPassed), "待审核", .unitPassed),
            ReviewLockPage.Condition(
                title: "退回修改的已处理", state: returned == 0 ? "done" : "later",
                word: returned == 0 ? "已完成" : "请留意",
                kind: returned == 0 ? "good" : "wait",
                text: returned == 0
                    ? "没有尚未重新提交的报名。" : "还有\(returned)人没有提交或没有更正，锁定后不能参加本期考试。",
                way: returned == 0 ? nil : way("查看退回修改的人员", "returned")),
            ReviewLockPage.Condition(
                title: "名单锁定", state: locked > 0 && approved == 0 ? "done" : "later",
                word: locked > 0 && approved == 0 ? "已完成" : "未完成",
                kind: locked > 0 && approved == 0 ? "good" : "info",
                text: lockText(approved: approved, locked: locked)),
        ]
    }

    private func lockText(approved: Int, locked: Int) -> String {
        if locked > 0, approved == 0 { return "已锁定\(locked)人，可以抽取座位和试卷。" }
        return approved == 0
            ? "没有审核通过的人员，没有可以锁定的名单。" : "审核通过\(approved)人，等待锁定。"
    }

    private var closing: ReviewLockPage.Condition {
        let end = calendar.officeReviewCloses
        let isOver = visit.now >= end
        return ReviewLockPage.Condition(
            title: "审核已截止", state: isOver ? "done" : "blocked", word: isOver ? "已完成" : "未到时间",
            kind: isOver ? "good" : "bad",
            text: isOver
                ? "审核已于\(ReviewParts.time(end))截止。"
                : "审核到\(ReviewParts.time(end))截止，"
                    + "\(ReviewParts.left(end.seconds(since: visit.now)))；截止以前不能锁定。")
    }

    /// After its deadline nobody can be passed or turned down any more: what is left undecided can
    /// only be annulled.
    private func waiting(
        _ title: String, _ count: Int, _ what: String, _ state: RegistrationState
    ) -> ReviewLockPage.Condition {
        guard count > 0 else {
            return ReviewLockPage.Condition(
                title: title, state: "done", word: "已完成", kind: "good",
                text: "没有\(what)的报名。")
        }
        let isOver = visit.now >= calendar.officeReviewCloses
        return ReviewLockPage.Condition(
            title: title, state: isOver ? "blocked" : "next", word: "未完成", kind: "bad",
            text: "还有\(count)人\(what)。" + (isOver ? "审核已截止，只能作废并写明理由。" : "请在截止前作出结论。"),
            way: way("查看\(what)的\(count)人", state.rawValue))
    }

    private func way(_ text: String, _ state: String) -> PageFrame.Link {
        PageFrame.Link(text, "\(base)?state=\(state)")
    }
}
