package import Vocabulary

/// The score notice (成绩通知单) of one candidate, with the fields of practice 2.16.
package struct ScoreNotice: Hashable, Sendable {
    /// The exam as the notice names it.
    package struct Exam: Hashable, Sendable {
        /// The exam by its id.
        package let id: ExamID
        /// With year and round (考试名称、期次).
        package let title: String
        /// 科目.
        package let subject: String
        /// 满分.
        package let fullMarks: Marks
        /// 合格线.
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
        /// 姓名.
        package let fullName: String
        /// 准考证号.
        package let number: CandidateNumberID
        /// 身份证号, masked.
        package let idNumber: MaskedIDNumber
        /// 单位.
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
        /// One section of the paper (大题).
        package struct Section: Hashable, Sendable {
            /// Such as 多项选择题.
            package let title: String
            /// What the section brought.
            package let score: Marks
            /// What it is worth.
            package let fullMarks: Marks

            package init(title: String, score: Marks, fullMarks: Marks) {
                self.title = title
                self.score = score
                self.fullMarks = fullMarks
            }
        }

        /// 总分.
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
        /// How to ask, as a sentence.
        package let instructions: String
        /// From when to when.
        package let window: TimeWindow

        package init(instructions: String, window: TimeWindow) {
            self.instructions = instructions
            self.window = window
        }
    }

    /// Why a notice was given out again: the one before no longer holds (更正重发).
    package struct Reissue: Hashable, Sendable {
        /// How many notices of the candidate it replaces, from 1.
        package let number: Int
        /// Such as 一道试题作废; it names no item.
        package let reason: String

        package init(number: Int, reason: String) {
            self.number = number
            self.reason = reason
        }
    }

    /// Who gives it out, when, for how long it holds.
    package struct Issue: Hashable, Sendable {
        /// 发布机关.
        package let issuer: String
        /// 发布日期.
        package let date: CalendarDate
        /// 有效期 as a sentence; nil when the rule names none.
        package let validity: String?
        /// What a verification page or QR code asks for; nil when there is none.
        package let verificationCode: String?
        /// Nil for the first notice of a candidate.
        package let reissue: Reissue?

        package init(
            issuer: String, date: CalendarDate, validity: String? = nil,
            verificationCode: String? = nil, reissue: Reissue? = nil
        ) {
            self.reissue = reissue
            self.issuer = issuer
            self.date = date
            self.validity = validity
            self.verificationCode = verificationCode
        }
    }

    /// 考试.
    package let exam: Exam
    /// 考生.
    package let candidate: Candidate
    /// 成绩与结论.
    package let standing: Standing<Score>
    /// 成绩复核.
    package let review: Review
    /// 发布.
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
