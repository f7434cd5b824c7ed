import Pages

extension PrintSamples {
    static func report(isClosed: Bool) -> RoomReportPage {
        typealias Line = RoomReportPage.Line
        func line(
            _ seat: String, _ name: String, time: String = "", text: String = "",
            remark: String = ""
        ) -> Line {
            Line(
                seat: seat, number: "1710302041\(seat)", name: name, time: time, text: text,
                remark: remark)
        }
        let happened = isClosed
        return RoomReportPage(
            base: "", key: "",
            head: [
                .init("考试名称", exam), .init("考点", "中共广元市委党校"),
                .init("考场", "第04考场（第1机房）"), .init("场次", "第02场"),
                .init("日期", "2017年11月10日"), .init("计划起止", "09:00–10:30"),
                .init("实际开考", happened ? "09:00" : "未开考"),
                .init("实际结束", happened ? "10:36" : "未结束"),
                .init("机器", "考试机 30 台，备用机 6 台"),
            ],
            counts: [
                .init("应考", 30), .init("实考", happened ? 29 : 0),
                .init("缺考", happened ? 1 : 0), .init("违纪", happened ? 1 : 0),
                .init("换机", happened ? 1 : 0), .init("补时", happened ? 2 : 0),
                .init("提前交卷", happened ? 4 : 0),
            ], isBalanced: happened,
            balance: happened
                ? "✓ 核对相符：应考 30 = 实考 29 + 缺考 1" : "✗ 核对不符：应考 30 = 实考 0 + 缺考 0 + 去向未定 30",
            absent: happened ? [line("25", "䶮㛃")] : [], unaccounted: [],
            late: happened ? [line("07", "王小明", time: "09:12")] : [],
            misconduct: happened
                ? [
                    line(
                        "11", "赵六", time: "09:48",
                        text: "携带禁带物品。口袋内手机未上交，已收存（依据：考场规则第六条）",
                        remark: "物证 1号；考生已签名；监考员 周一、吴二")
                ] : [],
            faults: happened
                ? [
                    .init(
                        seat: "12", name: "阿卜杜热合曼·买买提依明", time: "09:20–09:26",
                        what: "黑屏：主机无响应", handling: "换至31号机续考", back: "6分")
                ] : [],
            extensions: happened
                ? [line("02", "李四", time: "09:05", text: "30分，事先批准的合理便利", remark: "郑主考")] : [],
            unanswered: [], lateSaves: [],
            incidents: happened ? [.init(time: "09:31", text: "空调噪声，已关闭")] : [],
            handIns: [
                .init("最早交卷", happened ? "09:40 171030204103 张三" : "无"),
                .init("最晚交卷", happened ? "10:36 171030204112 李四" : "无"),
            ],
            checks: ["考前清场", "身份核验", "宣读规则", "监控正常", "断网检查", "服务器时间校准"].map {
                .init(value: $0, text: $0, isDone: happened)
            }, signatures: happened ? ["周一", "吴二"] : [], isClosed: isClosed,
            isSigned: isClosed)
    }
}
