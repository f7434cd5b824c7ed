import Admissions
import Grading
import Office
import Publication
import Vocabulary

extension ExamResults.Line {
    /// One candidate's result for the office.
    var apiJSON: JSON {
        [
            "registration": JSON(registration.id),
            "candidateNumber": JSON(seat.candidateNumber),
            "fullName": .text(registration.applicant.fullName),
            "unit": JSON(registration.applicant.unit),
            "unitName": .text(registration.applicant.unitName),
            "outcome": .text(outcome.code), "outcomeText": .text(outcome.chinese),
            "score": .optional(outcome.score?.description),
            "sections": .array(
                (score?.sections ?? []).map {
                    [
                        "title": .text($0.title), "score": .text($0.score.description),
                        "fullMarks": .text($0.fullMarks.description),
                    ]
                }),
        ]
    }
}
