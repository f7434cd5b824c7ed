import Admissions
import Grading
import Programme
import Vocabulary

extension ConfigFields {
    /// The rules of a re-sit.
    func reSit() -> ReSitProgramme {
        let who = list("who", default: [ReSitRules.Ground.failed, .absent]) { element in
            element.choice() ?? element.standIn(ReSitRules.Ground.failed)
        }
        return ReSitProgramme(
            rules: ReSitRules(
                of: texts("of").map { ExamID($0) }, who: Set(who),
                most: int("most", 1...9, default: 1),
                within: optional("within") { node in node.object { $0.period() } }),
            excludesSeen: bool("excludeSeen", default: true),
            counts: choice("counts", default: .latest))
    }

    /// Either `days`, or `opens` and `closes`.
    private func period() -> ReSitRules.Period {
        if let days = take("days") { return .days(days.int(in: 1...3_650) ?? days.standIn(1)) }
        let (opens, closes) = (moment("opens"), moment("closes"))
        if let window = TimeWindow(opens: opens, closes: closes) { return .window(window) }
        reportReversed(opens, closes)
        return .window(StandIn.window(from: opens))
    }
}
