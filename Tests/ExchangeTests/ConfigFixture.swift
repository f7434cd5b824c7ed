import Exchange
import Foundation
import Programme
import Vocabulary

/// Configs for tests: a small one that is right, and those of the house.
enum ConfigFixture {
    /// Right in every field; tests break it by replacing a piece.
    static let text = """
        exam: sample-2017-1
        title: 示例考试
        year: 2017
        round: 1
        kind: qualification
        expectedCandidates: 40
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
        sites:
          - id: "01"
            name: 党校
            address: 学府路1号
            rooms:
              - {id: "01", name: 第1机房, machines: 45, columns: 5}
        sessions:
          - {id: "01", start: 2017-05-20 09:00}
        delivery:
          minutes: 90
          lateLimitMinutes: 15
          earliestHandInMinutes: 30
        paper:
          part: public
          sections:
            - {type: singleChoice, count: 60, marks: 1}
            - {type: multipleResponse, count: 20, marks: 2, policy: perOption, partial: 0.5}
        grading:
          passMark: 60
        draw:
          witnesses: [公证处]
        bulletin:
          addressees: [各县（区）人民政府]
          basis: []
        texts:
          ticketNotes:
            - 开考{lateLimitMinutes}分钟后不得入场。
          declaration: 本人承诺……
          resultReview: 书面申请复核。
        """

    static func text(replacing piece: String, by other: String) -> String {
        precondition(text.contains(piece), "the fixture has no `\(piece)`")
        return text.replacing(piece, with: other)
    }

    /// What is found, each as `rule @ the line without spaces at its ends`.
    static func findings(in text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return ExamConfigReader.read(text, file: "exam.yaml").findings.map { finding in
            let line = lines[(finding.place.line ?? 0) - 1]
            return "\(finding.rule) @ \(line.trimmingCharacters(in: .whitespaces))"
        }
    }

    /// A file of `exam-configs`.
    static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: "exam-configs/\(name)")))
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
