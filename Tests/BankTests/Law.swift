import Bank
import Vocabulary

/// A small law in two versions.
enum Law {
    struct Version: Sendable {
        let day: String
        let inForce: String
        let text: String
    }

    static let old = Version(
        day: "2021-01-22", inForce: "2021-07-15",
        text: """
            某法

            第一条　为了保护甲的合法权益，
            制定本法。
            第二条　甲局负责。
            第三条　听证应当在七日内举行，由非本案调查人员主持。
            第四条　暂扣的车辆应当在拍卖前公告三次。
            第五条　当事人有权陈述和申辩，行政机关应当充分听取当事人的意见。
            第六条　本法所称日是指工作日。
            第七条　本法自2021年7月15日起施行。
            """)

    /// The third article changed, the fourth is gone, the fifth and sixth moved up.
    static let new = Version(
        day: "2025-06-27", inForce: "2026-01-01",
        text: """
            某法

            第一条　为了保护甲的合法权益，制定本法。
            第二条　甲局负责。
            第三条　听证应当在十五日内举行，由非本案调查人员主持，当事人可以委托代理人。
            第四条　当事人有权陈述和申辩，行政机关应当充分听取当事人的意见。
            第五条　本法所称日是指工作日。
            第六条　本法自2026年1月1日起施行。
            """)

    static func statute(_ version: Version) -> Statute? {
        guard let text = try? StatuteText(version.text), let day = CalendarDate(iso: version.day),
            let inForce = CalendarDate(iso: version.inForce)
        else { return nil }
        return Statute(
            title: "某法", version: day, inForce: inForce, articles: text.articleCount,
            articleDigests: text.articleDigests)
    }

    static func catalogue(_ versions: [Version]) -> StatuteCatalogue? {
        try? StatuteCatalogue(versions.compactMap(statute))
    }

    static func texts(_ versions: [Version]) -> [StatuteEdition: StatuteText] {
        Dictionary(
            versions.compactMap { version in
                guard let day = CalendarDate(iso: version.day),
                    let text = try? StatuteText(version.text)
                else { return nil }
                return (StatuteEdition("某法", day), text)
            }, uniquingKeysWith: { one, _ in one })
    }
}
