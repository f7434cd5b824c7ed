import Publication
import Testing
import Vocabulary

@Suite("The bulletin")
struct BulletinTests {
    private func text() throws -> BulletinText {
        BulletinText(
            examTitle: "广元市2017年第一期行政执法人员资格考试", organiser: "广元市人民政府法制办公室",
            basis: "《四川省行政执法监督条例》", area: "全市", firstDay: try day("2017-11-10"),
            lastDay: try day("2017-11-11"), date: try day("2017-11-20"),
            documentNumber: "广府法〔2017〕12号", problems: ["个别单位报名信息有差错。"],
            requirements: ["未合格人员不得从事行政执法。", "缺考人员参加下一期考试。"])
    }

    private func figures() throws -> BulletinFigures {
        var cohort = Cohort()
        try cohort.add("U1", "利州区公安分局", in: "利州区", "P95 P80 F50 A", refused: 1)
        try cohort.add("U2", "苍溪县水务局", in: "苍溪县", "P70 P60 P61", left: 1)
        try cohort.add("U3", "市公安局", in: "市级部门", "P88 F59.5 M")
        return try cohort.figures()
    }

    private let lists = [
        NameList(
            title: "缺考人员名单",
            people: [
                .init(fullName: "李四", unitName: "利州区", candidateNumber: "2"),
                .init(fullName: "张三", unitName: "利州区", candidateNumber: "1"),
            ])
    ]

    @Test("it says in words what the table says in figures")
    func wording() throws {
        let bulletin = Bulletin(
            figures: try figures(), text: try text(),
            audience: .general(addressees: ["各县（区）人民政府", "市级各部门"], lists: lists))
        #expect(bulletin.title == "关于广元市2017年第一期行政执法人员资格考试情况的通报")
        #expect(
            bulletin.opening
                == "根据《四川省行政执法监督条例》，广元市人民政府法制办公室于2017年11月10日至2017年11月11日"
                + "组织了广元市2017年第一期行政执法人员资格考试。现将有关情况通报如下。")
        let lines = bulletin.sections.flatMap { [$0.heading] + $0.paragraphs }
        #expect(
            lines == [
                "一、基本情况",
                "全市3个单位12人报名，审查通过11人。应考10人，实考9人，缺考1人，参考率90.00%"
                    + "（实考9人÷应考10人）；合格6人，不合格3人，合格率66.67%（合格6人÷实考9人）；"
                    + "平均分70.44分（8人有效成绩的平均），最高95分，最低50分。"
                    + "违纪1人，已按规定处理。",
                "二、主要特点",
                "（一）参考情况。应考10人中有9人参加考试，参考率90.00%（9/10），其中2个单位无人缺考。",
                "（二）成绩情况。合格率66.67%（6/9）；优秀（90分以上）1人，占实考人数的11.11%（1/9）。"
                    + "县（区）合格率排名在前的是：苍溪县（100.00%，3/3）、利州区（66.67%，2/3）。"
                    + "合格率排名在前的单位是：苍溪县水务局（100.00%，3/3）、利州区公安分局（66.67%，2/3）、"
                    + "市公安局（33.33%，1/3）。",
                "（三）考试纪律。考试中查处违纪1人，其成绩无效。",
                "三、存在问题",
                "（一）缺考。缺考1人。参考率较低的单位有：利州区公安分局（缺考1人，参考率75.00%，3/4）。",
                "（二）成绩。不合格3人。参加排名的单位中，合格率低于全市合格率的有1个，较低的是：市公安局（33.33%，1/3）。",
                "（三）报名。报名的12人中，1人未通过审查，1人审查通过后未编排座位。",
                "（四）个别单位报名信息有差错。", "四、下一步要求", "（一）未合格人员不得从事行政执法。",
                "（二）缺考人员参加下一期考试。",
            ])
        #expect(
            bulletin.attachments == [
                "分组合格率", "各县（区）考试情况统计表", "市级部门考试情况统计表", "各单位考试情况统计表", "缺考人员名单",
            ])
    }

    @Test("before an appointment it has one addressee, no names and no units")
    func restricted() throws {
        let bulletin = Bulletin(
            figures: try figures(), text: try text(),
            audience: .restricted(addressee: "市人大常委会人事代表工作委员会"))
        #expect(bulletin.audience.addressees.count == 1)
        #expect(bulletin.audience.lists.isEmpty)
        #expect(bulletin.figures.groups.isEmpty)
        #expect(bulletin.figures.total == (try figures()).total)
        let json = bulletin.json.canonicalText
        for name in ["张三", "李四", "利州区", "苍溪县", "市公安局"] { #expect(!json.contains(name)) }
        #expect(bulletin.json["restricted"]?.bool == true)
        #expect(bulletin.attachments == ["考试情况统计表"])
    }

    @Test("to one body the marks of very few people are not summed up")
    func fewPeople() throws {
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "P83.5 F41 A M")
        let few = Bulletin(
            figures: try cohort.figures(), text: try text(),
            audience: .restricted(addressee: "市委组织部"))
        let whole = few.json.canonicalText + String(decoding: few.figuresFile, as: UTF8.self)
        for mark in ["83.5", "62.25", "\"41"] { #expect(!whole.contains(mark), "\(mark)") }
        #expect(few.sections[0].paragraphs[0].contains("有效成绩不足5人，平均分、最高分和最低分从略。"))
        try cohort.add("U2", "乙", in: "市级部门", "P60 P61 P62")
        let more = Bulletin(
            figures: try cohort.figures(), text: try text(),
            audience: .restricted(addressee: "市委组织部"))
        #expect(more.json.canonicalText.contains("83.5"))
    }

    @Test("the digest is that of the figures alone, and moves with any of them")
    func digest() throws {
        func bulletin(_ lists: [NameList], _ base: BulletinFigures) throws -> Bulletin {
            Bulletin(
                figures: base, text: try text(),
                audience: .general(addressees: ["市级各部门"], lists: lists))
        }
        let one = try bulletin(lists, try figures())
        #expect(one.figuresDigest.count == 64)
        #expect(one.figuresFile == (try bulletin([], try figures())).figuresFile)
        #expect(!String(decoding: one.figuresFile, as: UTF8.self).contains("张三"))
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "P60")
        let before = try bulletin([], try cohort.figures())
        try cohort.add("U2", "乙", in: "市级部门", "A")
        #expect(before.figuresDigest != (try bulletin([], try cohort.figures())).figuresDigest)
    }

    @Test("who is equal to the third lowest is named with it")
    func equalLast() throws {
        var cohort = Cohort()
        for name in ["甲", "乙", "丙", "丁"] {
            try cohort.add(
                UnitCode("U\(name.unicodeScalars.first?.value ?? 0)"), name, in: "市级部门", "P60 A")
        }
        try cohort.add("U9", "全", in: "市级部门", "P60 P70")
        let bulletin = Bulletin(
            figures: try cohort.figures(), text: try text(),
            audience: .general(addressees: ["市级各部门"], lists: []))
        let paragraphs: [String] = bulletin.sections.flatMap(\.paragraphs)
        let absence = paragraphs.first { $0.contains("缺考4人。") } ?? ""
        for name in ["甲", "乙", "丙", "丁"] { #expect(absence.contains("\(name)（缺考1人")) }
    }

    @Test("an exam at which nobody appeared still has a bulletin")
    func empty() throws {
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "A A")
        let bulletin = Bulletin(
            figures: try cohort.figures(), text: try text(),
            audience: .general(addressees: ["市级各部门"], lists: []))
        #expect(
            bulletin.sections[0].paragraphs == [
                "全市1个单位2人报名，审查通过2人。应考2人，实考0人，缺考2人，参考率0.00%（实考0人÷应考2人）；合格0人，不合格0人，"
                    + "合格率—（合格0人÷实考0人）；没有有效成绩。无违纪。"
            ])
    }

    @Test("an exam without faults has no invented ones")
    func faultless() throws {
        var cohort = Cohort()
        try cohort.add("U1", "甲", in: "市级部门", "P60 P90")
        let text = BulletinText(
            examTitle: "任前法律知识考试", organiser: "市司法局", basis: "《办法》", area: "全市",
            firstDay: try day("2017-11-10"), lastDay: try day("2017-11-10"),
            date: try day("2017-11-20"))
        let bulletin = Bulletin(
            figures: try cohort.figures(), text: text,
            audience: .general(addressees: ["市级各部门"], lists: []))
        #expect(bulletin.opening.contains("于2017年11月10日组织"))
        #expect(bulletin.sections.map(\.heading) == ["一、基本情况", "二、主要特点", "三、存在问题"])
        #expect(bulletin.sections[2].paragraphs == ["本次考试未发现需要通报的问题。"])
    }

    @Test("the JSON carries every rate with its two numbers")
    func json() throws {
        let bulletin = Bulletin(
            figures: try figures(), text: try text(),
            audience: .general(addressees: ["市级各部门"], lists: lists))
        let json = bulletin.json
        let row = json["table"]?["groups"]?.array?[1]["rows"]?.array?[0]
        #expect(row?["unitName"] == nil)
        #expect(row?["name"]?.text == "利州区公安分局")
        #expect(
            row?["passRate"] == ["numerator": 2, "denominator": 3, "text": "66.67%"])
        #expect(
            row?["meanScore"] == ["numerator": 22_500, "denominator": 300, "text": "75.00"])
        #expect(row?["cells"]?.array?.count == json["table"]?["columns"]?.array?.count)
        #expect(json["table"]?["rules"]?["passRateOf"]?.text == "attended")
        #expect(json["lists"]?.array?[0]["people"]?.array?[0]["fullName"]?.text == "张三")
        #expect(try JSON(parsing: json.canonical) == json)
    }
}
