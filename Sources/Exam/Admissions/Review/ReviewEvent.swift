/// What can happen to a registration between its first draft and the lock.
package enum ReviewEvent: Hashable, Sendable {
    /// The applicant, or the unit for its people, hands in the draft.
    case submit
    /// The corrected form is handed in again.
    case resubmit
    /// The applicant takes it back.
    case withdraw
    /// The unit vouches for the person. After an office's return: the unit has corrected the form.
    case unitPass
    /// The unit sends it back to be corrected, for B reasons.
    case unitReturn([ReasonCode], note: String = "")
    /// The unit turns it down, for R reasons.
    case unitReject([ReasonCode], note: String = "")
    /// The office lets the person sit.
    case officePass
    /// The office sends it back to be corrected, for B reasons.
    case officeReturn([ReasonCode], note: String = "")
    /// The office turns it down, for R reasons.
    case officeReject([ReasonCode], note: String = "")
    /// The list is frozen for the draw.
    case lock
    /// The office puts a person on the locked list who should have been on it: a rejection that was
    /// wrong, a form that was lost.
    case admitLate(reason: String)
    /// The office declares it void.
    case annul(reason: String)

    /// The event without its contents; the raw values are the names that audit lines carry.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case submit, resubmit, withdraw
        case unitPass, unitReturn, unitReject
        case officePass, officeReturn, officeReject
        case lock, admitLate, annul
    }

    /// The event without its contents.
    package var kind: Kind {
        switch self {
        case .submit: .submit
        case .resubmit: .resubmit
        case .withdraw: .withdraw
        case .unitPass: .unitPass
        case .unitReturn: .unitReturn
        case .unitReject: .unitReject
        case .officePass: .officePass
        case .officeReturn: .officeReturn
        case .officeReject: .officeReject
        case .lock: .lock
        case .admitLate: .admitLate
        case .annul: .annul
        }
    }

    /// The reasons given; empty for events that need none.
    package var reasons: [ReasonCode] {
        switch self {
        case .unitReturn(let reasons, _), .unitReject(let reasons, _),
            .officeReturn(let reasons, _), .officeReject(let reasons, _):
            reasons
        default: []
        }
    }

    /// The note given; empty where there is none.
    package var note: String {
        switch self {
        case .unitReturn(_, let note), .unitReject(_, let note), .officeReturn(_, let note),
            .officeReject(_, let note), .admitLate(let note), .annul(let note):
            note
        default: ""
        }
    }
}
