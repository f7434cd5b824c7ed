import Bank
import Testing

@Suite struct `Old and new text side by side` {
    @Test(arguments: [
        ("处五百元罚款。", "处一千元罚款。", "处[-五百-]元罚款。", "处{+一千+}元罚款。"),
        ("自2006年3月1日起施行", "自2026年1月1日起施行", "自[-2006年3-]月1日起施行", "自{+2026年1+}月1日起施行"),
        ("一样", "一样", "一样", "一样"),
        ("", "新增", "", "{+新增+}"),
        ("删去的", "", "[-删去的-]", ""),
        ("依法处罚", "应当依法从重处罚", "依法处罚", "{+应当+}依法{+从重+}处罚"),
    ])
    func `marks what was taken out and what is new`(
        _ old: String, _ new: String, _ left: String, _ right: String
    ) {
        let comparison = StatuteComparison(old, new)
        #expect(comparison.old == left)
        #expect(comparison.new == right)
    }

    @Test func `stands in two columns of the same width, whatever the letters`() {
        let lines = StatuteComparison("听证应当在七日内举行，公开进行。\n第二款 ABC", "听证应当在十五日内举行。")
            .columns("第三条", "第四条", width: 35)
        #expect(
            lines == [
                "第三条           │ 第四条",
                "──────────────── │ ────────────────",
                "听证应当在[-七-] │ 听证应当在{+十五",
                "日内举[-行，公开 │ +}日内举行。",
                "进-]行。[-       │ ",
                "第二款 ABC-]     │ ",
            ])
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 36 })
    }

    @Test func `widths are those of a terminal`() {
        #expect(DisplayWidth.of("第3条 a，“乙”") == 15)
        #expect(DisplayWidth.padded("甲", to: 4) == "甲  ")
        #expect(DisplayWidth.lines(of: "甲乙丙，丁", width: 6) == ["甲乙丙，", "丁"])
    }
}
