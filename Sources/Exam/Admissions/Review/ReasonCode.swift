package import Vocabulary

/// Why a registration was turned down (R) or sent back (B): the list of practice 2.4.
package enum ReasonCode: String, Hashable, Sendable, Codable, CaseIterable {
    case r01 = "R01"
    case r02 = "R02"
    case r03 = "R03"
    case r04 = "R04"
    case r05 = "R05"
    case r06 = "R06"
    case r07 = "R07"
    case r08 = "R08"
    case r09 = "R09"
    case r10 = "R10"
    case r11 = "R11"
    case r12 = "R12"
    case r13 = "R13"
    case b01 = "B01"
    case b02 = "B02"
    case b03 = "B03"
    case b04 = "B04"
    case b05 = "B05"
    case b06 = "B06"
    case b07 = "B07"
    case b08 = "B08"

    /// What a code may be given for.
    package enum Kind: String, Hashable, Sendable {
        /// 不通过: the end of a registration.
        case rejection
        /// 退回修改: the applicant corrects and hands in again.
        case returned
    }

    /// R codes reject, B codes return.
    package var kind: Kind { rawValue.hasPrefix("R") ? .rejection : .returned }

    /// Whether the code says nothing without a note (B08).
    package var needsNote: Bool { self == .b08 }

    /// What the code means.
    package var wording: Wording {
        switch self {
        case .r01: Wording("非在编人员", "not on the establishment")
        case .r02: Wording("劳动合同制/劳务派遣/临时聘用", "contract, dispatched or temporary staff")
        case .r03: Wording("工勤人员", "manual worker")
        case .r04: Wording("借调人员", "on secondment")
        case .r05: Wording("不从事行政执法工作（内勤/后勤）", "does no enforcement work")
        case .r06: Wording("所在单位不具备执法主体资格", "the unit has no power to enforce")
        case .r07: Wording("试用期未满", "still on probation")
        case .r08: Wording("处分期内/年度考核不称职", "under sanction, or assessed as unfit")
        case .r09: Wording("禁考期内", "banned from exams")
        case .r10: Wording("已持有效执法证，无需参考", "holds a valid certificate")
        case .r11: Wording("先决科目未合格", "has not passed a subject that must come first")
        case .r12: Wording("重复报名（本单位/他单位）", "registered twice")
        case .r13: Wording("已离岗/退休/调离", "has left the post")
        case .b01: Wording("姓名与身份证不一致（繁简/生僻字）", "the name differs from the ID card")
        case .b02: Wording("身份证号有误", "the ID number is wrong")
        case .b03: Wording("单位选择错误", "the wrong unit was chosen")
        case .b04: Wording("执法领域选择错误", "the wrong field was chosen")
        case .b05: Wording("照片背景/比例/清晰度/非近照/修图", "the photo is not acceptable")
        case .b06: Wording("证明材料不清晰/缺页", "a proof is unreadable or incomplete")
        case .b07: Wording("编制性质与证明不符", "the kind of post differs from the proof")
        case .b08: Wording("其他（必须写明）", "other, as stated in the note")
        }
    }
}
