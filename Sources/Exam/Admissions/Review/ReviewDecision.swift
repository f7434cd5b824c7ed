package import Vocabulary

/// What was decided, by whom and when, with the state before and after: one line of the review's
/// history, and the opinion that the form prints (practice 2.2 rows 25 and 26).
package struct ReviewDecision: Hashable, Sendable {
    /// On which registration.
    package let registration: RegistrationID
    /// What was done.
    package let event: ReviewEvent.Kind
    /// The state before.
    package let from: RegistrationState
    /// The state after.
    package let to: RegistrationState
    /// Why, by code.
    package let reasons: [ReasonCode]
    /// Why, in words; may be empty.
    package let note: String
    /// By whom.
    package let account: AccountID
    /// In which role.
    package let role: Actor.Role
    /// When.
    package let moment: Moment

    init(
        _ event: ReviewEvent, on registration: Registration, leadingTo state: RegistrationState,
        by actor: Actor, at moment: Moment
    ) {
        self.registration = registration.id
        self.event = event.kind
        from = registration.state
        to = state
        reasons = event.reasons
        note = event.note
        account = actor.account
        role = actor.role
        self.moment = moment
    }

    /// As printed on the form: the state reached, the reasons with their codes, the note.
    package var opinion: String {
        let causes = reasons.map { "\($0.rawValue)\($0.wording.chinese)" }
        return ([to.chinese] + causes + [note]).filter { !$0.isEmpty }.joined(separator: "；")
    }
}

extension ReviewDecision: Codable {
    private enum CodingKeys: String, CodingKey {
        case registration, event, from, to, reasons, note, account, role, moment
    }

    /// Reads the fields by their names, the moment in milliseconds since 1970.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        registration = try container.decode(RegistrationID.self, forKey: .registration)
        event = try container.decode(ReviewEvent.Kind.self, forKey: .event)
        from = try container.decode(RegistrationState.self, forKey: .from)
        to = try container.decode(RegistrationState.self, forKey: .to)
        reasons = try container.decode([ReasonCode].self, forKey: .reasons)
        note = try container.decode(String.self, forKey: .note)
        account = try container.decode(AccountID.self, forKey: .account)
        role = try container.decode(Actor.Role.self, forKey: .role)
        moment = try container.decode(Moment.self, forKey: .moment)
    }

    /// Writes what `init(from:)` reads.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(registration, forKey: .registration)
        try container.encode(event, forKey: .event)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(note, forKey: .note)
        try container.encode(account, forKey: .account)
        try container.encode(role, forKey: .role)
        try container.encode(moment, forKey: .moment)
    }
}
