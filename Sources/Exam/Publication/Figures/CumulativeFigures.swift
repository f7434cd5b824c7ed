package import Vocabulary

/// Passes in first exams and in their re-sits, added up (补考后累计).
package struct CumulativeFigures: Hashable, Sendable {
    /// One exam.
    package struct Stage: Hashable, Sendable {
        package let exam: ExamID
        package let title: String
        /// 应考.
        package let seated: Int
        /// 实考.
        package let attended: Int
        /// Those who passed here and had not passed before.
        package let passed: Int

        package init(exam: ExamID, title: String, seated: Int, attended: Int, passed: Int) {
            self.exam = exam
            self.title = title
            self.seated = seated
            self.attended = attended
            self.passed = passed
        }
    }

    /// In the order of time; an exam without results has counts of 0.
    package let stages: [Stage]
    /// Everybody who had a seat in a first exam, each person once: the denominator of the sum.
    package let people: Int

    package init(stages: [Stage], people: Int) {
        self.stages = stages
        self.people = people
    }

    /// Everybody who has passed, each person once.
    package var passed: Int { stages.reduce(0) { $0 + $1.passed } }

    /// 累计合格率 = 累计合格 ÷ 首次应考.
    package var passRate: Rate { Rate(passed, of: people) }

    /// The sum in one sentence, with its denominator.
    package var sentence: String {
        "首次考试应考\(people)人（每人计一次），累计合格\(passed)人，累计合格率\(passRate.text)"
            + "（累计合格人数÷首次应考人数；每人合格只计一次）。"
    }

    /// One sentence for each exam, then the sum.
    package var paragraphs: [String] {
        stages.map { "\($0.title)：应考\($0.seated)人，实考\($0.attended)人，新增合格\($0.passed)人。" }
            + [sentence]
    }

    /// The counts, and the rate with both of its numbers.
    package var json: JSON {
        [
            "people": .int(people), "passed": .int(passed), "passRate": passRate.json,
            "exams": .array(
                stages.map {
                    [
                        "exam": JSON($0.exam), "seated": .int($0.seated),
                        "attended": .int($0.attended), "passed": .int($0.passed),
                    ]
                }),
        ]
    }
}
