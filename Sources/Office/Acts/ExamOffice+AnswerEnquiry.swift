import Admissions
import Programme
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
            if let handling = try requestCase(.enquiry, number, books).handling {
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
    func openEnquiry(_ number: Int, _ books: any Books) throws -> EnquiryRecord {
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
    /// Where two people do it (`results.confirmEnquiries`) the answer waits: the candidate sees it
    /// when somebody else has confirmed it (`confirmEnquiry`).
    ///
    /// - Throws: `enquiry.unknown`, `enquiry.answered`, `enquiry.own-interest`;
    ///   `enquiry.proposed` while an answer waits; `enquiry.answer-empty`,
    ///   `enquiry.answer-too-long`; `enquiry.nothing-corrected` when it is said to be corrected
    ///   and no correction has changed the candidate's result since the request.
    package func answerEnquiry(
        _ number: Int, with answer: String, outcome: EnquiryOutcome = .upheld, _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let enquiry = try openEnquiry(number, books)
            try checkInterest(in: enquiry, act)
            guard try requestCase(.enquiry, number, books).proposal == nil else {
                throw Refusal(
                    "enquiry.proposed", "该申请的答复已经拟好，正待另一人复核确认。",
                    "an answer waits for a second person already")
            }
            try checkAnswer(answer)
            if outcome == .corrected { try checkWasCorrected(enquiry, books) }
            let checks = try check(of: enquiry.registration, books).json
            if programme.results.confirmsEnquiries {
                try append(
                    .proposed(outcome, text: answer, checks: checks), to: .enquiry, number, act,
                    books, &trail)
            } else {
                try give(answer, outcome, checks, to: enquiry, act, books, &trail)
            }
        }
    }

    /// Confirms the answer that somebody else has written; from now on the candidate reads it.
    ///
    /// - Throws: `enquiry.unknown`, `enquiry.answered`, `enquiry.own-interest`;
    ///   `enquiry.not-proposed` when none waits; `enquiry.same-person` for its author;
    ///   `enquiry.checks-changed` when a check comes out otherwise by now; as `answerEnquiry`.
    package func confirmEnquiry(_ number: Int, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let (enquiry, proposal) = try proposedEnquiry(number, act, books)
            if proposal.outcome == .corrected { try checkWasCorrected(enquiry, books) }
            let checks = try check(of: enquiry.registration, books).json
            guard checks == proposal.checks else {
                throw Refusal(
                    "enquiry.checks-changed", "核查结果与拟答复时已不相同（其间可能有成绩更正），请退回重新核查。",
                    "the checks come out otherwise than when the answer was written; return it")
            }
            try give(
                proposal.text, proposal.outcome, checks, to: enquiry, act, books, &trail)
        }
    }

    /// Sends an answer back to whoever handles the request; another one is written.
    ///
    /// - Throws: as `confirmEnquiry`; `enquiry.note-empty`, `enquiry.answer-too-long`.
    package func returnEnquiry(_ number: Int, because note: String, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            _ = try proposedEnquiry(number, act, books)
            guard note.contains(where: { !$0.isWhitespace }) else {
                throw Refusal("enquiry.note-empty", "请写明退回的理由。", "say why it is returned")
            }
            try checkLengthOfAnswer(note)
            try append(.returned(note: note), to: .enquiry, number, act, books, &trail)
        }
    }

    private func proposedEnquiry(
        _ number: Int, _ act: Act, _ books: any Books
    ) throws -> (EnquiryRecord, CandidateCase.Proposal) {
        let enquiry = try openEnquiry(number, books)
        try checkInterest(in: enquiry, act)
        guard let proposal = try requestCase(.enquiry, number, books).proposal else {
            throw Refusal(
                "enquiry.not-proposed", "该申请没有等待复核确认的答复。",
                "no answer to the request waits for a second person")
        }
        guard proposal.account != act.actor.account else {
            throw Refusal(
                "enquiry.same-person", "拟写答复的人不能自己确认或退回，请由另一人复核。",
                "a second person confirms, not the author of the answer")
        }
        return (enquiry, proposal)
    }

    /// Nobody handles the request that they made themselves.
    func checkInterest(in enquiry: EnquiryRecord, _ act: Act) throws(Refusal) {
        guard act.actor.ownRegistration != enquiry.registration else {
            throw Refusal(
                "enquiry.own-interest", "这是本人的复核申请，请由他人办理。",
                "nobody handles the request that they made themselves")
        }
    }

    private func checkAnswer(_ answer: String) throws(Refusal) {
        guard answer.contains(where: { !$0.isWhitespace }) else {
            throw Refusal("enquiry.answer-empty", "请填写复核结论。", "the answer says nothing")
        }
        try checkLengthOfAnswer(answer)
    }

    private func checkLengthOfAnswer(_ answer: String) throws(Refusal) {
        guard answer.count <= ExamOffice.longestAnswer else {
            throw Refusal(
                "enquiry.answer-too-long", "答复请不超过\(ExamOffice.longestAnswer)字。",
                "the answer has more than \(ExamOffice.longestAnswer) characters")
        }
    }

    private func give(
        _ answer: String, _ outcome: EnquiryOutcome, _ checks: JSON, to enquiry: EnquiryRecord,
        _ act: Act, _ books: any Books, _ trail: inout AuditTrail
    ) throws {
        try books.answer(enquiry: enquiry.number, answer, at: act.at, in: exam)
        try append(
            .checked(outcome, checks: checks), to: .enquiry, enquiry.number, act, books, &trail)
        trail.note(
            "enquiry.answer", enquiry.registration,
            [
                "number": .int(enquiry.number),
                "answer": .text(HashAlgorithm.sm3.hexadecimalDigest(Array(answer.utf8))),
            ])
    }

    private func checkWasCorrected(_ enquiry: EnquiryRecord, _ books: any Books) throws {
        let id = enquiry.registration
        let revisions = try books.corrections(in: exam).compactMap(\.decision)
            .filter { $0.at >= enquiry.askedAt }.compactMap(\.revision)
        let now = try standing(of: id, books)
        let before = try revisions.min().map { try standing(of: id, books, through: $0 - 1) }
        guard let before, before != now else {
            throw Refusal(
                "enquiry.nothing-corrected",
                "申请以后没有更正改变过该考生的成绩或者状态；请先提出并决定更正，再答复“已更正”。",
                "no correction has changed this result since the request; decide on one first")
        }
    }

    /// Notes that the exam's archive was taken out, by its digest.
    ///
    /// - Throws: as `checkMayArchive`.
    package func noteArchive(digest: String, _ act: Act) throws {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            try checkMayArchive(books)
            try books.markStage("archived", at: act.at, in: exam)
            trail.note("exam.archive", exam, ["archive": .text(digest)])
        }
    }

    /// - Throws: `archive.not-published`; `archive.open-cases` while a request, an objection or a
    ///   correction waits for somebody.
    package func checkMayArchive(_ books: any Books) throws {
        guard try books.stages(of: exam)["published"] != nil else {
            throw Refusal(
                "archive.not-published", "成绩公布后方可归档。",
                "an exam is archived after its results were published")
        }
        let open = try openCases(books)
        guard open.isEmpty else {
            throw Refusal(
                "archive.open-cases", "还有未办结的事项，不能归档：\(open.chinese)。",
                "the exam is not settled: \(open.english)")
        }
    }
}
