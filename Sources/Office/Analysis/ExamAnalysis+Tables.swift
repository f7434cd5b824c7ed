package import Grading
package import Vocabulary

/// The analysis as tables: what CSV files, workbooks and pages are made of.
extension ExamAnalysis {
    /// The tables that name no candidate and no key.
    package var openTables: [AnalysisTable] {
        [testTable, itemTable] + (drift.map { [$0.table] } ?? [])
    }

    /// The figures of the whole exam with what each means.
    package var testTable: AnalysisTable {
        AnalysisTable(
            name: "test", title: "整卷分析", columns: ["指标", "数值", "含义"],
            rows: TestWords(self).rows)
    }

    /// One row for each item.
    package var itemTable: AnalysisTable {
        let rasch = Dictionary(
            calibration.items.map { ($0.item, $0) }, uniquingKeysWith: { one, _ in one })
        return AnalysisTable(
            name: "items", title: "试题分析",
            columns: [
                "试题", "题型", "知识点", "分值", "人数", "未答", "满分人数", "部分得分人数", "难度P", "P下限", "P上限",
                "标准差", "题总相关", "区分度（题余相关）", "鉴别效率", "高低分组差", "删题后α", "用时中位秒", "用时下四分位",
                "用时上四分位", "Rasch难度", "标准误", "infit", "outfit", "题库难度", "提示",
            ],
            rows: figures.items.map { item in
                let fit = rasch[item.item]
                return [
                    item.item.text, item.type.chinese, known[item.item]?.topic ?? "",
                    "\(item.marks)", "\(item.n)", "\(item.omitted)", "\(item.right)",
                    "\(item.partly)", item.facility.figure, item.facilityInterval?.low.figure,
                    item.facilityInterval?.high.figure, item.deviation?.figure,
                    item.itemTotal?.figure, item.itemRest?.figure, item.efficiency?.figure,
                    item.upperLower?.figure, item.alphaIfDeleted?.figure,
                    item.seconds.map { DecimalText.of($0.median, places: 0) },
                    item.seconds.map { DecimalText.of($0.first, places: 0) },
                    item.seconds.map { DecimalText.of($0.third, places: 0) },
                    fit?.difficulty.figure, fit?.error.figure, fit?.infit.figure,
                    fit?.outfit.figure,
                    known[item.item].map { DecimalText.of(Double($0.facility) / 100) },
                    item.flags.map(\.chinese).joined(separator: "；"),
                ].map { $0 ?? "" }
            })
    }

    /// Who takes which choice, with the key: for question editors only.
    package var optionTable: AnalysisTable {
        AnalysisTable(
            name: "options", title: "选项分析",
            columns: ["试题", "选项", "答案", "人数", "比例", "高分组", "低分组", "点二列相关", "提示"],
            rows: figures.items.flatMap { item in
                item.options.map { option in
                    [
                        item.item.text, option.choice.text, option.isKey ? "是" : "",
                        "\(option.count)", option.share.figure, option.upperShare.figure,
                        option.lowerShare.figure, option.pointBiserial?.figure ?? "",
                        option.words,
                    ]
                }
            })
    }

    /// Pairs with identical wrong answers, with seats; names are for the office to look up.
    package var similarityTable: AnalysisTable {
        AnalysisTable(
            name: "similarity", title: "雷同分析（供调查参考，不是结论）",
            columns: [
                "准考证号甲", "准考证号乙", "同场同考场", "座位甲", "座位乙", "相邻", "共同试题", "相同错答", "预期",
                "概率", "校正后", "相邻对内校正后", "作答时间差中位秒", "相同错答的试题",
            ],
            rows: similarity.pairs.map { pair in
                [
                    number(pair.one), number(pair.other), wereInOneRoom(pair) ? "是" : "否",
                    seat(pair.one), seat(pair.other), pair.areNeighbours ? "是" : "否",
                    "\(pair.common)", "\(pair.identical.count)", pair.expected.figure,
                    DecimalText.chance(pair.chance), DecimalText.chance(pair.adjusted),
                    pair.adjustedAmongNeighbours.map(DecimalText.chance) ?? "",
                    DecimalText.of(secondsApart(pair), places: 0),
                    pair.identical.map(\.text).joined(separator: " "),
                ]
            })
    }

    /// The candidate's number.
    package func number(_ sheet: SheetCode) -> String {
        responses.seats[sheet]?.candidateNumber.text ?? "—"
    }

    /// Session, room and seat.
    package func seat(_ sheet: SheetCode) -> String {
        responses.seats[sheet].map { "第\($0.session)场 \($0.room)考场 \($0.seat)号" } ?? "—"
    }
}

extension DifficultyDrift {
    /// Every comparison, the notable ones first.
    package var table: AnalysisTable {
        AnalysisTable(
            name: "drift", title: "难度漂移",
            columns: [
                "试题", "场次", "对照", "此前人数", "此前答对", "本场人数", "本场答对", "变易（logit）", "标准误", "z",
                "稳健z", "概率", "校正后", "提示",
            ],
            rows: rows.map { row in
                [
                    row.item.text, row.sitting, row.before, "\(row.takersBefore)",
                    "\(row.rightBefore)", "\(row.takers)", "\(row.right)", row.easier.figure,
                    row.error.figure, row.z.figure, row.robustZ?.figure ?? "",
                    DecimalText.chance(row.chance), DecimalText.chance(row.adjusted), row.words,
                ]
            })
    }
}

extension DifficultyDrift.Row {
    /// What it is shown as.
    package var words: String {
        isLeakSuspect ? "变易，疑似泄题" : isNotable ? "变难" : ""
    }
}

extension OptionFigures {
    /// What is worth a look.
    package var words: String {
        [attractsTheStrong ? "吸引高分者" : nil, isIdle ? "少有人选" : nil]
            .compactMap { $0 }.joined(separator: "；")
    }
}

extension Double {
    /// With three decimals.
    fileprivate var figure: String { DecimalText.of(self, places: 3) }
}
