package import Vocabulary

extension CandidateNumber {
    /// Composes a number from its parts.
    ///
    /// - Throws: `candidate-number.part` with a finding for each part that does not fit: every part
    ///   but the year is at least 1, and none has more digits than its width.
    package init(composing parts: Parts, widths: Widths = Widths()) throws(Refusal) {
        let fields = [
            ("年份", "year", parts.year, 2, 0), ("期次", "round", parts.round, 1, 1),
            ("考点", "site", parts.site, widths.site, 1),
            ("场次", "session", parts.session, widths.session, 1),
            ("考场", "room", parts.room, widths.room, 1),
            ("座位", "seat", parts.seat, widths.seat, 1),
        ]
        var findings: [Finding] = []
        var digits = ""
        for (chinese, english, value, width, least) in fields {
            let text = String(value)
            if value < least || text.utf8.count > width {
                findings.append(
                    Finding(
                        "candidate-number.part", "\(chinese)序号\(value)超出\(width)位数字",
                        "\(english) \(value) does not fit into \(width) digits"))
            }
            digits += String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        guard findings.isEmpty else {
            throw Refusal(
                "candidate-number.part", "准考证号的组成部分超出位数",
                "a part of the candidate number does not fit", findings: findings)
        }
        let check = ISO7064.mod11And10(digits.compactMap(\.wholeNumberValue))
        self.init(digits: digits + String(check), parts: parts)
    }

    /// Reads a number as people type it: white space is dropped, full-width digits become ASCII.
    ///
    /// - Throws: `candidate-number.length`, `candidate-number.digits`,
    ///   `candidate-number.check-digit`, or `candidate-number.part` for a part that is 0.
    package init(parsing typed: String, widths: Widths = Widths()) throws(Refusal) {
        let digits = typed.halfWidth.compact
        try CandidateNumber.check(digits, widths: widths)
        var rest = Substring(digits)
        func part(_ width: Int) -> Int {
            defer { rest = rest.dropFirst(width) }
            return Int(rest.prefix(width)) ?? 0
        }
        let parts = Parts(
            year: part(2), round: part(1), site: part(widths.site), session: part(widths.session),
            room: part(widths.room), seat: part(widths.seat))
        try self.init(composing: parts, widths: widths)
    }

    private static func check(_ digits: String, widths: Widths) throws(Refusal) {
        guard digits.isDigits else {
            throw Refusal(
                "candidate-number.digits", "准考证号应全部为数字", "a candidate number has digits only")
        }
        guard digits.utf8.count == widths.total else {
            throw Refusal(
                "candidate-number.length",
                "准考证号应为\(widths.total)位，现为\(digits.utf8.count)位",
                "a candidate number has \(widths.total) digits, not \(digits.utf8.count)")
        }
        let numbers = digits.compactMap(\.wholeNumberValue)
        guard ISO7064.mod11And10(numbers.dropLast()) == numbers.last else {
            throw Refusal(
                "candidate-number.check-digit", "准考证号校验位不正确，请核对",
                "the check digit does not fit; some digit is wrong")
        }
    }
}
