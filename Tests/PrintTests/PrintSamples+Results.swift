import Pages
import Print

extension PrintSamples {
    static let score = NoticePage.Score(
        total: "78.5", fullMarks: "100", passMark: "60",
        sections: [
            .init(name: "单项选择题", items: "40", fullMarks: "40", marks: "34"),
            .init(name: "多项选择题", items: "20", fullMarks: "40", marks: "27.5"),
            .init(name: "判断题", items: "20", fullMarks: "20", marks: "17"),
        ])

    static func notice(
        _ result: NoticePage.Result, name: String = "张三", unit: String = "苍溪县水务局",
        reissue: String? = nil
    ) -> NoticePage {
        NoticePage(
            title: exam,
            holder: NoticePage.Holder(
                fullName: name, candidateNumber: "171030204123",
                maskedIDNumber: "510***********123X", unitName: unit),
            subject: "通用法律知识", result: result,
            review: NoticePage.Review(
                window: "2017年11月20日至2017年12月4日",
                method: "由本人持身份证向主办单位书面提出，只核查漏评、加分、登记和违纪标记，不重新评判答案，以一次为限。"),
            validity: "自公布之日起五年，至2022年11月19日止。", organiser: office,
            telephone: "0839-3260000", issued: "2017年11月20日", verification: "7F3A-91C4-XKQP-2M5N",
            reissue: reissue)
    }

    static func certificate(
        name: String = "张三", unit: String = "苍溪县水务局"
    ) -> CertificateText {
        CertificateText(
            number: "guangyuan-2017-1-171030204123", exam: exam, title: "考试合格证", fullName: name,
            gender: "男", maskedIDNumber: "510***********123X", candidateNumber: "171030204123",
            unitName: unit, subject: "通用法律知识", field: "水利", sat: "2017年11月10日",
            result: "合格（78.5分）", validity: "自公布之日起五年，至2022年11月19日止。",
            organiser: office, issued: "2017年11月20日")
    }

    static let briefBulletin = BriefBulletinPage(
        masthead: .init(mark: office, documentNumber: nil, title: "关于领导干部任前法律知识考试情况的通报"),
        addressee: "中共广元市委组织部",
        lines: ["2017年11月15日，我办组织了2017年第三次领导干部任前法律知识考试，应考12人，实考12人。"],
        signature: .init(organiser: office, date: "2017年12月20日"), source: source)

    static let source =
        "数据来源：本通报由封存的考试数据自动生成，统计数据文件bulletin-figures.json的SM3摘要为"
        + String(repeating: "5f3a91c4", count: 8)

    static func bulletin() -> BulletinPage {
        BulletinPage(
            masthead: .init(
                mark: office, documentNumber: "广府法办〔2017〕12号",
                title: "关于广元市2017年第一期\n行政执法资格考试情况的通报"),
            addressees: "各县（区）人民政府，市级各部门，市级各直属单位",
            opening: ["根据《四川省行政执法证件管理办法》，我办于2017年11月10日至11月11日组织了\(exam)。现将有关情况通报如下。"],
            chapters: [
                .init(
                    heading: "一、基本情况",
                    paragraphs: [
                        "全市58个单位1120人报名，审查通过1088人。应考1052人，实考1012人，缺考40人，参考率96.20%；"
                            + "合格930人，不合格82人，合格率91.90%；平均分78.31分，最高98.5分，最低31分。违纪1人，已按规定处理。"
                    ]),
                .init(
                    heading: "二、主要特点",
                    paragraphs: [],
                    parts: [
                        .init(
                            heading: "（一）组织严密。",
                            paragraphs: [
                                "考试采取网上报名、单位网上审查、随机编排考室考号、随机抽取考题、考生在电脑上作答、考试结束自动评分的方式进行，全程公开、可以复核。"
                            ]),
                        .init(
                            heading: "（二）纪律良好。",
                            paragraphs: ["绝大多数考生遵守考场纪律，考试秩序良好；对个别携带手机进入考场的考生，已按照考场规则作出处理并通报所在单位。"]),
                    ]),
                .init(
                    heading: "三、存在问题",
                    paragraphs: ["部分单位缺考率偏高，个别单位报名信息录入差错较多，多项选择题得分率偏低，反映出对行政处罚程序、听证和执行等章节掌握不牢。"]),
                .init(
                    heading: "四、下一步要求",
                    paragraphs: ["未合格人员不得独立从事行政执法活动，可以参加下一期考试。合格人员自本通报印发之日起三十日内，由所在单位统一申领行政执法证件。"]),
            ],
            annexes: [
                .passRates(
                    PassRateChart(
                        title: "分组合格率", base: "实考",
                        bars: [
                            .init(group: "利州区", passed: 210, base: 224, rate: "93.75%"),
                            .init(group: "市级部门", passed: 700, base: 760, rate: "92.11%"),
                            .init(group: "省垂直管理单位", passed: 20, base: 28, rate: "71.43%"),
                        ])),
                .units(counties), .units(unitTable()),
                .names(
                    NameList(
                        title: "合格人员名单",
                        people: (1...400).map { number in
                            NameList.Person(
                                number: "\(number)", fullName: hardNames[number % 4],
                                candidateNumber: "171030\(200_000 + number)",
                                unitName: number.isMultiple(of: 9) ? longUnit : "苍溪县水务局")
                        })),
            ], signature: .init(organiser: office, date: "2017年12月20日"))
    }

    private static func figures(_ attended: Int) -> UnitTable.Figures {
        UnitTable.Figures(
            turnout: .init(
                registered: "\(attended + 4)", approved: "\(attended + 2)",
                seated: "\(attended + 1)", attended: "\(attended)", absent: "1",
                rate: "96.20%"),
            passes: .init(
                passed: "\(attended - 2)", failed: "2", rate: "91.90%", excellent: "12",
                excellentRate: "31.93%"),
            marks: .init(mean: "78.31", highest: "98.5", lowest: "31"), misconduct: "0")
    }

    private static let counties = UnitTable(
        title: "各县（区）考试情况统计表", subject: "县（区）", excellentFrom: "90",
        groups: [
            UnitTable.Group(
                name: nil,
                rows: ["利州区", "昭化区", "朝天区"].enumerated().map { index, name in
                    UnitTable.Row(
                        number: "\(index + 1)", unit: name, figures: figures(300 + index),
                        rank: "\(index + 1)", remark: "24个单位")
                }, subtotal: nil)
        ], total: figures(1012),
        definitions: [
            .init(term: "合格率", formula: "合格÷实考", example: "1010÷1012=99.80%")
        ])

    private static func unitTable() -> UnitTable {
        UnitTable(
            title: "各单位考试情况统计表", excellentFrom: "90",
            groups: ["利州区", "市级部门"].map { (name: String) in
                UnitTable.Group(
                    name: name,
                    rows: (1...24).map { number in
                        UnitTable.Row(
                            number: "\(number)",
                            unit: number == 3 ? longUnit : "\(name)第\(number)执法大队",
                            figures: figures(number * 3), rank: number < 3 ? "—" : "\(number)",
                            remark: number < 3 ? "不足5人" : "")
                    }, subtotal: figures(900))
            }, total: figures(1012),
            definitions: [
                .init(term: "应考", formula: "审查通过并编排座位的人数"),
                .init(term: "参考率", formula: "实考÷应考", example: "1012÷1052=96.20%"),
                .init(term: "合格率", formula: "合格÷实考", example: "930÷1012=91.90%"),
                .init(term: "平均分", formula: "有效成绩之和÷有效成绩人数，缺考和违纪不计"),
            ], source: source)
    }
}
