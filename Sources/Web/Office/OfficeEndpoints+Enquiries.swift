import Access
import Admissions
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Requests for a check of a result, each with what a machine can check.
    @Sendable static func enquiries(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let all = try site.records.read { try $0.enquiries(in: office.exam) }
        let lines =
            all.isEmpty ? [] : try await site.results.results(of: office, site).lines
        let byPerson = Dictionary(
            lines.map { ($0.registration.id, $0) }, uniquingKeysWith: { one, _ in one })
        let cases = try office.cases(.enquiry)
        // Those that wait come first; each is checked when its page is shown.
        let open = all.filter { $0.answer == nil }
        let slice = OfficeSlice(open + all.filter { $0.answer != nil }, visit, size: 20)
        let reader = try visit.account.id
        let waiting = Set(slice.items.filter { $0.answer == nil }.map(\.registration))
        let checks = try await site.heavy { try office.checks(of: waiting) }
        let window = office.programme.calendar.resultReview
        let shown = slice.items.map { enquiry in
            OfficeEnquiriesPage.Enquiry(
                enquiry, cases[enquiry.number], checks[enquiry.registration]?.json,
                byPerson[enquiry.registration], path: clerk.path, reader: reader,
                key: site.actKey())
        }
        let page = OfficeEnquiriesPage(
            exam: clerk.path,
            window: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            open: shown.filter { $0.answer == nil }, answered: shown.filter { $0.answer != nil },
            openCount: open.count, answeredCount: all.count - open.count,
            pager: all.count > slice.items.count ? slice.pager : nil,
            isConfirmed: office.programme.results.confirmsEnquiries)
        return clerk.html(page, title: "成绩复核")
    }

    /// Takes a request.
    @Sendable static func takeEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        try onEnquiry(site, visit, flash: "申请由您办理。") { office, number, _, act in
            try office.takeEnquiry(number, act)
        }
    }

    /// Answers a request; where two people do it the answer waits for the second one.
    @Sendable static func answerEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        let waits = try site.office(visit).programme.results.confirmsEnquiries
        return try onEnquiry(
            site, visit, flash: waits ? "答复已拟好，请另一人复核确认。" : "申请已答复。"
        ) { office, number, form, act in
            try office.answerEnquiry(
                number, with: form["answer"],
                outcome: EnquiryOutcome(rawValue: form["outcome"]) ?? .upheld, act)
        }
    }

    /// Confirms an answer as the second person.
    @Sendable static func confirmEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        try onEnquiry(site, visit, flash: "答复已确认，申请人可以看到。") { office, number, _, act in
            try office.confirmEnquiry(number, act)
        }
    }

    /// Sends an answer back as the second person.
    @Sendable static func returnEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        try onEnquiry(site, visit, flash: "答复已退回。") { office, number, form, act in
            try office.returnEnquiry(number, because: form["note"], act)
        }
    }

    private static func onEnquiry(
        _ site: Site, _ visit: Visit, flash: String,
        _ body: (ExamOffice, Int, Form, Act) throws -> Void
    ) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let form = try visit.form()
        let number = Int(visit.parameter("number")) ?? 0
        try body(clerk.office, number, form, try clerk.judge(form))
        return .redirect("\(clerk.path)/enquiries", flash: "第\(number)号：\(flash)")
    }

    /// The paper behind a request, item by item, for those who handle it.
    @Sendable static func enquiryPaper(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let number = Int(visit.parameter("number")) ?? 0
        let act = try clerk.judge()
        let paper = try await site.heavy { try office.enquiryPaper(number, act) }
        let title = "第\(number)号复核申请的试卷"
        let page = ExplainedPaperPage(
            paper, title: title,
            lead: "逐题列出作答、答案、评分规则和得分，供核查漏评和加分；不重新判断答案。试题内容保密，只对办理该申请的人开放。",
            isOwn: false, back: "\(clerk.path)/enquiries", backName: "返回成绩复核")
        return clerk.html(
            page, title: title, further: [PageFrame.Link("成绩复核", "\(clerk.path)/enquiries")])
    }
}

extension OfficeEnquiriesPage.Enquiry {
    fileprivate init(
        _ enquiry: EnquiryRecord, _ state: CandidateCase?, _ checks: JSON?,
        _ line: ExamResults.Line?, path: String, reader: AccountID, key: String
    ) {
        let score = line?.outcome.score.map { "\($0)分" } ?? ""
        let id = URLEncoded.encoded(enquiry.registration.text)
        let found = state?.checks ?? checks
        let isWronglyAbsent =
            enquiry.answer == nil && found?["hasStarted"] == true
            && (found?["standings"]?.array ?? []).contains("absent")
        let two = state?.twoPeople.map { "　答复：\($0.author)，确认：\($0.confirmer)" } ?? ""
        let handling = state?.handling.map { "\($0.account)（\($0.at.spokenTime)）" } ?? ""
        self.init(
            number: enquiry.number, name: line?.registration.applicant.fullName ?? "",
            candidate: line?.seat.candidateNumber.text ?? "",
            result: line.map { "\($0.outcome.chinese)\(score)" } ?? "",
            href: "\(path)/results/\(id)",
            text: enquiry.text, asked: enquiry.askedAt.spokenTime, answer: enquiry.answer,
            answeredAt: enquiry.answeredAt?.spokenTime ?? "", key: key,
            reason: (state?.reason ?? .other).chinese,
            handler: two.isEmpty ? handling : "办理：\(handling.isEmpty ? "—" : handling)\(two)",
            checks: OfficeFact.checks(found),
            lift: isWronglyAbsent ? "\(path)/corrections/new?registration=\(id)" : nil,
            outcome: state?.outcome?.chinese,
            outcomes: EnquiryOutcome.allCases.map {
                OfficeChoice(value: $0.rawValue, text: $0.chinese)
            },
            proposal: state?.proposal.map {
                OfficeEnquiriesPage.Proposal(
                    outcome: $0.outcome.chinese, text: $0.text,
                    author: "\($0.account)　\($0.at.spokenTime)", isMine: $0.account != reader)
            },
            returned: state?.returned.map { "\($0.note)（\($0.account)　\($0.at.spokenTime)）" },
            paper: state?.isOpen(to: reader) == true
                ? "\(path)/enquiries/\(enquiry.number)/paper" : nil)
    }
}

extension OfficeFact {
    /// What a machine checked, in words; empty for answers of before it did.
    fileprivate static func checks(_ json: JSON?) -> [OfficeFact] {
        guard let json else { return [] }
        func number(_ name: String) -> Int { json[name]?.int ?? 0 }
        let standings = (json["standings"]?.array ?? []).compactMap(\.text)
        let status = standings.map { $0 == "absent" ? "登记为缺考" : "登记为违纪" }
        let incidents = (json["incidents"]?.array ?? []).compactMap(\.text)
        let stored = json["stored"]?.text
        return [
            OfficeFact(
                term: "漏评",
                text: "共\(number("items"))题，收卷时已答\(number("answered"))题，"
                    + (number("unscored") == 0 ? "全部已评" : "其中\(number("unscored"))题未评，请查明")),
            OfficeFact(
                term: "加分",
                text: stored.map {
                    let isSame = json["added"]?.text == $0
                    return isSame
                        ? "各题得分重新累加为\($0)分，与成绩一致"
                        : "各题得分重新累加为\(json["added"]?.text ?? "—")分，与成绩\($0)分不符"
                } ?? "没有成绩"),
            OfficeFact(
                term: "重新评分",
                text: json["isReproduced"] == .null
                    ? "没有成绩"
                    : json["isReproduced"] == true ? "与原评分逐题一致" : "与原评分不一致，请查明"),
            OfficeFact(
                term: "考生状态",
                text: (json["hasStarted"] == true ? "开始过作答" : "没有开始作答")
                    + (status.isEmpty ? "；没有缺考、违纪登记" : "；" + status.joined(separator: "、"))),
            OfficeFact(term: "逾时送达", text: "\(number("late"))次（另存，由监考员裁定）"),
            OfficeFact(
                term: "考中情况", text: incidents.isEmpty ? "无" : incidents.joined(separator: "；")),
        ]
    }
}
