import Admissions
import Testing
import Vocabulary

@Suite struct NameAndMobileTests {
    @Test(
        arguments: [
            ("", ["name.length"]),
            ("张", ["name.length"]),
            (String(repeating: "张", count: 31), ["name.length"]),
            ("张？", ["name.lost-characters"]),
            ("张\u{FFFD}", ["name.lost-characters"]),
            ("张□丰", ["name.lost-characters"]),
            ("张\u{E81A}", ["name.private-use"]),
            ("张3", ["name.characters"]),
            ("张三（大）", ["name.characters"]),
            ("·张三", ["name.dot"]),
            ("张 三", ["name.space"]),
            ("张\u{3000}三？", ["name.lost-characters", "name.space"]),
        ])
    func `a doubtful name has its findings`(name: String, rules: [String]) throws {
        let applicant = try Samples.applicant(name: name)
        let findings = EligibilityRules.findings(for: applicant, in: try Samples.context())
        #expect(findings.map(\.rule) == rules)
        #expect(findings.allSatisfy { $0.place.column == "姓名" })
    }

    @Test func `a space is a warning, since some names may have one`() throws {
        let applicant = try Samples.applicant(name: "张 三")
        let findings = EligibilityRules.findings(for: applicant, in: try Samples.context())
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test(arguments: [
        "张三", "欧阳修文", "王䶮", "李㛃", "赵𬭩", "钱鿍", "孙\u{2EBF0}", "周\u{323B0}", "吴〇",
        "阿卜杜热合曼·阿卜杜拉·买买提", "葛\u{E0100}洪",
    ])
    func `names up to GB 18030 level 3 are names`(name: String) throws {
        let applicant = try Samples.applicant(name: name)
        #expect(applicant.fullName == name)
        #expect(
            EligibilityRules.findings(for: applicant, in: try Samples.context()).isEmpty)
    }

    @Test(
        arguments: [
            ("买买提·艾力", "买买提\u{B7}艾力"), ("买买提•艾力", "买买提\u{B7}艾力"),
            ("买买提．艾力", "买买提\u{B7}艾力"), ("买买提.艾力", "买买提\u{B7}艾力"),
            ("买买提・艾力", "买买提\u{B7}艾力"), ("买买提\u{387}艾力", "买买提\u{B7}艾力"),
            ("  张三\u{3000}", "张三"), ("张 三", "张 三"),
            ("Ame\u{301}lie", "Am\u{E9}lie"), ("\u{F92C}中", "\u{90CE}中"),
        ])
    func `names are stored in one spelling`(typed: String, stored: String) {
        let name = PersonName.normalised(typed)
        #expect(Array(name.unicodeScalars) == Array(stored.unicodeScalars))
        #expect(PersonName.normalised(name) == name)
    }

    @Test(
        arguments: [
            ("", "mobile.missing"), ("1.38E+10", "mobile.excel-damaged"),
            ("12800000000", "mobile.format"), ("1380000000", "mobile.format"),
            ("138000000000", "mobile.format"), ("23800000000", "mobile.format"),
            ("1380000000a", "mobile.format"), ("0839-3300000", "mobile.format"),
        ])
    func `a wrong mobile number has its finding`(typed: String, rule: String) throws {
        let applicant = try Samples.applicant(mobile: typed)
        let findings = EligibilityRules.findings(for: applicant, in: try Samples.context())
        #expect(findings.map(\.rule) == [rule])
    }

    @Test(arguments: [
        "13800000000", "138 0000 0000", "138-0000-0000", "+8613800000000", "8613800000000",
        "008613800000000", "１３８００００００００", "'13800000000",
    ])
    func `a mobile number is read as people type it`(typed: String) {
        #expect(MobileNumber.normalised(typed) == "13800000000")
    }

    @Test func `lists show a masked mobile number`() {
        #expect(MobileNumber.masked("13800000000") == "138****0000")
        #expect(MobileNumber.masked("123") == "***")
    }
}
