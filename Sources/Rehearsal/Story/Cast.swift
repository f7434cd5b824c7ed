import Vocabulary

/// Who plays which part: three in a hundred are absent, one in a hundred has a machine that fails,
/// two fall ill, one is caught cheating, one loses the network near the end.
struct Cast {
    private var fates: [RegistrationID: SittingPlan.Fate] = [:]

    init(_ registrations: [RegistrationID], minutes: Int, _ chance: Chance) {
        var people = chance.shuffled(registrations.sorted())[...]
        func next(_ count: Int) -> [RegistrationID] {
            defer { people = people.dropFirst(count) }
            return Array(people.prefix(count))
        }
        let some = registrations.count >= 10 ? 1 : 0
        for one in next(max(some, registrations.count * 3 / 100)) { fates[one] = .absent }
        for one in next(max(some, registrations.count / 100)) {
            fates[one] = .crash(
                minute: chance.pick(minutes / 5...minutes * 3 / 5),
                lostMinutes: chance.pick(2...6))
        }
        for one in next(2 * some) {
            fates[one] = .illness(
                minute: chance.pick(minutes / 4...minutes / 2), minutes: chance.pick(5...10))
        }
        for one in next(some) { fates[one] = .cheating(minute: minutes * 2 / 5) }
        for one in next(some) { fates[one] = .offlineAtEnd }
    }

    func fate(of registration: RegistrationID) -> SittingPlan.Fate {
        fates[registration] ?? .nothing
    }
}
