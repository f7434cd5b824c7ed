import Admissions
import Documents
import Office
import Pages
import Papers
import Programme
import Publication
import Vocabulary

extension ApplicantEndpoints {
    /// The own score notice with its verification code.
    @Sendable static func notice(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        let (results, index) = try await own.line(site)
        let seal = try NoticeSeal.open(site.records, secrets: site.secrets)
        return .document(
            site.pages.html(
                NoticePage(
                    seal.sealed(results.notices[index]), items: own.office.itemsOfSections,
                    telephone: own.programme.organiser.telephone)))
    }

    /// The proof of the own paper, which `zhikao verify draw` holds against the public receipt.
    @Sendable static func paperProof(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let office = own.office
        guard try office.isPublished() else {
            throw Refusal(
                "notice.not-published",
                "成绩尚未公布，公布时间：\(own.programme.calendar.results.spoken)。",
                "no results were published yet")
        }
        let proof = try await site.heavy {
            try office.proofs(of: try office.paperDraw(of: registration.id))
                .proof(of: registration.id)
        }
        guard let proof else { throw ExamOffice.withoutPaper }
        return .file(
            Array((proof.canonicalText + "\n").utf8), mediaType: "application/json",
            name: "\(registration.id).proof.json")
    }

    /// The own paper item by item, where the exam shows its items.
    @Sendable static func paper(_ site: Site, _ visit: Visit) async throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let office = own.office
        let act = try own.act(visit)
        let paper = try await site.heavy { try office.ownPaper(of: registration.id, act) }
        let page = ExplainedPaperPage(
            paper, title: "本人试卷", lead: "\(own.programme.title)：逐题列出您的答案、正确答案、评分规则和得分。",
            isOwn: true, back: "/my", backName: "返回我的报名")
        return site.html(
            page, visit, title: "本人试卷", crumbs: crumbs, help: "applicant",
            styles: styles + ["office.css"])
    }

    /// The own request for a check, or the form for one.
    @Sendable static func enquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        try enquiryPage(try OwnCase(site, visit), text: "", error: nil, site, visit)
    }

    /// Asks for a check of the own result.
    @Sendable static func ask(_ site: Site, _ visit: Visit) throws -> Answer {
        let own = try OwnCase(site, visit)
        let registration = try own.required()
        let form = try visit.form()
        do {
            try own.office.askEnquiry(
                form["text"], because: EnquiryReason(rawValue: form["reason"]) ?? .other,
                of: registration.id, own.act(visit, key: form["_key"]))
        } catch let refusal as Refusal
            where ["enquiry.empty", "enquiry.too-long"].contains(refusal.code)
        {
            return try enquiryPage(
                own, text: form["text"], reason: form["reason"], error: refusal.message.chinese,
                site, visit)
        }
        return .redirect("/my/\(own.office.exam)/enquiry", flash: "申请已提交，答复后在这里查看。")
    }

    private static func enquiryPage(
        _ own: OwnCase, text: String, reason: String = "", error: String?, _ site: Site,
        _ visit: Visit
    ) throws -> Answer {
        let registration = try own.required()
        let exam = own.office.exam
        let (asked, refusal) = try site.records.read { books in
            let asked = try books.enquiries(in: exam).last {
                $0.registration == registration.id
            }
            do {
                try own.office.checkMayAsk(registration.id, books, at: visit.now)
                return (asked, nil as String?)
            } catch let refusal as Refusal {
                return (asked, refusal.message.chinese)
            }
        }
        let state = try asked.flatMap { try own.office.cases(.enquiry)[$0.number] }
        let page = EnquiryPage(
            exam: exam.text, title: own.programme.title,
            window: own.programme.calendar.resultReview.spoken,
            instructions: own.programme.filled(own.programme.texts.resultReview),
            asked: asked.map { EnquiryPage.Asked($0, state) }, refusal: refusal,
            reasons: EnquiryReason.allCases.map {
                OfficeChoice(
                    value: $0.rawValue, text: $0.chinese, isChosen: $0.rawValue == reason)
            }, text: text, error: error,
            longest: ExamOffice.longestEnquiry, key: site.actKey())
        return site.html(
            page, visit, title: "成绩复核", crumbs: crumbs, help: "applicant",
            status: error == nil ? 200 : 422)
    }
}

extension EnquiryPage.Asked {
    init(_ enquiry: EnquiryRecord, _ state: CandidateCase?) {
        let badge =
            enquiry.answer != nil
            ? PageBadge("good", state?.outcome?.chinese ?? "已答复")
            : state?.handling != nil ? PageBadge("info", "复核中") : PageBadge("wait", "等待受理")
        self.init(
            number: "\(enquiry.number)", when: enquiry.askedAt.listed, text: enquiry.text,
            answer: enquiry.answer, answeredAt: enquiry.answeredAt?.listed,
            reason: state?.reason?.chinese ?? "", state: badge)
    }
}
