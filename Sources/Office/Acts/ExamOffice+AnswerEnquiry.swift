import Seals
import Vocabulary

extension ExamOffice {
    /// The most characters of the answer to a request for a check of a result.
    package static let longestAnswer = 1000

    /// Answers a request for a check of a result (成绩复核), once.
    ///
    /// - Throws: `enquiry.unknown`, `enquiry.answered`; `enquiry.answer-empty`,
    ///   `enquiry.answer-too-long`.
    package func answerEnquiry(_ number: Int, with answer: String, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            guard let enquiry = try books.enquiries(in: exam).first(where: { $0.number == number })
            else {
                throw Refusal(
                    "enquiry.unknown", "没有第\(number)号复核申请。", "there is no request \(number)")
            }
            guard enquiry.answer == nil else {
                throw Refusal("enquiry.answered", "该申请已经答复。", "the request was answered")
            }
            guard answer.contains(where: { !$0.isWhitespace }) else {
                throw Refusal("enquiry.answer-empty", "请填写复核结论。", "the answer says nothing")
            }
            guard answer.count <= ExamOffice.longestAnswer else {
                throw Refusal(
                    "enquiry.answer-too-long", "答复请不超过\(ExamOffice.longestAnswer)字。",
                    "the answer has more than \(ExamOffice.longestAnswer) characters")
            }
            try books.answer(enquiry: number, answer, at: act.at, in: exam)
            trail.note(
                "enquiry.answer", enquiry.registration,
                [
                    "number": .int(number),
                    "answer": .text(HashAlgorithm.sm3.hexadecimalDigest(Array(answer.utf8))),
                ])
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
