import Pages

/// The sheet on which candidates sign in and out (签到表, practice 2.10), in the order of the door
/// list.
package struct AttendanceSheet: Printout {
    package static let kind = "签到表"

    private let plan: RoomPlan

    package init(_ plan: RoomPlan) {
        self.plan = plan
    }

    package var subject: String { plan.subject }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 12, bottom: 13, left: 13, right: 13).landscape
        let heading = plan.heading(
            "考生签到表", setter, paper, facts: [("应考", "\(plan.page.people.count)人")])
        var flow = Flow(setter, paper) { sheet, _ in heading.draw(on: &sheet) }
        flow.table(table)
        foot(&flow)
        return flow.numbered("备注栏填：缺考、迟到、违纪、换机号")
    }

    private var table: Table {
        let hasPhotos = !plan.photos.isEmpty
        let figures = TextStyle(face: .hei, size: 10.5, alignment: .center, leading: 1.2)
        let photo = Table.Column(title: "照片", share: 15)
        return Table(
            columns: [
                .init(title: "座位", share: 12, style: figures.with { $0.isBold = true }),
                .init(title: "准考证号", share: 31, style: figures),
                .init(
                    title: "姓名", share: 28,
                    style: TextStyle(size: 11.5, isBold: true, alignment: .center, leading: 1.2),
                    hasNames: true),
            ] + (hasPhotos ? [photo] : []) + [
                .init(title: "性别", share: 10),
                .init(title: "证件号后4位", share: 18, style: figures),
                .init(
                    title: "工作单位", share: 50, style: TextStyle(size: 9.5, leading: 1.2),
                    lines: 2),
                .init(title: "签到", share: 30), .init(title: "签退", share: 30),
                .init(title: "备注", share: 32, style: TextStyle(size: 8.5), lines: 2),
            ],
            rows: plan.page.people.map { person in
                let photo = plan.photos[person.number].map(Table.Cell.photo) ?? .blank
                return .cells(
                    [.text(twoFigures(person.seat)), .text(person.number), .text(person.name)]
                        + (hasPhotos ? [photo] : []) + [
                            .text(person.gender), .text(String(person.idNumber.suffix(4))),
                            .text(person.unit), .blank, .blank, .text(person.note),
                        ])
            }, rowHeight: hasPhotos ? 17.mm : 9.mm)
    }

    private func foot(_ flow: inout Flow) {
        let style = TextStyle(size: 11, leading: 1.9)
        let lines = [
            "应考 \(plan.page.people.count) 人　　实考 ______ 人　　缺考 ______ 人　　违纪 ______ 人",
            "监考员甲 ______________　　监考员乙 ______________　　主考 ______________　　"
                + "时间 ____月____日 ____时____分",
        ]
        flow.need(2 * style.lineHeight + 6)
        flow.skip(4)
        for line in lines { flow.text(line, style) }
    }
}
