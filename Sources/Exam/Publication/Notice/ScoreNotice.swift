package import Vocabulary

/// The score notice (成绩通知单) of one candidate, with the fields of practice 2.16.
package struct ScoreNotice: Hashable, Sendable {
    /// The exam as the notice names it.
    package struct Exam: Hashable, Sendable {
        package let id: ExamID
        /// With year and round (考试名称、期次).
        package let title: String
        /// 科目.
        package let subject: String
        /// 满分 and 合格线.
        package let fullMarks: Marks
        package let passMark: Marks

        package init(
            id: ExamID, title: String, subject: String, fullMarks: Marks, passMark: Marks
        ) {
            self.id = id
            self.title = title
            self.subject = subject
            self.fullMarks = fullMarks
            self.passMark = passMark
        }
    }

    /// To whom it is addressed.
    package struct Candidate: Hashable, Sendable {
        package let fullName: String
        package let number: CandidateNumberID
        package let idNumber: MaskedIDNumber
        package let unitName: String

        package init(
            fullName: String, number: CandidateNumberID, idNumber: MaskedIDNumber, unitName: String
        ) {
            self.fullName = fullName
            self.number = number
            self.idNumber = idNumber
            self.unitName = unitName
        }
    }

    /// The total and, if the exam shows them, the sections (各题型得分).
    package struct Score: Hashable, Sendable {
        package struct Section: Hashable, Sendable {
            /// Such as 多项选择题.
            package let title: String
            package let score: Marks
            package let fullMarks: Marks

            package init(title: String, score: Marks, fullMarks: Marks) {
                self.title = title
                self.score = score
                self.fullMarks = fullMarks
            }
        }

        package let total: Marks
        /// In the order of the paper; empty when the exam does not show them.
        package let sections: [Section]

        package init(total: Marks, sections: [Section] = []) {
            self.total = total
            self.sections = sections
        }
    }

    /// How and until when a check of the result can be asked for (复核办法与截止日期).
    package struct Review: Hashable, Sendable {
        package let instructions: String
        package let window: TimeWindow

        package init(instructions: String, window: TimeWindow) {
            self.instructions = instructions
            self.window = window
        }
    }

    /// Who gives it out, when, for how long it holds.
    package struct Issue: Hashable, Sendable {
        package let issuer: String
        package let date: CalendarDate
        /// 有效期 as a sentence; nil when the rule names none.
        package let validity: String?
        /// What a verification page or QR code asks for; nil when there is none.
        package let verificationCode: String?

        package init(
            issuer: String, date: CalendarDate, validity: String? = nil,
            verificationCode: String? = nil
        ) {
            self.issuer = issuer
            self.date = date
            self.validity = validity
            self.verificationCode = verificationCode
        }
    }

    package let exam: Exam
    package let candidate: Candidate
    package let standing: Standing<Score>
    package let review: Review
    package let issue: Issue

    package init(
        exam: Exam, candidate: Candidate, standing: Standing<Score>, review: Review, issue: Issue
    ) {
        self.exam = exam
        self.candidate = candidate
        self.standing = standing
        self.review = review
        self.issue = issue
    }
}
