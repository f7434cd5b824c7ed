import Admissions
import Bank
import Office
import Pages
import Papers
import Programme
import Vocabulary

extension ApplicantEndpoints {
    /// The own objections to items, and the form for one.
    @Sendable static func challenges(_ site: Site, _ visit: Visit) throws -> Answer {
        try challengePage(try OwnCase(site, visit), nil, error: nil, site, visit)
    }

    /// Objects to an item by its place on the own paper.
    @Sendable static func challenge(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let form = try visit.form()
        do {
            try own.office.challenge(
                position: Int(form["position"]) ?? 0, form["text"], of: registration.id,
                own.act(visit, key: form["_key"]))
        } catch let refusal as Refusal where correctable.contains(refusal.code) {
            return try challengePage(own, form, error: refusal.message.chinese, site, visit)
        }
        return .redirect("/my/\(own.office.exam)/challenge", flash: "异议已提交，答复后在这里查看。")
    }

    private static let correctable: Set<String> = [
        "challenge.empty", "challenge.too-long", "challenge.position", "challenge.once",
    ]

    private static func challengePage(
        _ own: OwnCase, _ form: Form?, error: String?, _ site: Site, _ visit: Visit
    ) throws -> Answer {
        let registration = try own.required()
        let office = own.office
        let cases = try office.cases(.challenge)
        let (asked, paper, refusal) = try site.records.read {
            books -> ([ChallengeRecord], Paper?, String?) in
            let asked = try books.challenges(in: office.exam).filter {
                $0.registration == registration.id
            }
            do {
                let paper = try office.challengedPaper(of: registration.id, books, at: visit.now)
                return (asked, paper, nil)
            } catch let refusal as Refusal {
                return (asked, nil, refusal.message.chinese)
            }
        }
        let taken = Set(asked.map { "\($0.position)" })
        let choices = (paper?.entries ?? []).enumerated().map { index, entry in
            let type = office.bank[entry.item].map { "（\($0.type.chinese)）" } ?? ""
            return OfficeChoice(
                value: "\(index + 1)", text: "第\(index + 1)题\(type)",
                isChosen: form?["position"] == "\(index + 1)")
        }
        let page = ChallengePage(
            exam: office.exam.text, title: own.programme.title,
            window: own.programme.calendar.resultReview.spoken,
            asked: asked.map { ChallengePage.Asked($0, cases[$0.number]?.answer) },
            refusal: refusal,
            positions: choices.filter { !taken.contains($0.value) }, text: form?["text"] ?? "",
            error: error, longest: ExamOffice.longestChallenge,
            most: ExamOffice.mostChallenges, key: site.actKey())
        return site.html(
            page, visit, title: "试题异议", crumbs: crumbs, help: "applicant",
            status: error == nil ? 200 : 422)
    }
}

extension ChallengePage.Asked {
    fileprivate init(_ challenge: ChallengeRecord, _ answer: CandidateCase.Answer?) {
        let state =
            answer.map { PageBadge($0.outcome == .accepted ? "good" : "info", $0.outcome.chinese) }
            ?? PageBadge("wait", "等待答复")
        self.init(
            number: challenge.number, position: challenge.position,
            when: challenge.askedAt.listed, text: challenge.text, state: state,
            answer: answer?.text)
    }
}
