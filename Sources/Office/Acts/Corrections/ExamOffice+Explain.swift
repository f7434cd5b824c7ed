import Grading
import Papers
import Programme
package import Vocabulary

/// Who reads the keys of an exam's items, once it is scored; nobody does before.
///
/// | who | what | opened by |
/// |---|---|---|
/// | question editor | every item of the bank, no candidate's paper | the role |
/// | office clerk | an item | an objection or a correction that names it |
/// | office clerk | the paper behind a request | taking it |
/// | a second clerk | the same paper | an answer that waits for them |
/// | reviewer | an item as one candidate saw and answered it, no name | the objection |
/// | office clerk | what a measure on a whole item would change | a line of the chain, first |
/// | who reads the key | what a measure on key or choices would change | the same |
/// | candidate | the own paper, when requests are closed | `results.showItems` |
/// | office clerk | every paper, to be kept | the archive: published, and nothing open |
///
/// Each of these acts stands in the audit chain; nobody who sits the exam is a clerk here.
extension ExamOffice {
    /// The paper behind a request for a check of a result, item by item, for those two who handle
    /// it: whoever took it, and the second person once an answer waits.
    ///
    /// - Throws: `office.not-permitted`, `enquiry.unknown`, `enquiry.own-interest`;
    ///   `enquiry.not-handler` for everybody else; `enquiry.no-paper` for a candidate who never
    ///   opened one; as `gradedPaper`.
    package func enquiryPaper(_ number: Int, _ act: Act) throws -> ExplainedPaper {
        try permit(act, to: [.officeClerk])
        return try records.read { books in
            guard let enquiry = try books.enquiries(in: exam).first(where: { $0.number == number })
            else {
                throw Refusal(
                    "enquiry.unknown", "没有第\(number)号复核申请。", "there is no request \(number)")
            }
            try checkInterest(in: enquiry, act)
            guard try requestCase(.enquiry, number, books).isOpen(to: act.actor.account) else {
                throw Refusal(
                    "enquiry.not-handler",
                    "逐题作答和答案只对办理该申请的人开放：请先“由我办理”，或者在答复拟好以后复核确认。",
                    "the paper is open to those two who handle the request; take it first")
            }
            guard let paper = try explained(enquiry.registration, books) else {
                throw Refusal(
                    "enquiry.no-paper", "该考生没有开始作答，没有试卷可以查看。",
                    "the candidate never opened a paper")
            }
            return paper
        }
    }

    /// The item that an objection is about, as that candidate saw and answered it; it names no
    /// candidate. Nil when the paper cannot be found any more.
    ///
    /// - Throws: `office.not-permitted`, `challenge.unknown`, `challenge.own-interest`; as
    ///   `gradedPaper`.
    package func challengedItem(_ number: Int, _ act: Act) throws -> ExplainedItem? {
        try permit(act, to: [.officeClerk, .questionEditor])
        return try records.read { books in
            let challenge = try challenge(number, books)
            try checkInterest(in: challenge, act)
            guard let paper = try gradedPaper(of: challenge.registration, books),
                let entry = paper.key.entries.first(where: { $0.item == challenge.item })
            else { return nil }
            let decided = try DecidedCorrections(try books.corrections(in: exam))
            return paper.explained(entry, in: bank, programme.grading, decided.items)
        }
    }

    /// The own paper item by item, where the exam shows it.
    ///
    /// - Throws: `office.not-permitted`, `registration.not-own`; as `checkShowsItems`;
    ///   `paper.none`; as `gradedPaper`.
    package func ownPaper(of id: RegistrationID, _ act: Act) throws -> ExplainedPaper {
        try permit(act, to: [.applicant])
        guard act.actor.ownRegistration == id else {
            throw Refusal(
                "registration.not-own", "只能办理本人的报名。", "this is somebody else's registration")
        }
        return try records.read { books in
            try checkShowsItems(books, at: act.at)
            guard let paper = try explained(id, books) else {
                throw Refusal(
                    "paper.none", "您没有开始作答，没有试卷可以查看。",
                    "this person never opened a paper")
            }
            return paper
        }
    }

    /// The way to every paper with its key for the archive, when nothing can be asked about it any
    /// more; the chain notes who was given it.
    ///
    /// - Throws: `office.not-permitted`; as `checkMayArchive`.
    package func archivedPapers(_ act: Act) throws -> ArchivedPapers {
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            try checkMayArchive(books)
            let sheets = try books.sheets(in: exam).count
            trail.note("papers.archive", exam, ["papers": .int(sheets)])
        }
        return ArchivedPapers(office: self)
    }

    /// Every paper of an exam with its key, read from one person's rows at a time, so that memory
    /// holds as many as somebody asks for.
    package struct ArchivedPapers: Sendable {
        fileprivate let office: ExamOffice

        /// The papers of these people; who never began one has none.
        ///
        /// - Throws: as `gradedPaper`.
        package func papers(
            of people: [RegistrationID]
        ) throws -> [RegistrationID: ExplainedPaper] {
            try office.records.read { books in
                let decided = try DecidedCorrections(try books.corrections(in: office.exam))
                var papers: [RegistrationID: ExplainedPaper] = [:]
                for id in people {
                    papers[id] = try office.gradedPaper(of: id, books)?
                        .explained(in: office.bank, office.programme.grading, decided.items)
                }
                return papers
            }
        }
    }

    /// Whether candidates may read their items now.
    ///
    /// - Throws: `paper.not-shown` where the config does not say so; `paper.not-yet` before the
    ///   results are out and requests and objections are closed.
    package func checkShowsItems(_ books: any Books, at moment: Moment) throws {
        guard programme.results.showsItems else {
            throw Refusal(
                "paper.not-shown", "本次考试的试题保密，不公开试卷和答案。",
                "the items of this exam stay secret")
        }
        let closes = programme.calendar.resultReview.closes
        guard try books.stages(of: exam)["published"] != nil, moment >= closes else {
            throw Refusal(
                "paper.not-yet", "成绩公布、复核和异议受理截止（\(said(closes))）以后才能查看。",
                "papers are shown after \(closes), when requests and objections are closed")
        }
    }

    private func explained(
        _ id: RegistrationID, _ books: any Books
    ) throws -> ExplainedPaper? {
        let decided = try DecidedCorrections(try books.corrections(in: exam))
        return try gradedPaper(of: id, books)?
            .explained(in: bank, programme.grading, decided.items)
    }
}

extension CandidateCase {
    /// Whether this clerk is one of the two who handle the request.
    package func isOpen(to account: AccountID) -> Bool {
        handling?.account == account || proposal != nil || twoPeople?.confirmer == account
            || twoPeople?.author == account
    }
}
