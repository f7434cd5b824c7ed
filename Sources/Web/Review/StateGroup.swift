import Admissions

/// The states of registrations as lists count them: every state belongs to one group, so that the
/// groups add up to all.
enum StateGroup: String, CaseIterable, Sendable {
    case draft, waitingUnit, returned, waitingOffice, passed, rejected, ended

    init(_ state: RegistrationState) {
        switch state {
        case .draft: self = .draft
        case .submitted: self = .waitingUnit
        case .returnedByUnit, .returnedByOffice: self = .returned
        case .unitPassed: self = .waitingOffice
        case .approved, .locked: self = .passed
        case .rejectedByUnit, .rejectedByOffice: self = .rejected
        case .withdrawn, .annulled: self = .ended
        }
    }

    var chinese: String {
        switch self {
        case .draft: "草稿"
        case .waitingUnit: "待单位审查"
        case .returned: "退回修改中"
        case .waitingOffice: "待主管部门审核"
        case .passed: "审核通过"
        case .rejected: "不通过"
        case .ended: "撤回或作废"
        }
    }

    var states: Set<RegistrationState> {
        Set(RegistrationState.allCases.filter { StateGroup($0) == self })
    }

    /// How many of each group there are, in the order of the groups.
    static func counts(of registrations: [Registration]) -> [(group: StateGroup, count: Int)] {
        var counts: [StateGroup: Int] = [:]
        for registration in registrations {
            counts[StateGroup(registration.state), default: 0] += 1
        }
        return allCases.map { ($0, counts[$0] ?? 0) }
    }

    /// `报名14 = 待单位审查3 + 审核通过11`: what is not there is left out.
    static func sum(of registrations: [Registration]) -> String {
        let parts = counts(of: registrations).filter { $0.count > 0 }
            .map { "\($0.group.chinese)\($0.count)" }
        let end = parts.isEmpty ? "" : " = " + parts.joined(separator: " + ")
        return "报名\(registrations.count)\(end)"
    }
}

extension RegistrationState {
    /// The kind of the state's badge.
    var reviewBadge: String {
        switch self {
        case .submitted, .unitPassed: "wait"
        case .returnedByUnit, .returnedByOffice: "info"
        case .approved, .locked: "good"
        case .rejectedByUnit, .rejectedByOffice, .annulled: "bad"
        case .draft, .withdrawn: "off"
        }
    }
}
