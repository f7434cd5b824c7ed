import Office
import Pages
import Papers
import Vocabulary

extension DrawCeremonyPage.Promise {
    init(_ figures: PaperPlanFigures, _ warnings: [Finding]) {
        let targets = zip(["全体", "-1", "0", "+1"], figures.targets).map {
            OfficeFact(term: "预期得分目标（\($0)）", text: $1.points)
        }
        self.init(
            facts: [
                OfficeFact(term: "单题最大使用率", text: percent(millionths: figures.largestShare)),
                OfficeFact(
                    term: "理论下限",
                    text: figures.leastShare.map { percent(millionths: $0) } ?? "—"),
                OfficeFact(
                    term: "同场最大使用率",
                    text: percent(millionths: figures.largestInSession * 1000)),
                OfficeFact(term: "题池", text: "\(figures.pools)个"),
            ] + targets + [
                OfficeFact(term: "允许偏差（分）", text: "±\(figures.toleranceMilli.points)")
            ],
            overlaps: figures.overlaps.map {
                OfficeFact(term: "第\($0.one)场与第\($0.other)场", text: "\($0.milli.points)题")
            }, warnings: warnings.map(\.chinese))
    }
}

extension DrawCeremonyPage.Quality {
    /// The figures of drawn papers as designed, with what the answers say beside them.
    static func all(_ figures: PaperFigures, realised: RealisedFigures?) -> [Self] {
        spreads(figures, realised) + [exposure(figures)] + overlaps(figures) + quarters(realised)
    }

    private static func spreads(_ figures: PaperFigures, _ realised: RealisedFigures?) -> [Self] {
        zip(["全体考生", "能力-1", "能力0", "能力+1"], figures.spreads).enumerated().map {
            index, row in
            let (name, spread) = row
            let isWhole = index == 0
            let deviation = (spread.deviationMicro + 500) / 1000
            return Self(
                term: "预期得分最高与最低之差（\(name)）",
                designed: "\(spread.range.points)（标准差\(deviation.points)）",
                realised: isWhole
                    ? realised.map { "\($0.range.points)（标准差\($0.deviation.points)）" } ?? "" : "",
                meaning: isWhole && realised != nil
                    ? "实测值由每道题的实际平均得分重算。每道题中位数只有\(realised?.takers ?? 0)人作答，"
                        + "平均得分有偶然误差，所以实测值必然大于真实差别。"
                    : "分，越小越公平。")
        }
    }

    private static func exposure(_ figures: PaperFigures) -> Self {
        Self(
            term: "单题最大使用率",
            designed: percent(millionths: figures.largestShare)
                + (figures.exposure.bound.map {
                    "（下限\(percent(millionths: $0))）"
                } ?? ""),
            meaning: "最常用的一道题所在试卷的比例；没有用到的题\(figures.exposure.unused)道。")
    }

    private static func overlaps(_ figures: PaperFigures) -> [Self] {
        [
            Self(
                term: "两份试卷相同的题（平均）", designed: figures.overlap.milli.points,
                meaning: figures.overlap.most.map { "任意两份最多\($0)题。" } ?? "试卷很多，不逐对比较。")
        ]
            + figures.sessions.filter { $0.one != $0.other }.map {
                Self(
                    term: "第\($0.one)场与第\($0.other)场相同的题（平均）",
                    designed: $0.milli.points, meaning: "先考的人能透露给后考的人的题数。")
            }
    }

    private static func quarters(_ realised: RealisedFigures?) -> [Self] {
        (realised?.quarters ?? []).enumerated().map { index, quarter in
            Self(
                term: "按实测难度分四组：第\(index + 1)组（\(index == 0 ? "最难" : index == 3 ? "最易" : "居中")）",
                designed: "", realised: "平均\(quarter.mean.points)分",
                meaning: "\(quarter.papers)份，实测预期得分平均\(quarter.expected.points)分。实得高的卷"
                    + "自然归入较易的组，两者不完全独立。")
        }
    }
}

/// Millionths as percent with two places.
private func percent(millionths: Int) -> String {
    let rounded = (millionths + 50) / 100
    return "\(rounded / 100).\(String(100 + rounded % 100).dropFirst())%"
}
