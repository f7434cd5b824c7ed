import Admissions
import Publication
import Seals
import Vocabulary

extension ExamOffice {
    /// The most characters of the answer to a request for a check of a result.
    package static let longestAnswer = 1000

    /// Takes a request for a check of a result: who handles it is known from now on.
    ///
    /// - Throws: `enquiry.unknown`, `enquiry.answered`, `enquiry.taken`.
    package func takeEnquiry(_ number: Int, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            _ = try openEnquiry(number, books)
            if let handling = try cases(.enquiry, books)[number]?.handling {
                throw Refusal(
                    "enquiry.taken", "该申请已由 \(handling.account) 受理。",
                    "\(handling.account) handles the request")
            }
            try append(.taken, to: .enquiry, number, act, books, &trail)
        }
    }

    /// A request that is not answered yet.
    ///
    /// - Throws: `enquiry.unknown`, `enquiry.answered`.
    private func openEnquiry(_ number: Int, _ books: any Books) throws -> EnquiryRecord {
        guard let enquiry = try books.enquiries(in: exam).first(where: { $0.number == number })
        else {
            throw Refusal(
                "enquiry.unknown", "没有第\(number)号复核申请。", "there is no request \(number)")
        }
        guard enquiry.answer == nil else {
            throw Refusal("enquiry.answered", "该申请已经答复。", "the request was answered")
        }
        return enquiry
    }

    /// Answers a request for a check of a result (成绩复核), once, with what it came to; what the
    /// machine checked at that moment is kept beside it.
    ///
    /// - Throws: `enquiry.unknown`, `enquiry.answered`; `enquiry.answer-empty`,
    ///   `enquiry.answer-too-long`; `enquiry.nothing-corrected` when it is said to be corrected
    ///   and no correction has changed the candidate's result since the request.
    package func answerEnquiry(
        _ number: Int, with answer: String, outcome: EnquiryOutcome = .upheld, _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let enquiry = try openEnquiry(number, books)
            guard answer.contains(where: { !$0.isWhitespace }) else {
                throw Refusal("enquiry.answer-empty", "请填写复核结论。", "the answer says nothing")
            }
            guard answer.count <= ExamOffice.longestAnswer else {
                throw Refusal(
                    "enquiry.answer-too-long", "答复请不超过\(ExamOffice.longestAnswer)字。",
                    "the answer has more than \(ExamOffice.longestAnswer) characters")
            }
            if outcome == .corrected { try checkWasCorrected(enquiry, books) }
            let check = try check(of: enquiry.registration, books, at: act.at)
            try books.answer(enquiry: number, answer, at: act.at, in: exam)
            try append(
                .checked(outcome, checks: check.json), to: .enquiry, number, act, books, &trail)
            trail.note(
                "enquiry.answer", enquiry.registration,
                [
                    "number": .int(number),
                    "answer": .text(HashAlgorithm.sm3.hexadecimalDigest(Array(answer.utf8))),
                ])
        }
    }

    private func checkWasCorrected(_ enquiry: EnquiryRecord, _ books: any Books) throws {
        let id = enquiry.registration
        let revisions = try books.corrections(in: exam).compactMap(\.decision)
            .filter { $0.at >= enquiry.askedAt }.compactMap(\.revision)
        let now = try resultLines(books).first { $0.registration.id == id }
        let before = try revisions.min().map { try resultLines(books, through: $0 - 1) }?
            .first { $0.registration.id == id }
        guard let before, let now, before.standing != now.standing else {
            throw Refusal(
                "enquiry.nothing-corrected",
                "申请以后没有更正改变过该考生的成绩或者状态；请先提出并决定更正，再答复“已更正”。",
                "no correction has changed this result since the request; decide on one first")
        }
    }

    /// Notes that the exam's archive was taken out, by its digest.
    ///
    /// - Throws: `archive.not-published` before the results are.
    package func noteArchive(digest: String, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            try checkMayArchive(books)
            try books.markStage("archived", at: act.at, in: exam)
            trail.note("exam.archive", exam, ["archive": .text(digest)])
        }
    }

    /// - Throws: `archive.not-published`.
    package func checkMayArchive(_ books: any Books) throws {
        guard try books.stages(of: exam)["published"] != nil else {
            throw Refusal(
                "archive.not-published", "成绩公布后方可归档。",
                "an exam is archived after its results were published")
        }
    }
}
