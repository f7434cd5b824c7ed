package import Papers
import Programme
import Seals
package import Vocabulary

extension ExamOffice {
    /// The most characters of an objection to an item.
    package static let longestChallenge = 500
    /// How many items one candidate can object to.
    package static let mostChallenges = 10

    /// Objects to an item by its place on the own paper (试题异议), after the publication and within
    /// the window of enquiries. The candidate names a place and says what is wrong in own words:
    /// items stay secret, so the paper is not shown.
    ///
    /// - Parameter position: from 1, as the terminal numbered the questions.
    /// - Returns: the number of the objection; nil when the act was done before.
    /// - Throws: `registration.not-own`, `registration.unknown`; `challenge.not-published`,
    ///   `challenge.no-paper` for somebody who never opened one, `challenge.not-open`,
    ///   `challenge.closed`; `challenge.position`, `challenge.once`, `challenge.too-many`;
    ///   `challenge.empty`, `challenge.too-long`.
    @discardableResult
    package func challenge(
        position: Int, _ text: String, of id: RegistrationID, _ act: Act
    ) throws -> Int? {
        try perform(act, allowing: [.applicant]) { books, trail in
            guard act.actor.ownRegistration == id else {
                throw Refusal(
                    "registration.not-own", "只能办理本人的报名。", "this is somebody else's registration")
            }
            _ = try registration(id, books)
            let paper = try challengedPaper(of: id, books, at: act.at)
            guard paper.entries.indices.contains(position - 1) else {
                throw Refusal(
                    "challenge.position", "您的试卷共 \(paper.entries.count) 题，没有第 \(position) 题。",
                    "the paper has \(paper.entries.count) questions, and no number \(position)")
            }
            let all = try books.challenges(in: exam)
            let own = all.filter { $0.registration == id }
            try checkChallenge(text, position, own)
            let record = ChallengeRecord(
                number: (all.map(\.number).max() ?? 0) + 1, registration: id,
                item: paper.entries[position - 1].item, position: position, text: text,
                askedAt: act.at)
            try books.insert(record, in: exam)
            trail.note(
                "challenge.ask", "\(record.number)", ["row": .text(RowDigest.of(record))])
            return record.number
        }
    }

    /// The paper to whose items this person may object now.
    ///
    /// - Throws: as `challenge`, apart from place and text.
    package func challengedPaper(
        of id: RegistrationID, _ books: any Books, at moment: Moment
    ) throws -> Paper {
        guard try books.stages(of: exam)["published"] != nil else {
            throw Refusal(
                "challenge.not-published", "成绩公布后才能提出试题异议。", "no results were published yet")
        }
        guard let sheet = try books.sheet(of: id, in: exam),
            let paper = try books.paper(of: sheet, in: exam)?.paper,
            try books.firstScore(of: sheet, in: exam) != nil
        else {
            throw Refusal(
                "challenge.no-paper", "您没有开始作答的试卷，不能提出试题异议。",
                "this person never opened a paper")
        }
        let window = programme.calendar.resultReview
        guard moment >= window.opens else {
            throw Refusal(
                "challenge.not-open", "试题异议\(said(window.opens))开始受理。",
                "objections are taken from \(window.opens)")
        }
        guard moment < window.closes else {
            throw Refusal(
                "challenge.closed", "试题异议已于\(said(window.closes))截止。",
                "objections were taken until \(window.closes)")
        }
        return paper
    }

    private func checkChallenge(
        _ text: String, _ position: Int, _ own: [ChallengeRecord]
    ) throws(Refusal) {
        guard !own.contains(where: { $0.position == position }) else {
            throw Refusal(
                "challenge.once", "您已经对第\(position)题提出过异议。",
                "this person has objected to question \(position)")
        }
        guard own.count < ExamOffice.mostChallenges else {
            throw Refusal(
                "challenge.too-many", "每人最多对\(ExamOffice.mostChallenges)道试题提出异议。",
                "nobody objects to more than \(ExamOffice.mostChallenges) items")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Refusal("challenge.empty", "请写明试题有什么问题。", "the objection says nothing")
        }
        guard text.count <= ExamOffice.longestChallenge else {
            throw Refusal(
                "challenge.too-long",
                "理由请不超过\(ExamOffice.longestChallenge)字，现为\(text.count)字。",
                "the objection has more than \(ExamOffice.longestChallenge) characters")
        }
    }

    /// Answers an objection, once.
    ///
    /// - Parameter correction: the number of the correction that it led to; needed when the
    ///   objection is accepted.
    /// - Throws: `challenge.unknown`, `challenge.own-interest`, `challenge.answered`;
    ///   `challenge.answer-empty`,
    ///   `challenge.answer-too-long`; `challenge.no-correction` when it is accepted and no
    ///   correction of the item was proposed.
    package func answerChallenge(
        _ number: Int, _ outcome: ChallengeOutcome, with text: String, correction: Int? = nil,
        _ act: Act
    ) throws {
        _ = try perform(act, allowing: [.officeClerk, .questionEditor]) { books, trail in
            let challenge = try challenge(number, books)
            try checkInterest(in: challenge, act)
            guard try requestCase(.challenge, number, books).answer == nil else {
                throw Refusal("challenge.answered", "该异议已经答复。", "the objection was answered")
            }
            guard text.contains(where: { !$0.isWhitespace }) else {
                throw Refusal("challenge.answer-empty", "请填写答复。", "the answer says nothing")
            }
            guard text.count <= ExamOffice.longestAnswer else {
                throw Refusal(
                    "challenge.answer-too-long", "答复请不超过\(ExamOffice.longestAnswer)字。",
                    "the answer has more than \(ExamOffice.longestAnswer) characters")
            }
            let own = try books.corrections(in: exam).filter {
                $0.kind == .item && $0.subject.utf8.elementsEqual(challenge.item.text.utf8)
            }
            let chosen = correction ?? own.last?.number
            guard outcome == .rejected || own.contains(where: { $0.number == chosen }) else {
                throw Refusal(
                    "challenge.no-correction", "异议成立的，请先对该试题提出更正，再答复。",
                    "an objection is accepted once a correction of the item was proposed")
            }
            try append(
                .answered(
                    outcome, text: text, correction: outcome == .accepted ? chosen : nil),
                to: .challenge, number, act, books, &trail)
        }
    }

    /// Nobody judges the objection that they made themselves.
    func checkInterest(in challenge: ChallengeRecord, _ act: Act) throws(Refusal) {
        guard act.actor.ownRegistration != challenge.registration else {
            throw Refusal(
                "challenge.own-interest", "这是本人提出的异议，请由他人办理。",
                "nobody judges the objection that they made themselves")
        }
    }

    func challenge(_ number: Int, _ books: any Books) throws -> ChallengeRecord {
        guard let challenge = try books.challenges(in: exam).first(where: { $0.number == number })
        else {
            throw Refusal(
                "challenge.unknown", "没有第\(number)号异议。", "there is no objection \(number)")
        }
        return challenge
    }
}
