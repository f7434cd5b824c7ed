package import Vocabulary

extension ScoreNotice {
    /// The notice for programs and templates. `result.score` is null for a mere status.
    package var json: JSON {
        [
            "kind": "scoreNotice",
            "exam": [
                "id": JSON(exam.id), "title": JSON(exam.title), "subject": JSON(exam.subject),
                "fullMarks": exam.fullMarks.json, "passMark": exam.passMark.json,
            ],
            "candidate": [
                "fullName": JSON(candidate.fullName), "candidateNumber": JSON(candidate.number),
                "maskedIDNumber": JSON(candidate.idNumber.text),
                "unitName": JSON(candidate.unitName),
            ],
            "result": [
                "outcome": JSON(standing.code), "outcomeText": JSON(standing.chinese),
                "score": standing.score?.total.json ?? .null,
                "sections": .array((standing.score?.sections ?? []).map(\.json)),
            ],
            "review": [
                "instructions": JSON(review.instructions),
                "opens": JSON(review.window.opens.description),
                "closes": JSON(review.window.closes.description),
                "text": JSON(review.window.chinese),
            ],
            "issue": issue.json,
        ]
    }
}

extension ScoreNotice.Issue {
    /// A first notice says nothing of being one: its code is what it always was.
    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "issuer": JSON(issuer), "date": JSON(date.description),
            "dateText": JSON(date.chinese), "validity": JSON(optional: validity),
            "verificationCode": JSON(optional: verificationCode),
        ]
        if let reissue {
            members["reissue"] = [
                "number": .int(reissue.number), "reason": .text(reissue.reason),
            ]
        }
        return .object(members)
    }
}

extension ScoreNotice.Score.Section {
    fileprivate var json: JSON {
        ["title": JSON(title), "score": score.json, "fullMarks": fullMarks.json]
    }
}

extension TimeWindow {
    /// `2017年11月20日09:00至2017年12月4日18:00`.
    fileprivate var chinese: String {
        "\(opens.date.chinese)\(opens.clock)至\(closes.date.chinese)\(closes.clock)"
    }
}
