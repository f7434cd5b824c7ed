import Admissions
import Grading
package import Office
package import Pages
import Vocabulary

/// Pairs with identical wrong answers for the office to look into, with names, seats and times.
package struct SimilarityReport {
    private let analysis: ExamAnalysis
    private let names: [CandidateNumberID: String]
    private let path: String

    /// - Parameter path: of the exam among the office's pages.
    package init(_ analysis: ExamAnalysis, _ results: ExamResults, path: String) {
        self.analysis = analysis
        self.path = path
        names = Dictionary(
            results.lines.map { ($0.seat.candidateNumber, $0.registration.applicant.fullName) },
            uniquingKeysWith: { one, _ in one })
    }

    package var page: ReportPage {
        let similarity = analysis.similarity
        let notable = similarity.pairs.filter(\.isNotable)
        return ReportPage(
            title: "雷同分析",
            words: [
                "这是供调查参考的统计，不是结论：不能单凭它认定任何人违纪。请对照座位、作答时间、监控和考场记录，并听取当事人说明。",
                "统计量：两人共同试题中相同的非满分答案数（GBT，van der Linden与Sotaridona 2006；错答概率按"
                    + "Wesolowsky 2000）。各题答错机会由Rasch能力和难度算出，两人独立作答时相同错答数的分布精确计算；"
                    + "共同试题越少，越难查出。校正按Benjamini–Hochberg，对全部考生对和相邻座位对分别进行。",
                notable.isEmpty
                    ? "没有一对超出偶然；下表是概率最小的\(min(50, similarity.pairs.count))对，供了解。"
                    : "有\(notable.count)对超出偶然（校正后不大于5%，其中预计约二十分之一是误报）。",
            ]
                + (similarity.isWhole
                    ? [] : ["考生超过\(ExamAnalysis.mostPeople)人，两两比较太多，只比较相邻座位（含对角和隔走道）的考生。"]),
            figures: [
                OfficeFact(term: "比较的考生对", text: "\(similarity.tests)"),
                OfficeFact(term: "其中相邻座位", text: "\(similarity.neighbourTests)"),
                OfficeFact(term: "超出偶然", text: "\(notable.count)"),
            ],
            links: [
                PageFrame.Link("雷同分析（csv）", "\(path)/analysis/files/similarity.csv"),
                PageFrame.Link("全部表格（xlsx）", "\(path)/analysis/files/analysis.xlsx"),
            ], sections: [section(similarity, notable)])
    }

    private func section(
        _ similarity: AnswerSimilarity, _ notable: [AnswerSimilarity.Pair]
    ) -> ReportPage.Section {
        let shown = notable.isEmpty ? Array(similarity.pairs.prefix(50)) : notable
        return .init(
            id: "pairs", title: "考生对",
            table: DataTable(
                caption: "相同错答（供调查参考，不是结论）",
                columns: [
                    "考生甲", "座位甲", "考生乙", "座位乙", "位置", "共同试题", "相同错答", "预期", "概率", "校正后",
                    "相邻内校正后", "作答时间差中位秒", "相同错答的试题",
                ].map { DataTable.Column($0, isNumber: false) },
                rows: shown.map(row)))
    }

    private func row(_ pair: AnswerSimilarity.Pair) -> DataTable.Row {
        let place =
            pair.areNeighbours
            ? "相邻" : analysis.wereInOneRoom(pair) ? "同场同考场" : "不在一处"
        let texts = [
            person(pair.one), analysis.seat(pair.one), person(pair.other),
            analysis.seat(pair.other), place,
        ]
        let numbers = [
            "\(pair.common)", "\(pair.identical.count)", DecimalText.of(pair.expected),
            DecimalText.chance(pair.chance), DecimalText.chance(pair.adjusted),
            pair.adjustedAmongNeighbours.map(DecimalText.chance) ?? "—",
            DecimalText.of(analysis.secondsApart(pair), places: 0),
        ]
        return DataTable.Row(
            texts.map { DataTable.Cell($0, isNumber: false) }
                + numbers.map { DataTable.Cell($0) }
                + [
                    DataTable.Cell(
                        pair.identical.map(\.text).joined(separator: "、"), isNumber: false)
                ], isOdd: pair.isNotable)
    }

    private func person(_ sheet: SheetCode) -> String {
        guard let seat = analysis.responses.seats[sheet] else { return "—" }
        return [names[seat.candidateNumber] ?? "", seat.candidateNumber.text]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
