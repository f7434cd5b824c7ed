import Admissions
import Programme
import Seals
package import Vocabulary

extension ExamOffice {
    /// The most characters of a request for a check of a result.
    package static let longestEnquiry = 500

    /// Asks for a check of the own result (成绩复核): once, within its window.
    ///
    /// - Returns: the number of the request; nil when the act was done before.
    /// - Throws: `registration.not-own`, `registration.unknown`; `enquiry.not-published` before the
    ///   results are; `enquiry.no-result` for somebody who had no seat; `enquiry.not-open`,
    ///   `enquiry.closed`; `enquiry.once`; `enquiry.empty`, `enquiry.too-long`.
    @discardableResult
    package func askEnquiry(
        _ text: String, because reason: EnquiryReason = .other, of id: RegistrationID, _ act: Act
    ) throws -> Int? {
        try perform(act, allowing: [.applicant]) { books, trail in
            guard act.actor.ownRegistration == id else {
                throw Refusal(
                    "registration.not-own", "只能办理本人的报名。", "this is somebody else's registration")
            }
            _ = try registration(id, books)
            try checkMayAsk(id, books, at: act.at)
            try checkEnquiry(text)
            let number = (try books.enquiries(in: exam).map(\.number).max() ?? 0) + 1
            try books.insert(
                EnquiryRecord(registration: id, number: number, text: text, askedAt: act.at),
                in: exam)
            try append(.reason(reason), to: .enquiry, number, act, books, &trail)
            trail.note(
                "enquiry.ask", id,
                [
                    "number": .int(number),
                    "text": .text(HashAlgorithm.sm3.hexadecimalDigest(Array(text.utf8))),
                ])
            return number
        }
    }

    /// Whether this person may ask now.
    ///
    /// - Throws: as `askEnquiry`, apart from what is wrong with the text.
    package func checkMayAsk(
        _ id: RegistrationID, _ books: any Books, at moment: Moment
    ) throws {
        guard try books.stages(of: exam)["published"] != nil else {
            throw Refusal("enquiry.not-published", "成绩尚未公布。", "no results were published yet")
        }
        guard try books.seat(of: id, in: exam) != nil else {
            throw Refusal(
                "enquiry.no-result", "您未编排本次考试，没有成绩可以复核。", "no seat, so no result")
        }
        let window = programme.calendar.resultReview
        guard moment >= window.opens else {
            throw Refusal(
                "enquiry.not-open", "成绩复核\(said(window.opens))开始受理。",
                "checks can be asked for from \(window.opens)")
        }
        guard moment < window.closes else {
            throw Refusal(
                "enquiry.closed", "成绩复核已于\(said(window.closes))截止。",
                "checks could be asked for until \(window.closes)")
        }
        guard try !books.enquiries(in: exam).contains(where: { $0.registration == id }) else {
            throw Refusal("enquiry.once", "成绩复核以一次为限，您已经申请过。", "a check was asked for")
        }
    }

    private func checkEnquiry(_ text: String) throws(Refusal) {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Refusal("enquiry.empty", "请写明申请复核的理由。", "the request says nothing")
        }
        guard text.count <= ExamOffice.longestEnquiry else {
            throw Refusal(
                "enquiry.too-long", "理由请不超过\(ExamOffice.longestEnquiry)字，现为\(text.count)字。",
                "the request has more than \(ExamOffice.longestEnquiry) characters")
        }
    }
}
