/// Which of the two exams of the practice it is (practice 1.11).
package enum ExamKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// 行政执法资格考试: qualifies officers; results are announced to the whole city.
    case qualification
    /// 任前法律知识考试: tests leaders before appointment; names are sensitive until then.
    case preAppointment = "pre-appointment"

    /// As in titles.
    package var chinese: String {
        switch self {
        case .qualification: "行政执法资格考试"
        case .preAppointment: "任前法律知识考试"
        }
    }
}
