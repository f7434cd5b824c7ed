import Office
import Vocabulary

extension ExamChecklist {
    /// The steps, and the one that wants somebody now.
    var apiJSON: JSON {
        ["next": .optional(next?.step.apiName), "steps": .array(lines.map(\.json))]
    }
}

extension ExamChecklist.Line {
    fileprivate var json: JSON {
        [
            "step": .text(step.apiName), "title": .text(step.chinese),
            "state": .text(state.rawValue), "time": .text(time), "figures": .text(figures),
            "missing": JSON(missing),
        ]
    }
}

extension ExamChecklist.Step {
    fileprivate var apiName: String {
        switch self {
        case .opening: "opening"
        case .registration: "registration"
        case .unitReview: "unitReview"
        case .officeReview: "officeReview"
        case .lock: "lock"
        case .draw(let kind): "draw/\(kind.rawValue)"
        case .tickets: "tickets"
        case .session(let session): "session/\(session)"
        case .marking: "marking"
        case .grading: "grading"
        case .publication: "publication"
        case .enquiries: "enquiries"
        case .corrections: "corrections"
        case .bulletin: "bulletin"
        case .archive: "archive"
        }
    }
}
