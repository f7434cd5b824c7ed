import Pages

/// The models behind the golden files: what a rehearsal would hand in.
enum SamplePages {
    static let exam = "广元市2017年第一期行政执法资格考试"
    static let office = "广元市人民政府法制办公室"

    static func ticket(
        fullName: String = "张三", unitName: String = "苍溪县水务局",
        place: TicketPage.Place? = TicketPage.Place(room: "04考场", seat: "12"),
        accommodation: String? = nil, photo: String? = nil
    ) -> TicketPage {
        TicketPage(
            title: exam, candidateNumber: "171030204123",
            holder: TicketPage.Holder(
                fullName: fullName, gender: "男", maskedIDNumber: "510***********123X",
                unitName: unitName, field: "水利", accommodation: accommodation,
                photo: photo),
            site: "中共广元市委党校", siteAddress: "广元市利州区东坝街道利州东路二段89号",
            sittings: [
                TicketPage.Sitting(
                    subject: "通用法律知识", date: "2017年11月10日", time: "09:00–10:30",
                    session: "第02场", place: place, latestEntry: "09:30")
            ],
            notes: ticketNotes, organiser: office, telephone: "0839-3260000",
            printed: "2017年11月1日 10:00 第1次打印", verification: "7F3A-91C4")
    }

    static let ticketNotes = [
        "凭本准考证和有效居民身份证原件入场，两证缺一不可；过期身份证、复印件、电子照片均无效。",
        "考前45分钟开始入场，按考场和座位就座，将两证放在桌面左上角，以备核对。",
        "开考30分钟后不得入场；开考60分钟后方可交卷离场。",
        "手机、智能手表、耳机等电子设备应关机并放在考场外指定处，不得带至座位。",
        "登录系统用准考证号和身份证号，登录后请核对屏幕上的本人信息。",
        "作答随时自动保存；机器故障时举手示意，不得自行处置，耽误的时间按规定补足。",
        "考试时间以考试系统显示的时间为准，时间到系统自动交卷。",
        "草稿纸由考场统一发放，考试结束后留在桌面，不得带出考场。",
        "遵守考场纪律，服从监考人员管理；违纪、作弊的，依照有关规定处理并通报所在单位。",
        "请提前熟悉考点位置和交通路线，考点内不提供停车位。",
        "本准考证请保留至成绩复核期结束。",
        "对编排有疑问的，请在考前与主办单位联系。",
    ]

    static let passing = score(total: "78.5", marks: ["34", "27.5", "17"])
    static let failing = score(total: "52", marks: ["21", "18", "13"])

    static func score(total: String, marks: [String]) -> NoticePage.Score {
        NoticePage.Score(
            total: total, fullMarks: "100", passMark: "60",
            sections: zip(
                [("单项选择题", "40", "40"), ("多项选择题", "20", "40"), ("判断题", "20", "20")], marks
            )
            .map { section, marks in
                NoticePage.Section(
                    name: section.0, items: section.1, fullMarks: section.2, marks: marks)
            })
    }

    static func notice(_ result: NoticePage.Result, fullName: String = "张三") -> NoticePage {
        NoticePage(
            title: exam,
            holder: NoticePage.Holder(
                fullName: fullName, candidateNumber: "171030204123",
                maskedIDNumber: "510***********123X", unitName: "苍溪县水务局"),
            subject: "通用法律知识", result: result,
            review: NoticePage.Review(
                window: "2017年11月20日至12月4日",
                method: "由本人持身份证向主办单位书面提出，只核查漏评、加分、登记和违纪标记，不重新评判答案，以一次为限。"),
            validity: "自公布之日起五年，至2022年11月19日止。", organiser: office,
            telephone: "0839-3260000", issued: "2017年11月20日", verification: "7F3A-91C4")
    }

    static func draw(sealed: Bool = false, exam: String = SamplePages.exam) -> DrawPage {
        DrawPage(
            title: exam + " 考场座位抽取公示",
            summary: "为1,052名考生随机编排考点、场次、考场和座位，同一单位的考生不相邻。",
            drawn: "2017年11月1日 10:00",
            announcement: DrawPage.Announcement(
                published: "2017年10月30日 09:00", digest: hex("a3"), procedure: "seats/2",
                hash: "SM3",
                inputs: [
                    DrawPage.Entry("candidates", hex("17")), DrawPage.Entry("rooms", hex("c0")),
                ]),
            witnesses: ["市监察局", "市人力资源和社会保障局", "考生代表"].map {
                DrawPage.Witness(
                    name: $0, commitment: hex("5e"), secret: sealed ? nil : hex("09"))
            },
            values: sealed ? [] : [DrawPage.Entry("双色球第2017128期", "03 07 11 19 24 31 + 08")],
            seed: sealed ? nil : hex("f4"),
            results: [
                DrawPage.Entry("考生", "1,052"), DrawPage.Entry("考场", "26"),
                DrawPage.Entry("备用座位", "118"), DrawPage.Entry("同单位相邻", "0"),
            ],
            resultDigest: hex("8b"), transcript: "seats.draw.json", organiser: office)
    }

    /// 32 bytes, all `byte`, in hexadecimal.
    static func hex(_ byte: String) -> String { String(repeating: byte, count: 32) }
}
