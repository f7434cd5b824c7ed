import Pages

/// The form of official documents, GB/T 9704-2012.
enum OfficialForm {
    /// 上白边 37 mm, 订口 28 mm, 版心 156×225 mm.
    static let paper = Paper.a4(top: 37, bottom: 35, left: 28, right: 26)

    /// 28 characters in a line: 3号, nearly 16 points.
    static let em = 156.mm / 28
    /// 22 lines on a sheet.
    static let line = 225.mm / 22

    /// 3号仿宋.
    static let body = TextStyle(
        face: .fang, size: em, alignment: .justified, leading: line / em, indent: 2 * em)
    /// The first level: 黑体.
    static let heading = body.with {
        $0.face = .hei
        $0.alignment = .start
    }
    /// The second level: 楷体.
    static let subheading = body.with {
        $0.face = .kai
        $0.alignment = .start
    }

    /// 发文机关标志 35 mm below the upper edge of the text block, the number two lines below, the
    /// red rule 4 mm below that, the title two lines below the rule.
    static func masthead(_ masthead: BulletinPage.Masthead, _ flow: inout Flow) {
        let setter = flow.setter
        let mark = setter.fitted(
            masthead.mark,
            TextStyle(
                face: .title, size: min(46, 440 / Double(max(masthead.mark.count, 1))),
                alignment: .center, leading: 1.2, ink: .red),
            width: flow.width, smallest: 12)
        // The block's line is a tenth higher than the characters on each side.
        flow.skip(35.mm - mark.style.size * 0.1)
        let (left, width) = (flow.left, flow.width)
        flow.with { sheet, y in sheet.text(mark, left, y) }
        flow.skip(mark.height + line)
        let plain = body.with {
            $0.indent = 0
            $0.alignment = .center
        }
        // Without a number its line stays free for the office.
        let number = setter.block(masthead.documentNumber ?? "", plain, width: width)
        flow.with { sheet, y in sheet.text(number, left, y) }
        flow.skip(line + 4.mm)
        flow.with { sheet, y in
            sheet.rule(left, y, to: left + width, y, width: 1.6, ink: .red)
        }
        flow.skip(2 * line)
        for part in masthead.title.split(separator: "\n") {
            let block = setter.block(
                String(part),
                TextStyle(face: .title, size: 22, alignment: .center, leading: 1.5),
                width: width)
            flow.with { sheet, y in sheet.text(block, left, y) }
            flow.skip(block.height)
        }
        flow.skip(line)
    }

    /// 页码 7 mm below the text block between dashes, odd ones right, even ones left, one character
    /// from the edge; on lying sheets where it stands when the sheet is bound with the others.
    static func numbered(_ flow: Flow) -> [Sheet] {
        let style = TextStyle(face: .song, size: 14, leading: 1.2)
        return flow.sheets.enumerated().map { index, sheet in
            var sheet = sheet
            let number = flow.setter.block("— \(index + 1) —", style)
            let isOdd = index.isMultiple(of: 2)
            // In the upright sheet, from its left edge and its upper edge.
            let x = isOdd ? 210.mm - 26.mm - em - number.width : 28.mm + em
            let y = 297.mm - 35.mm + 7.mm
            if sheet.paper.width < sheet.paper.height {
                sheet.text(number, x, y)
            } else {
                // The upper edge of the lying sheet is the left one of the bound sheet.
                sheet.add(.turned(number, x: sheet.paper.width - y, y: x))
            }
            return sheet
        }
    }
}
