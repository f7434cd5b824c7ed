import Office
import Pages
import Vocabulary

extension PaperPicture {
    private static let (width, height, bins) = (640, 90, 40)
    private static let names = ["全体考生", "能力较低（-1）", "中等能力（0）", "能力较高（+1）"]

    /// The pictures of a paper draw, from its transcript.
    ///
    /// - Returns: nil when the transcript has another shape.
    init?(transcript: JSON) {
        let (inputs, result) = (transcript["inputs"], transcript["result"])
        guard let targets = inputs?["plan"]?["targets"]?.array?.compactMap(\.int),
            targets.count == 4, let tolerance = inputs?["blueprint"]?["tolerance"]?.int,
            let rows = result?["sheets"]?.array?.compactMap(\.array), !rows.isEmpty,
            rows.allSatisfy({ $0.count == 5 })
        else { return nil }
        let scores = rows.map { ($0[2].array ?? []).compactMap(\.int) }
        guard scores.allSatisfy({ $0.count == 4 }) else { return nil }
        self.init(
            strips: (0..<4).map { point in
                PaperPicture.strip(
                    PaperPicture.names[point], scores.map { $0[point] }, target: targets[point],
                    tolerance: tolerance)
            },
            exposure: PaperPicture.exposure(
                rows, items: inputs?["bank"]?.array?.count ?? 0,
                bound: result?["bound"]?.array?.compactMap(\.int) ?? []))
    }

    private static func strip(
        _ title: String, _ scores: [Int], target: Int, tolerance: Int
    ) -> Strip {
        let (least, greatest) = (scores.min() ?? 0, scores.max() ?? 0)
        let margin = max(tolerance / 4, 1)
        let low = min(least, target - tolerance) - margin
        let span = max(greatest, target + tolerance) + margin - low
        func x(_ score: Int) -> Int { (score - low) * width / max(span, 1) }
        var counts = [Int](repeating: 0, count: bins)
        for score in scores { counts[min(x(score) * bins / width, bins - 1)] += 1 }
        return Strip(
            title: title, bars: bars(counts), bandX: x(target - tolerance),
            bandWidth: x(target + tolerance) - x(target - tolerance), target: x(target),
            low: low.points, high: (low + span).points,
            sentence: "预期得分最低\(least.points)分，最高\(greatest.points)分，相差"
                + "\((greatest - least).points)分；共同目标\(target.points)分，允许偏差"
                + "±\(tolerance.points)分")
    }

    private static func exposure(
        _ rows: [[JSON]], items: Int, bound: [Int]
    ) -> Exposure? {
        guard items > 0 else { return nil }
        var uses = [Int](repeating: 0, count: items)
        for row in rows {
            for position in (row[3].text ?? "").split(separator: " ").compactMap({ Int($0) })
            where uses.indices.contains(position) { uses[position] += 1 }
        }
        uses.sort(by: >)
        let most = max(uses[0], 1)
        let columns = min(items, 2 * bins)
        let heights = (0..<columns).map { uses[$0 * items / columns] }
        let least =
            bound.count == 2 && bound[0] > 0
            ? bound[0] * rows.count / max(bound[1], 1) : nil
        let unused = uses.count { $0 == 0 }
        return Exposure(
            bars: bars(heights, top: most), bound: least.map { height - $0 * height / most },
            sentence: "最多的一道题在\(most)份试卷上（共\(rows.count)份）"
                + (least.map { "，理论下限\($0)份" } ?? "")
                + "；没有用到的题\(unused)道")
    }

    private static func bars(_ counts: [Int], top: Int? = nil) -> [Bar] {
        let most = max(top ?? counts.max() ?? 1, 1)
        return counts.enumerated().compactMap { index, count in
            guard count > 0 else { return nil }
            let (from, to) = (index * width / counts.count, (index + 1) * width / counts.count)
            let tall = max(count * height / most, 1)
            return Bar(x: from, y: height - tall, width: max(to - from - 1, 1), height: tall)
        }
    }
}
