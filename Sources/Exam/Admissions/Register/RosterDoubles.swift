import Vocabulary

/// Finds people and mobile numbers that stand in one roster twice. The later row is told where the
/// earlier one is.
struct RosterDoubles {
    private var people: [ResidentIDNumber: Finding.Place] = [:]
    private var mobiles: [String: Finding.Place] = [:]

    mutating func findings(adding entry: RosterEntry) -> [Finding] {
        let person = entry.applicant.idNumber
        let mobile = entry.applicant.mobile
        defer {
            people[person] = people[person] ?? entry.place
            mobiles[mobile] = mobiles[mobile] ?? entry.place
        }
        return [
            people[person].map { personTwice(first: $0) },
            people[person] == nil ? mobiles[mobile].map { mobileTwice(first: $0) } : nil,
        ].compactMap { $0.map(entry.placed) }
    }

    private func personTwice(first: Finding.Place) -> Finding {
        Finding(
            "registration.double", at: Finding.Place(column: "身份证号"),
            "与名单中(\(first))为同一人，重复报名(R12)",
            "the same person already stands at \(first) (R12)")
    }

    private func mobileTwice(first: Finding.Place) -> Finding {
        Finding(
            "mobile.double", severity: .warning, at: Finding.Place(column: "手机号"),
            "手机号与名单中(\(first))相同，请核对", "the mobile number also stands at \(first)")
    }
}
