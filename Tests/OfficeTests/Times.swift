import Vocabulary

/// The moments of the sample exam.
enum Times {
    static let beforeRegistration = SampleExam.moment("2017-04-05 08:59")
    static let registration = SampleExam.moment("2017-04-06 10:00")
    static let afterRegistration = SampleExam.moment("2017-04-20 18:00")
    static let unitReview = SampleExam.moment("2017-04-21 10:00")
    static let unitReviewCloses = SampleExam.moment("2017-04-25 18:00")
    static let officeReview = SampleExam.moment("2017-04-26 10:00")
    static let officeReviewCloses = SampleExam.moment("2017-04-30 18:00")
    static let lock = SampleExam.moment("2017-05-08 10:00")
    static let draw = SampleExam.moment("2017-05-08 11:00")
    static let beforeTickets = SampleExam.moment("2017-05-10 08:59")
    static let tickets = SampleExam.moment("2017-05-11 10:00")
    static let first = SampleExam.moment("2017-05-20 09:00")
    static let second = SampleExam.moment("2017-05-20 14:30")
    static let grading = SampleExam.moment("2017-05-20 20:00")
    static let results = SampleExam.moment("2017-05-26 17:00")
}
