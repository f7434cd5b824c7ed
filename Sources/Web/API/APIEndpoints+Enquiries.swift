import Access
import Office
import Vocabulary

extension APIEndpoints {
    private static let enquiry = "/api/v1/exams/{exam}/enquiries/{number}"

    static let enquiries = [
        Endpoint(
            .get, "/api/v1/exams/{exam}/enquiries", .roles([.officeClerk]), listEnquiries),
        Endpoint(.post, "\(enquiry)/take", .roles([.officeClerk]), takeEnquiry),
        Endpoint(.post, "\(enquiry)/answer", .roles([.officeClerk]), answerEnquiry),
        Endpoint(.post, "\(enquiry)/confirm", .roles([.officeClerk]), confirmEnquiry),
        Endpoint(.post, "\(enquiry)/return", .roles([.officeClerk]), returnEnquiry),
    ]

    private static func listEnquiries(_ site: Site, _ visit: Visit) throws -> Answer {
        let office = try site.office(visit)
        let all = try site.records.read { try $0.enquiries(in: office.exam) }
        let cases = try office.cases(.enquiry)
        return .json(["items": .array(all.map { $0.apiJSON(cases[$0.number]) })])
    }

    private static func takeEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        try onEnquiry(site, visit) { office, number, act in try office.takeEnquiry(number, act) }
    }

    private static func answerEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        var fields = try APIFields(visit)
        let outcome = fields.entry("outcome", EnquiryOutcome.self)
        let answer = fields.text("answer")
        try fields.finish()
        return try onEnquiry(site, visit) { office, number, act in
            try office.answerEnquiry(number, with: answer, outcome: outcome ?? .upheld, act)
        }
    }

    private static func confirmEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        try onEnquiry(site, visit) { office, number, act in
            try office.confirmEnquiry(number, act)
        }
    }

    private static func returnEnquiry(_ site: Site, _ visit: Visit) throws -> Answer {
        var fields = try APIFields(visit)
        let note = fields.text("note")
        try fields.finish()
        return try onEnquiry(site, visit) { office, number, act in
            try office.returnEnquiry(number, because: note, act)
        }
    }

    /// Does it, and answers with the request as it stands.
    private static func onEnquiry(
        _ site: Site, _ visit: Visit, _ body: (ExamOffice, Int, Act) throws -> Void
    ) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let number = Int(visit.parameter("number")) ?? 0
        try body(clerk.office, number, try clerk.apiJudge())
        let found = try site.records.read { try $0.enquiries(in: clerk.office.exam) }
            .first { $0.number == number }
        return .json(.optional(found?.apiJSON(try clerk.office.cases(.enquiry)[number])))
    }
}

extension EnquiryRecord {
    /// A request with what happened to it.
    fileprivate func apiJSON(_ state: CandidateCase?) -> JSON {
        [
            "number": .int(number), "registration": JSON(registration),
            "reason": .text((state?.reason ?? .other).rawValue), "text": .text(text),
            "askedAt": askedAt.json, "handler": .optional(state?.handling?.account.text),
            "proposal": .optional(
                state?.proposal.map { proposal -> JSON in
                    [
                        "outcome": .text(proposal.outcome.rawValue), "text": .text(proposal.text),
                        "account": JSON(proposal.account), "at": proposal.at.json,
                    ]
                }),
            "returned": .optional(state?.returned?.note),
            "outcome": .optional(state?.outcome?.rawValue), "answer": .optional(answer),
            "answeredAt": .optional(answeredAt),
            "confirmedBy": .optional(state?.twoPeople?.confirmer.text),
        ]
    }
}
