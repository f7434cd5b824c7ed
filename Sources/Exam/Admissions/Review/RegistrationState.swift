/// Where a registration stands (practice 2.4).
///
/// ```
/// draft → submitted → { returnedByUnit (→ submitted) | rejectedByUnit | unitPassed }
///       unitPassed → { returnedByOffice (→ submitted, or → unitPassed by the unit)
///                    | rejectedByOffice | approved } → locked
/// ```
/// Before the lock a person can withdraw; the office can annul with a reason at any time, and put
/// somebody on the locked list late, with a reason, who should have been on it.
package enum RegistrationState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Filled in, not handed in.
    case draft
    /// Handed in; the unit reviews it.
    case submitted
    /// Sent back by the unit to be corrected: no rejection.
    case returnedByUnit
    /// Turned down by the unit. Final.
    case rejectedByUnit
    /// Passed by the unit; the office reviews it.
    case unitPassed
    /// Sent back by the office to be corrected: no rejection.
    case returnedByOffice
    /// Turned down by the office. Final.
    case rejectedByOffice
    /// Passed by both.
    case approved
    /// On the list of the draw: whatever the ticket prints is frozen.
    case locked
    /// Taken back by the applicant. Final.
    case withdrawn
    /// Declared void by the office. Final.
    case annulled

    /// As shown to people. Who the office is (法制办, 司法局) stands in the exam's config.
    package var chinese: String {
        switch self {
        case .draft: "草稿"
        case .submitted: "单位审查中"
        case .returnedByUnit: "单位退回修改"
        case .rejectedByUnit: "单位审查不通过"
        case .unitPassed: "审核中"
        case .returnedByOffice: "审核退回修改"
        case .rejectedByOffice: "审核不通过"
        case .approved: "审核通过"
        case .locked: "已锁定"
        case .withdrawn: "已撤回"
        case .annulled: "已作废"
        }
    }

    /// Whether nothing can follow, so that the person may register anew.
    package var isFinal: Bool {
        switch self {
        case .rejectedByUnit, .rejectedByOffice, .withdrawn, .annulled: true
        default: false
        }
    }

    /// Whether it was sent back to be corrected.
    package var isReturned: Bool { self == .returnedByUnit || self == .returnedByOffice }
}
