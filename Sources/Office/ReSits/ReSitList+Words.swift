import Admissions
import Grading
package import Programme
import Vocabulary

extension ReSitList {
    /// The heads of `cells`.
    package static let columns = [
        "单位代码", "单位", "姓名", "身份证号", "原考试", "原结果", "能否补考", "说明", "报名序号", "报名状态",
        "补考结果", "以何为准",
    ]

    /// One row of a list for people and spreadsheets, the ID number masked.
    package func cells(of line: Line) -> [String] {
        let applicant = line.applicant
        return [
            applicant.unit.text, applicant.unitName, applicant.fullName,
            applicant.idNumber.masked, line.earlier.last?.programme.title ?? "",
            line.earlierResult, line.standingWord, line.note ?? "",
            line.registration?.id.text ?? "", line.registration?.state.chinese ?? "未报名",
            line.outcomeText, counting(line),
        ]
    }

    /// Which result counts, once there are two.
    package func counting(_ line: Line) -> String {
        guard let outcome = line.outcome, let rule = programme.reSit?.counts else { return "" }
        let outcomes = line.earlier.compactMap(\.outcome) + [outcome]
        guard let place = rule.counting(outcomes) else { return "" }
        let isOwn = place == outcomes.indices.last
        return "\(isOwn ? "补考" : "原考试")：\(outcomes[place].spoken)"
    }

    /// The rules of the re-sit in words, as terms with texts; none for an exam that is no re-sit.
    ///
    /// - Parameter others: exams that are known by their titles.
    package static func rules(
        of programme: ExamProgramme, beside others: [ExamProgramme] = []
    ) -> [(term: String, text: String)] {
        guard let reSit = programme.reSit else { return [] }
        let window = programme.calendar.admission.registration
        let grounds = ReSitRules.Ground.allCases.filter(reSit.rules.who.contains).map(\.chinese)
        let period: String? =
            switch reSit.rules.within {
            case nil: nil
            case .days(let days): "自成绩公布之日起\(days)日内"
            case .window(let window): "\(window.opens.spokenTime)至\(window.closes.spokenTime)"
            }
        return [
            (
                "哪些考试的补考",
                reSit.rules.of.map { id in others.first { $0.exam == id }?.title ?? id.text }
                    .joined(separator: "、")
            ),
            ("哪些人可以补考", grounds.joined(separator: "、")),
            ("次数", "至多\(reSit.rules.most)次"),
            ("补考报名", "\(window.opens.spokenTime)至\(window.closes.spokenTime)"),
        ] + (period.map { [("资格有效期", $0)] } ?? []) + [
            ("试题", reSit.excludesSeen ? "不出本人以前试卷上的试题及其互斥题" : "可以重复出题"),
            ("成绩认定", reSit.counts == .latest ? "以最近一次成绩为准（补考缺考的除外）" : "以最好成绩为准"),
        ]
    }
}

extension ReSitList.Line {
    /// The results before this re-sit, such as 不合格 52.5分.
    package var earlierResult: String {
        earlier.map { $0.outcome?.spoken ?? "成绩未公布" }.joined(separator: "；")
    }

    /// What the re-sit came to; empty before its results.
    package var outcomeText: String { outcome?.spoken ?? "" }

    /// Why the person may not register, or what reviewers have to look at; what keeps others from
    /// registering is nothing to somebody who has.
    package var note: String? {
        hasRegistered && finding?.severity == .error ? nil : finding?.chinese
    }

    /// One word: whether the person may register, or has.
    package var standingWord: String {
        if hasRegistered { return "已报名" }
        return isWaiting ? "可以补考" : "不能补考"
    }
}

extension Outcome {
    /// The word, and the score where there is one.
    package var spoken: String { score.map { "\(chinese) \($0)分" } ?? chinese }
}

extension ReSitRules.Ground {
    /// The word in lists of rules.
    package var chinese: String {
        switch self {
        case .failed: "不合格"
        case .absent: "缺考"
        case .absentExcused: "缺考且单位有书面说明"
        case .misconduct: "违纪"
        }
    }
}
