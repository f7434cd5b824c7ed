import Admissions
import Grading
import Office
import Pages
import Programme
import Vocabulary

extension OfficeEndpoints {
    /// Requests for a check of a result.
    @Sendable static func enquiries(_ site: Site, _ visit: Visit) async throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let office = clerk.office
        let all = try site.records.read { try $0.enquiries(in: office.exam) }
        let lines =
            all.isEmpty ? [] : try await site.results.results(of: office, site).lines
        let byPerson = Dictionary(
            lines.map { ($0.registration.id, $0) }, uniquingKeysWith: { one, _ in one })
        let window = office.programme.calendar.resultReview
        let shown = all.map { enquiry in
            OfficeEnquiriesPage.Enquiry(
                enquiry, byPerson[enquiry.registration], path: clerk.path, key: site.actKey())
        }
        let page = OfficeEnquiriesPage(
            exam: clerk.path,
            window: "\(window.opens.spokenTime)至\(window.closes.spokenTime)",
            open: shown.filter { $0.answer == nil }, answered: shown.filter { $0.answer != nil })
        return clerk.html(page, title: "成绩复核")
    }

    /// Answers a request.
    @Sendable static func answerEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let form = try visit.form()
        let number = Int(visit.parameter("number")) ?? 0
        try office.answerEnquiry(number, with: form["answer"], try visit.act(of: form))
        return .redirect("\(office.officePath)/enquiries", flash: "已答复第\(number)号申请。")
    }
}

extension OfficeEnquiriesPage.Enquiry {
    fileprivate init(
        _ enquiry: EnquiryRecord, _ line: ExamResults.Line?, path: String, key: String
    ) {
        let score = line?.outcome.score.map { "\($0)分" } ?? ""
        self.init(
            number: enquiry.number, name: line?.registration.applicant.fullName ?? "",
            candidate: line?.seat.candidateNumber.text ?? "",
            result: line.map { "\($0.outcome.chinese)\(score)" } ?? "",
            href: "\(path)/results/\(URLEncoded.encoded(enquiry.registration.text))",
            text: enquiry.text, asked: enquiry.askedAt.spokenTime, answer: enquiry.answer,
            answeredAt: enquiry.answeredAt?.spokenTime ?? "", key: key)
    }
}
