/// A column of a roster (花名册), found by the name in its header, wherever it stands.
package enum RosterColumn: String, Hashable, Sendable, CaseIterable {
    case fullName, idNumber, gender, unitName, unitCode, district, department, jobTitle
    case establishment, authority, categories, field, jurisdiction, education, major
    case legalQualification, workSince, enforcementSince, certificateNumber, certificateValidTo
    case applicationType, subjects, mobile, accommodation, ethnicity

    /// The name as `RosterWriter` writes it and as findings call it.
    package var title: String { names[0] }

    /// The title, then the other names that offices use.
    var names: [String] {
        switch self {
        case .fullName: ["姓名"]
        case .idNumber: ["身份证号", "身份证号码", "证件号码", "公民身份号码", "身份证", "居民身份证号码"]
        case .gender: ["性别"]
        case .unitName: ["单位", "工作单位", "所在单位", "单位名称", "单位全称"]
        case .unitCode: ["单位代码", "单位编码"]
        case .district: ["区县", "所属区县", "县区", "所属县区"]
        case .department: ["部门", "内设机构", "内设机构/所队"]
        case .jobTitle: ["职务", "职务职级", "职务/职级"]
        case .establishment: ["编制性质", "人员编制"]
        case .authority: ["单位性质", "执法主体性质"]
        case .categories: ["执法类别"]
        case .field: ["执法领域"]
        case .jurisdiction: ["执法区域"]
        case .education: ["学历", "学历/学位"]
        case .major: ["专业", "所学专业"]
        case .legalQualification: ["法律职业资格", "法律职业资格证"]
        case .workSince: ["参加工作时间"]
        case .enforcementSince: ["从事执法时间", "从事执法工作时间"]
        case .certificateNumber: ["现有执法证号", "执法证号"]
        case .certificateValidTo: ["执法证有效期", "执法证有效期至"]
        case .applicationType: ["报考类型"]
        case .subjects: ["报考科目"]
        case .mobile: ["手机号", "联系电话", "手机", "手机号码"]
        case .accommodation: ["特殊考试需求"]
        case .ethnicity: ["民族"]
        }
    }

    /// The column of a header cell: white space, a mark such as `*`, the width of letters and
    /// brackets, and a remark in brackets (身份证号（18位）) are ignored; so are brackets around a
    /// part of the name (县（区）). Nil for another name.
    package init?(header text: String) {
        let name = RosterColumn.plain(text)
        let spellings = [
            name, RosterColumn.withoutRemarks(name), name.filter { !"()[]【】".contains($0) },
        ]
        for spelling in spellings {
            if let column = RosterColumn.allCases.first(where: { $0.names.contains(spelling) }) {
                self = column
                return
            }
        }
        return nil
    }

    private static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.isInvisible {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            let narrow = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            if narrow != "*" && narrow != ":" { scalars.append(narrow) }
        }
        return String(scalars)
    }

    private static func withoutRemarks(_ name: String) -> String {
        var depth = 0
        return name.filter { character in
            if "([【".contains(character) { depth += 1 }
            defer { if ")]】".contains(character) { depth -= 1 } }
            return depth == 0
        }
    }
}

extension Unicode.Scalar {
    /// White space, or a character that takes no room (zero-width space, byte order mark).
    fileprivate var isInvisible: Bool {
        properties.isWhitespace || properties.generalCategory == .format
    }
}
