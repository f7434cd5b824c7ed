import Admissions
import Pages
import Vocabulary

extension ReviewParts.Deadline {
    /// A deadline with what is left of it.
    init(_ name: String, _ moment: Moment, now: Moment) {
        let seconds = moment.seconds(since: now)
        self.init(
            name: name, moment: ReviewParts.time(moment), left: ReviewParts.left(seconds),
            kind: seconds <= 0 ? "off" : seconds < 2 * 86_400 ? "wait" : "info")
    }
}

extension ReviewParts {
    /// `2017年4月25日 18:00`.
    static func time(_ moment: Moment) -> String { "\(moment.date.chinese) \(moment.clock)" }

    /// `还剩4天8小时`; under a day hours and minutes.
    static func left(_ seconds: Int) -> String {
        guard seconds > 0 else { return "已截止" }
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
        if days > 0 { return "还剩\(days)天\(hours)小时" }
        if hours > 0 { return "还剩\(hours)小时\(minutes)分" }
        return minutes > 0 ? "还剩\(minutes)分" : "还剩不到1分钟"
    }

    /// The counts of all groups that somebody is in, or of those that must always be seen.
    static func counts(of registrations: [Registration], base: String) -> [ReviewParts.Count] {
        StateGroup.counts(of: registrations)
            .filter { $0.count > 0 || ![.draft, .ended].contains($0.group) }
            .map { group, count in
                ReviewParts.Count(
                    name: group.chinese, count: count, href: "\(base)?state=\(group.rawValue)")
            }
    }
}

extension ReviewParts.Action {
    init(_ verdict: ReviewVerdict) {
        self.init(value: verdict.kind.rawValue, text: verdict.chinese, look: verdict.look)
    }
}

extension ReviewVerdict {
    /// The codes to choose from.
    var options: [ReviewParts.Option] {
        codes.map {
            ReviewParts.Option($0.rawValue, $0.wording.chinese, isChosen: reasons.contains($0))
        }
    }
}
