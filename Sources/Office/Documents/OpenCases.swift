import Vocabulary

/// What still waits for somebody after an exam was scored.
package struct OpenCases: Hashable, Sendable {
    /// Requests for a check of a result without an answer, those that wait for a second person
    /// among them.
    package var enquiries = 0
    /// Of those: an answer is written and waits for a second person.
    package var unconfirmed = 0
    /// Objections to items without an answer.
    package var challenges = 0
    /// Corrections that were proposed and not decided.
    package var corrections = 0

    package init() {}

    package var isEmpty: Bool { self == OpenCases() }

    package var chinese: String {
        let parts = [
            enquiries > 0 ? "成绩复核申请\(enquiries)件未答复" : nil,
            challenges > 0 ? "试题异议\(challenges)件未答复" : nil,
            corrections > 0 ? "成绩更正\(corrections)项未决定" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: "，")
    }

    package var english: String {
        let parts = [
            enquiries > 0 ? "\(enquiries) requests without an answer" : nil,
            challenges > 0 ? "\(challenges) objections without an answer" : nil,
            corrections > 0 ? "\(corrections) corrections undecided" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension ExamOffice {
    func openCases(_ books: any Books) throws -> OpenCases {
        var open = OpenCases()
        let enquiries = try cases(.enquiry, books)
        for enquiry in try books.enquiries(in: exam) where enquiry.answer == nil {
            open.enquiries += 1
            if enquiries[enquiry.number]?.proposal != nil { open.unconfirmed += 1 }
        }
        let answered = try cases(.challenge, books).filter { $0.value.answer != nil }
        open.challenges = try books.challenges(in: exam).count { answered[$0.number] == nil }
        open.corrections = try books.corrections(in: exam).count { $0.decision == nil }
        return open
    }
}
