import Vocabulary

/// The config of the exam that the tests of the service hold: fourteen people of three units, two
/// rooms, two sessions, ten items.
enum SampleConfig {
    static let exam: ExamID = "sample-2017-1"
    static let units: [UnitCode] = ["U1", "U2", "U3"]
    static let people = 14
    /// The day of both sessions.
    static let day = SamplePeople.moment("2017-05-20 00:00").date
    static let witnesses = ["公证处", "监察组"]
    static let source = "福利彩票3D 2017129期"

    static let text = """
        exam: sample-2017-1
        title: 示例市2017年第一期行政执法资格考试
        year: 2017
        round: 1
        kind: qualification
        expectedCandidates: 14
        organiser: {name: 示例市司法局, place: 示例市, telephone: "0000-0000000"}
        calendar:
          registration: {opens: 2017-04-05 09:00, closes: 2017-04-20 18:00}
          unitReviewCloses: 2017-04-25 18:00
          officeReviewCloses: 2017-04-30 18:00
          lock: 2017-05-08 10:00
          tickets: {opens: 2017-05-10 09:00, closes: 2017-05-20 09:00}
          results: 2017-05-26 17:00
          resultReview: {opens: 2017-05-26 17:00, closes: 2017-06-10 18:00}
          bulletin: 2017-06-15
        admission:
          minimumAge: 18
          requiresDeclaration: false
        sites:
          - id: "01"
            name: 示例市委党校
            address: 示例市示例区学府路1号
            rooms:
              - {id: "01", name: 第1机房, machines: 6, columns: 3, accessibleSeats: [1]}
              - {id: "02", name: 第2机房, machines: 6, columns: 3, accessibleSeats: [1]}
        sessions:
          - {id: "01", start: 2017-05-20 09:00}
          - {id: "02", start: 2017-05-20 14:30}
        delivery: {minutes: 90, lateLimitMinutes: 15, earliestHandInMinutes: 30, graceSeconds: 60}
        paper:
          part: public
          sections:
            - {type: singleChoice, count: 5, marks: 10}
            - {type: multipleResponse, count: 3, marks: 10}
            - {type: trueFalse, count: 2, marks: 10}
          tolerance: 5
        grading: {fullMarks: 100, passMark: 60}
        draw:
          witnesses: [公证处, 监察组]
          externalSources: [福利彩票3D 2017129期]
        bulletin:
          rankMinimum: 2
          addressees: [各县（区）人民政府]
          basis: [中华人民共和国行政处罚法]
          requirements: [继续学习。]
        texts:
          ticketNotes: ["开考{lateLimitMinutes}分钟后不得入场。"]
          declaration: 本人承诺所填报的信息真实、准确。
          discipline: [宣布开考后方可答题。]
          resultReview: "可在{resultReviewCloses}前申请复核一次。"

        """
}
