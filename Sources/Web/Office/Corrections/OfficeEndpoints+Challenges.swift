import Bank
import Grading
import Office
import Pages
import Papers
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Objections to items, those without an answer first.
    @Sendable static func challenges(_ site: Site, _ visit: Visit) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let all = try site.records.read { try $0.challenges(in: clerk.office.exam) }
        let cases = try clerk.office.cases(.challenge)
        let open = all.filter { cases[$0.number]?.answer == nil }
        let closed = all.filter { cases[$0.number]?.answer != nil }
        let window = clerk.office.programme.calendar.resultReview
        let page = OfficeChallengesPage(
            exam: clerk.path,
            window: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            lines: (open + closed).map {
                OfficeChallengesPage.Line($0, cases[$0.number], clerk.path)
            })
        return clerk.html(page, title: "试题异议")
    }

    /// One objection, with the item.
    @Sendable static func challenge(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let number = Int(visit.parameter("number")) ?? 0
        let all = try site.records.read { try $0.challenges(in: office.exam) }
        guard let challenge = all.first(where: { $0.number == number }) else {
            throw Refusal(
                "challenge.unknown", "没有第\(number)号异议。", "there is no objection \(number)")
        }
        let act = try clerk.judge()
        let (found, own) = try await site.heavy {
            (
                try office.itemCase(challenge.item, act),
                try office.challengedItem(number, act)
            )
        }
        let cases = try office.cases(.challenge)
        let item = URLEncoded.encoded(challenge.item.text)
        let page = OfficeChallengePage(
            exam: clerk.path, number: number, position: challenge.position,
            own: own.map { ExplainedItemView($0, isOwn: false) }, text: challenge.text,
            asked: challenge.askedAt.spokenTime, view: ItemCaseView(found),
            others: found.challenges.filter { $0.number != number }.map {
                OfficeChallengesPage.Line($0, cases[$0.number], clerk.path)
            },
            corrections: try found.corrections.map {
                try OfficeCorrectionsPage.Line($0, clerk.path)
            }, propose: "\(clerk.path)/corrections/new?item=\(item)&measure=voidForAll",
            answer: cases[number]?.answer.map(OfficeChallengePage.Answer.init),
            outcomes: ChallengeOutcome.allCases.map {
                OfficeChoice(value: $0.rawValue, text: $0.chinese)
            }, key: site.actKey())
        return clerk.html(
            page, title: "第\(number)号试题异议",
            further: [PageFrame.Link("试题异议", "\(clerk.path)/challenges")])
    }

    /// Answers an objection.
    @Sendable static func answerChallenge(_ site: Site, _ visit: Visit) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let form = try visit.form()
        let number = Int(visit.parameter("number")) ?? 0
        try office.answerChallenge(
            number, ChallengeOutcome(rawValue: form["outcome"]) ?? .rejected, with: form["text"],
            try clerk.judge(form))
        return .redirect(
            "\(office.officePath)/challenges/\(number)", flash: "已答复第\(number)号异议。")
    }
}

extension OfficeChallengesPage.Line {
    fileprivate init(_ challenge: ChallengeRecord, _ state: CandidateCase?, _ path: String) {
        self.init(
            number: challenge.number, href: "\(path)/challenges/\(challenge.number)",
            item: challenge.item.text,
            text: challenge.text.count > 60
                ? String(challenge.text.prefix(60)) + "……" : challenge.text,
            asked: challenge.askedAt.spokenTime,
            state: state?.answer.map {
                PageBadge($0.outcome == .accepted ? "good" : "off", $0.outcome.chinese)
            } ?? PageBadge("wait", "待答复"))
    }
}

extension OfficeChallengePage.Answer {
    fileprivate init(_ answer: CandidateCase.Answer) {
        self.init(
            outcome: PageBadge(
                answer.outcome == .accepted ? "good" : "off", answer.outcome.chinese),
            text: answer.text, when: "\(answer.account)　\(answer.at.spokenTime)")
    }
}
