import Vocabulary

extension EssenceCheck {
    /// One thing that the paper must say.
    package struct Fact: Hashable, Sendable {
        /// Such as 准考证号.
        package let term: String
        package let text: String

        init(_ term: String, _ text: String) {
            self.term = term
            self.text = text
        }
    }

    /// What the paper must say, in the order of the paper: to be compared line by line.
    package var facts: [Fact] {
        let essence = sealed.essence
        return [
            Fact("考试", examTitle ?? essence.exam.text), Fact("姓名", essence.person.maskedName),
            Fact("准考证号", essence.number.text),
        ] + essence.content.facts + [Fact("签发日期", essence.date.chinese)]
    }
}

extension Essence.Content {
    fileprivate var facts: [EssenceCheck.Fact] {
        switch self {
        case .ticket(let start, let place):
            return [
                EssenceCheck.Fact("开考时间", "\(start.date.chinese) \(start.clock)"),
                EssenceCheck.Fact("场次", place.session.text),
                EssenceCheck.Fact("考点", place.site.text),
                EssenceCheck.Fact("考场座位", place.chinese),
            ]
        case .notice(let standing, let reissue):
            let score = standing.score.map { [EssenceCheck.Fact("成绩", "\($0)分")] } ?? []
            return score + [EssenceCheck.Fact("结论", standing.chinese)] + reissued(reissue)
        case .certificate(let number, let validUntil, let reissue):
            let until = validUntil.map { [EssenceCheck.Fact("有效期至", $0.chinese)] } ?? []
            return [EssenceCheck.Fact("证书编号", number)] + until + reissued(reissue)
        }
    }

    private func reissued(_ number: Int) -> [EssenceCheck.Fact] {
        number == 0 ? [] : [EssenceCheck.Fact("更正重发", "第\(number)次")]
    }
}

extension Essence.Place {
    fileprivate var chinese: String {
        guard let room, let seat else { return "入场签到时公布" }
        return "\(room)考场 \(seat)座"
    }
}
