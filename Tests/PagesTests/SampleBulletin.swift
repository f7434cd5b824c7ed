import Pages

extension SamplePages {
    static let masthead = BulletinPage.Masthead(
        mark: office + "文件", documentNumber: "广府法办〔2017〕12号",
        title: "关于广元市2017年第一期\n行政执法资格考试情况的通报")

    static let signature = BulletinPage.Signature(organiser: office, date: "2017年12月20日")

    static let briefBulletin = BriefBulletinPage(
        masthead: BulletinPage.Masthead(
            mark: office, documentNumber: nil, title: "关于领导干部任前法律知识考试情况的通报"),
        addressee: "中共广元市委组织部",
        lines: [
            "2017年11月15日，我办组织了2017年第三次领导干部任前法律知识考试，应考12人，实考12人。",
            "合格11人，不合格1人，合格率91.67%（合格人数÷实考人数，11÷12）。",
        ], signature: signature)

    static func bulletin(names: [String] = ["张三", "李四"]) -> BulletinPage {
        BulletinPage(
            masthead: masthead, addressees: "各县（区）人民政府，市级各部门，市级各双管单位",
            opening: [
                "根据《四川省行政执法监督条例》和《四川省行政执法证管理办法》，我办于2017年11月10日至11日组织了\(exam)。现将有关情况通报如下。"
            ],
            chapters: chapters,
            annexes: [
                .passRates(chart), .units(counties), .units(unitTable),
                .names(nameList("缺考人员名单", names)),
                .names(nameList("合格人员名单", Array(repeating: "王五·买买提", count: 60))),
            ], signature: signature)
    }

    static let chapters = [
        BulletinPage.Chapter(
            heading: "一、基本情况",
            paragraphs: [
                "全市96个单位1,080人报名，审查通过1,052人。应考1,052人，实考1,012人，缺考40人，参考率96.20%"
                    + "（实考1,012人÷应考1,052人）；合格930人，不合格81人，合格率91.90%"
                    + "（合格930人÷实考1,012人）；平均分76.42分，最高98分，最低31.5分。违纪1人，已按规定处理。"
            ]),
        BulletinPage.Chapter(
            heading: "二、主要特点", paragraphs: [],
            parts: [
                BulletinPage.Part(
                    heading: "（一）组织严密。",
                    paragraphs: ["考生网上报名、单位网上审查，考室考号和试题均公开随机抽取，抽取记录可供任何人复核。"]),
                BulletinPage.Part(
                    heading: "（二）成绩总体良好。",
                    paragraphs: ["优秀（90分以上）102人，优秀率10.08%（优秀102人÷实考1,012人）。"]),
            ]),
        BulletinPage.Chapter(
            heading: "三、存在问题",
            paragraphs: ["旺苍县、市城管执法局缺考率偏高；行政强制法部分得分率低于其他部分。"]),
        BulletinPage.Chapter(
            heading: "四、下一步要求",
            paragraphs: ["未取得行政执法资格的人员不得从事行政执法工作；缺考和不合格人员参加第二期考试。"]),
    ]

    static let chart = PassRateChart(
        title: "各组合格率", base: "实考人数",
        bars: [
            PassRateChart.Bar(group: "利州区", passed: 170, base: 182, rate: "93.41%"),
            PassRateChart.Bar(group: "昭化区", passed: 98, base: 105, rate: "93.33%"),
            PassRateChart.Bar(group: "朝天区", passed: 81, base: 92, rate: "88.04%"),
            PassRateChart.Bar(group: "旺苍县", passed: 120, base: 141, rate: "85.11%"),
            PassRateChart.Bar(group: "青川县", passed: 94, base: 100, rate: "94.00%"),
            PassRateChart.Bar(group: "剑阁县", passed: 121, base: 131, rate: "92.37%"),
            PassRateChart.Bar(group: "苍溪县", passed: 133, base: 140, rate: "95.00%"),
            PassRateChart.Bar(group: "市级部门", passed: 113, base: 121, rate: "93.39%"),
            PassRateChart.Bar(group: "省以下垂直管理的派出单位", passed: 0, base: 0, rate: "—"),
        ])

    static let unitTable = UnitTable(
        title: "各单位考试情况统计表", excellentFrom: "90",
        groups: ["利州区", "昭化区", "市级部门"].map { group in
            UnitTable.Group(
                name: group,
                rows: (1...12).map { row(number: $0, group: group) }, subtotal: figures)
        },
        total: figures,
        definitions: [
            UnitTable.Definition(term: "应考", formula: "审查通过且已编排座位、锁定前未退出的人数"),
            UnitTable.Definition(term: "实考", formula: "登录并开始作答的人数，含违纪人员"),
            UnitTable.Definition(term: "缺考", formula: "应考−实考", example: "1,052−1,012=40"),
            UnitTable.Definition(
                term: "参考率", formula: "实考÷应考", example: "1,012÷1,052=96.20%"),
            UnitTable.Definition(term: "合格率", formula: "合格÷实考", example: "930÷1,012=91.90%"),
            UnitTable.Definition(term: "优秀率", formula: "优秀÷实考", example: "102÷1,012=10.08%"),
            UnitTable.Definition(term: "平均分", formula: "有效成绩之和÷有效成绩个数，缺考、违纪不计"),
            UnitTable.Definition(
                term: "排名", formula: "按合格率、平均分、参考率依次排列，相同者并列；实考不足5人的单位不排名"),
        ],
        source: "数据来源：统计数据文件bulletin-figures.json的SM3摘要为\(String(repeating: "5f3a91c4", count: 8))")

    static let counties = UnitTable(
        title: "各县（区）考试情况统计表", subject: "县（区）", excellentFrom: "90",
        groups: [
            UnitTable.Group(
                name: nil, rows: (1...3).map { row(number: $0, group: "利州区") }, subtotal: nil)
        ], total: figures,
        definitions: [UnitTable.Definition(term: "合格率", formula: "合格÷实考")])

    static func row(number: Int, group: String) -> UnitTable.Row {
        UnitTable.Row(
            number: "\(number)",
            unit: number == 5 ? "\(group)住房和城乡规划建设和房产管理局" : "\(group)第\(number)执法局",
            figures: figures, rank: number == 7 ? "—" : "\(number)",
            remark: number == 7 ? "不足5人" : "")
    }

    static let figures = UnitTable.Figures(
        turnout: UnitTable.Turnout(
            registered: "1,080", approved: "1,052", seated: "1,052", attended: "1,012",
            absent: "40", rate: "96.20%"),
        passes: UnitTable.Passes(
            passed: "930", failed: "81", rate: "91.90%", excellent: "102",
            excellentRate: "10.08%"),
        marks: UnitTable.MarkFigures(mean: "76.42", highest: "98", lowest: "31.5"),
        misconduct: "1")

    static func nameList(_ title: String, _ names: [String]) -> NameList {
        NameList(
            title: title,
            people: names.enumerated().map { index, name in
                NameList.Person(
                    number: "\(index + 1)", fullName: name, candidateNumber: "171030204123",
                    unitName: "苍溪县水务局")
            })
    }
}
