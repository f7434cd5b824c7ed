/// What stands on a certificate.
package struct CertificateText: Hashable, Sendable {
    /// 证书编号.
    package let number: String
    package let exam: String
    /// 行政执法资格考试合格证 or another title.
    package let title: String
    package let fullName: String
    package let gender: String
    /// Already masked.
    package let maskedIDNumber: String
    package let candidateNumber: String
    package let unitName: String
    /// 科目.
    package let subject: String
    /// 执法领域.
    package let field: String
    /// 考试日期.
    package let sat: String
    /// Such as 合格 or 合格（78.5分）.
    package let result: String
    /// 有效期; nil leaves the line out.
    package let validity: String?
    /// 发证机关.
    package let organiser: String
    /// 发证日期.
    package let issued: String

    package init(
        number: String, exam: String, title: String, fullName: String, gender: String,
        maskedIDNumber: String, candidateNumber: String, unitName: String, subject: String,
        field: String, sat: String, result: String, validity: String?, organiser: String,
        issued: String
    ) {
        self.number = number
        self.exam = exam
        self.title = title
        self.fullName = fullName
        self.gender = gender
        self.maskedIDNumber = maskedIDNumber
        self.candidateNumber = candidateNumber
        self.unitName = unitName
        self.subject = subject
        self.field = field
        self.sat = sat
        self.result = result
        self.validity = validity
        self.organiser = organiser
        self.issued = issued
    }
}

/// The certificate of a pass (合格证, practice 2.16), A4 lying. The seal is the office's.
package struct CertificateSheet: Printout {
    package static let kind = "合格证"

    private let text: CertificateText
    private let photo: PrintedPhoto?
    private let code: String?

    /// - Parameters:
    ///   - photo: nil leaves a frame to glue one in.
    ///   - code: the text of the QR code; nil leaves it out.
    package init(_ text: CertificateText, photo: PrintedPhoto?, code: String?) {
        self.text = text
        self.photo = photo
        self.code = code
    }

    package var subject: String { "\(text.number) \(text.fullName)" }

    package func sheets(_ setter: TypeSetter) throws -> [Sheet] {
        let paper = Paper.a4(top: 24, bottom: 22, left: 28, right: 28).landscape
        var flow = Flow(setter, paper)
        border(&flow)
        let title = setter.fitted(
            text.title,
            TextStyle(
                face: .title, size: 32, isBold: true, alignment: .center, spacing: 4, ink: .red),
            width: flow.width, smallest: 20)
        let left = flow.left
        flow.with { sheet, y in sheet.text(title, left, y) }
        flow.skip(title.height + 1.mm)
        flow.text("编号：\(text.number)", TextStyle(size: 11, alignment: .center))
        flow.skip(5.mm)
        let photo = Rect(left, flow.y, 30.mm, 42.mm)
        flow.with { sheet, _ in frame(photo, setter, &sheet) }
        if let code {
            let symbol = try QRSymbol(code)
            // There is room to print it larger than it must be: people take pictures of it.
            let side = max(symbol.millimetres * 1.2, 26).mm
            flow.put(
                .code(symbol, Rect(left, paper.bottomEdge - side, side, side)))
        }
        words(&flow, x: left + 48.mm)
        return flow.sheets
    }

    private func border(_ flow: inout Flow) {
        let whole = Rect(0, 0, flow.paper.width, flow.paper.height)
        flow.put(.frame(whole.inset(12.mm), width: 2.4, ink: .red))
        flow.put(.frame(whole.inset(13.6.mm), width: 0.7, ink: .red))
    }

    private func frame(_ rect: Rect, _ setter: TypeSetter, _ sheet: inout Sheet) {
        if let photo {
            sheet.add(.picture(photo, rect))
        } else {
            sheet.text(
                setter.block(
                    "照片", TextStyle(size: 11, alignment: .center, ink: .grey),
                    width: rect.width), within: rect)
        }
        sheet.frame(rect, width: 0.5, ink: .grey)
    }

    private func words(_ flow: inout Flow, x: Double) {
        let width = flow.left + flow.width - x
        let setter = flow.setter
        let facts: [(String, String)] = [
            ("姓名", "\(text.fullName)（\(text.gender)）"), ("身份证号", text.maskedIDNumber),
            ("准考证号", text.candidateNumber), ("工作单位", text.unitName),
            ("科目", text.subject), ("执法领域", text.field), ("考试时间", text.sat),
            ("成绩", text.result),
        ]
        for (word, value) in facts where !value.isEmpty {
            let name = setter.block(word, TextStyle(face: .hei, size: 12, ink: .grey))
            let block = setter.fitted(
                value, TextStyle(size: word == "姓名" ? 21 : 14, isBold: true, leading: 1.3),
                width: width - 74, lines: 2, smallest: 10)
            let height = max(name.height, block.height) + 4
            flow.with { sheet, y in
                sheet.text(name, x, y + (height - name.height) / 2)
                sheet.text(block, x + 74, y + (height - block.height) / 2)
            }
            flow.skip(height)
        }
        let sentence = setter.block(
            "参加\(text.exam)，成绩合格，特发此证。" + (text.validity.map { "有效期：\($0)" } ?? ""),
            TextStyle(size: 15, leading: 1.6, indent: 30), width: width)
        flow.with { sheet, y in sheet.text(sentence, x, y + 8) }
        let sign = setter.block(
            "\(text.organiser)\n\(text.issued)",
            TextStyle(size: 15, alignment: .center, leading: 1.5), width: width * 0.62)
        let bottom = flow.paper.bottomEdge
        flow.put(
            .text(sign, x: x + width - sign.width, y: bottom - sign.height))
    }
}
