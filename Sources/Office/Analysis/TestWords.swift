import Grading
import Vocabulary

/// The figures of the whole exam in words: name, value, meaning.
struct TestWords {
    let rows: [[String]]

    init(_ analysis: ExamAnalysis) {
        let test = analysis.figures.test
        rows =
            TestWords.spread(test) + TestWords.reliability(test)
            + TestWords.decisions(test, analysis.passMark) + TestWords.others(analysis)
    }

    private static func spread(_ test: TestFigures) -> [[String]] {
        let totals = test.totals
        return [
            ["人数", "\(totals?.n ?? 0)", "有成绩的答卷；缺考、违纪不计"],
            ["平均分", DecimalText.of(totals?.mean), "公布总分的算术平均"],
            ["中位数", DecimalText.of(totals?.median), "一半考生不高于此分"],
            ["标准差（n-1）", DecimalText.of(totals?.deviation, places: 3), "样本标准差"],
            ["标准差（n）", DecimalText.of(totals?.populationDeviation, places: 3), "总体标准差"],
            ["偏度", DecimalText.of(totals?.skewness, places: 3), "k统计量k₃/k₂^1.5；负值表示低分一侧拖尾"],
            ["峰度", DecimalText.of(totals?.kurtosis, places: 3), "k统计量k₄/k₂²；正态为0"],
            ["最低分", DecimalText.of(totals?.least), ""],
            ["最高分", DecimalText.of(totals?.greatest), ""],
        ]
    }

    private static func reliability(_ test: TestFigures) -> [[String]] {
        let why = "各人试卷不同，此系数无意义，不计算；看分层信度"
        return [
            [
                "α系数", DecimalText.of(test.alpha, places: 4),
                test.isCommonForm ? "Cronbach α，同卷考生的内部一致性" : why,
            ],
            [
                "KR-20", DecimalText.of(test.kr20, places: 4),
                test.isCommonForm ? "只有对错记分时的α；有部分得分的不计算" : why,
            ],
            [
                "标准误（α）", DecimalText.of(test.alphaError, places: 3),
                test.isCommonForm ? "s√(1-α)，单位为分" : why,
            ],
            [
                "标准误（分层二项）", DecimalText.of(test.stratifiedError, places: 3),
                "Lord–Feldt 分层二项误差模型，单位为分；同一蓝图另抽一卷，分数变动的大小",
            ],
            [
                "分层信度", DecimalText.of(test.stratifiedReliability, places: 4),
                "1-SEM²/s²；同卷、不同卷都适用",
            ],
        ]
    }

    private static func decisions(_ test: TestFigures, _ passMark: Marks) -> [[String]] {
        guard let decision = test.decision else {
            return [["合格判定一致性", "—", "人数过少或信度无法估计，不计算"]]
        }
        return [
            [
                "合格判定一致性", DecimalText.percent(decision.consistency, places: 2),
                "Livingston–Lewis；按合格线\(passMark)分，另考一次判定相同的比例",
            ],
            ["一致性κ", DecimalText.of(decision.kappa, places: 3), "扣除偶然一致后的一致性"],
            [
                "合格判定准确性", DecimalText.percent(decision.accuracy, places: 2),
                "判定与真分数相符的比例",
            ],
            ["误判为合格", DecimalText.percent(decision.falsePositive, places: 2), "真分数不到合格线而合格"],
            ["误判为不合格", DecimalText.percent(decision.falseNegative, places: 2), "真分数达到合格线而不合格"],
            [
                "等效题数", "\(decision.effectiveLength)",
                decision.hasFourParameters ? "真分数用四参数贝塔分布" : "真分数用两参数贝塔分布",
            ],
        ]
    }

    private static func others(_ analysis: ExamAnalysis) -> [[String]] {
        let (test, group) = (analysis.figures.test, analysis.calibration.groups.first)
        let lengths = test.paperLengths
        let guess = analysis.guess.map { guess in
            let mean = "\(Marks(hundredths: guess.mean.rounded(scale: 100)))"
            guard guess.least != guess.most else { return mean }
            let least = Marks(hundredths: guess.least.rounded(scale: 100))
            let most = Marks(hundredths: guess.most.rounded(scale: 100))
            return "\(mean)（\(least)–\(most)）"
        }
        return [
            ["猜测分", guess ?? "—", "只懂题型、全凭猜测的期望得分，按本次评分规则"],
            ["用到的试题", "\(test.items)", test.isCommonForm ? "人人同卷" : "一人一卷，各题人数不同"],
            [
                "每卷题数",
                lengths.lowerBound == lengths.upperBound
                    ? "\(lengths.lowerBound)" : "\(lengths.lowerBound)–\(lengths.upperBound)", "",
            ],
            [
                "能力标准差", DecimalText.of(group?.deviation, places: 3),
                "Rasch模型，单位logit；能力均值定为0",
            ],
            [
                "能力信度", DecimalText.of(analysis.calibration.reliability, places: 4),
                "EAP信度；不同卷也适用",
            ],
            [
                "Rasch校准", analysis.calibration.hasConverged ? "收敛" : "未收敛",
                "边际极大似然，\(analysis.calibration.passes)轮；"
                    + "全对或全错的试题\(analysis.calibration.extremes.count)道没有难度值",
            ],
        ]
    }
}
