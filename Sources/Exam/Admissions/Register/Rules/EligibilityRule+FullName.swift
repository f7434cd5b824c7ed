import Vocabulary

extension EligibilityRule {
    /// A name of 2 to 30 characters without what no name has: `name.length`,
    /// `name.lost-characters`, `name.private-use`, `name.characters`, `name.dot`, and as a
    /// warning `name.space`.
    ///
    /// Rare characters up to level 3 of GB 18030 are names (practice 4.6): all of the planes 2 and
    /// 3 is accepted, so that a character younger than this program is no error.
    static let fullName = EligibilityRule("full-name") { applicant, _ in
        let name = applicant.fullName
        let scalars = Array(name.unicodeScalars)
        return [
            lengthFinding(name),
            scalars.contains(where: \.isLostCharacter) ? lostCharacters : nil,
            scalars.contains(where: \.isPrivateUse) ? privateUse : nil,
            scalars.contains { !$0.mayStandInName } ? wrongCharacters : nil,
            name.hasPrefix("\u{B7}") || name.hasSuffix("\u{B7}") ? outerDot : nil,
            scalars.contains(where: \.isBlank) ? space : nil,
        ].compactMap { $0 }
    }

    private static func lengthFinding(_ name: String) -> Finding? {
        if (2...30).contains(name.count) { return nil }
        return nameFinding(
            "name.length", "姓名应为2至30个字，现为\(name.count)个字",
            "a name has 2 to 30 characters, not \(name.count)")
    }

    private static var lostCharacters: Finding {
        nameFinding(
            "name.lost-characters", "姓名中有转码时丢失的字(?、□)，请按身份证填写",
            "a character of the name was lost in a conversion")
    }

    private static var privateUse: Finding {
        nameFinding(
            "name.private-use", "姓名中有自造字（私用区编码），请改用GB 18030的正式编码",
            "the name has a private-use character; use its code in GB 18030")
    }

    private static var wrongCharacters: Finding {
        nameFinding(
            "name.characters", "姓名中有数字、标点或符号", "the name has digits, punctuation or symbols")
    }

    private static var outerDot: Finding {
        nameFinding(
            "name.dot", "姓名的间隔号只能在字与字之间", "the dot stands between two characters only")
    }

    private static var space: Finding {
        nameFinding(
            "name.space", severity: .warning, "姓名中有空格，请与身份证核对",
            "the name has a space in it; compare it with the ID card")
    }

    private static func nameFinding(
        _ rule: String, severity: Finding.Severity = .error, _ chinese: String, _ english: String
    ) -> Finding {
        Finding(rule, severity: severity, at: Finding.Place(column: "姓名"), chinese, english)
    }
}

extension Unicode.Scalar {
    /// What conversions leave behind: replacement character, question mark, empty box.
    fileprivate var isLostCharacter: Bool {
        [0xFFFD, 0x3F, 0xFF1F, 0x25A1].contains(value)
    }

    /// The private-use areas of the planes 0, 15 and 16.
    fileprivate var isPrivateUse: Bool {
        (0xE000...0xF8FF).contains(value) || value >= 0xF0000
    }

    /// Letters, marks and variation selectors, the dot; blanks, lost and private-use characters
    /// have findings of their own.
    fileprivate var mayStandInName: Bool {
        value == 0xB7 || properties.isAlphabetic || properties.isVariationSelector
            || properties.generalCategory == .nonspacingMark
            || (0x20000...0x3FFFF).contains(value) || isBlank || isLostCharacter || isPrivateUse
    }
}
