import Vocabulary

/// People who may sit in the same halls.
struct SeatClass {
    enum Kind { case limited, wish, open }

    let kind: Kind
    /// In lot order.
    let halls: [Int]
    /// In row order.
    var people: [Int]
}

/// Sorts people into classes by the limits that groups and units' sites put on them.
struct SeatClasses {
    /// What limits a person.
    private struct Limit: Hashable {
        var hall: Int?
        var session: SessionID?
        var sites: Set<SiteID>?
        var isWish = false

        var isNone: Bool { hall == nil && session == nil && sites == nil }
    }

    private struct Key: Hashable {
        let halls: [Int]
        let isWish: Bool
    }

    let input: SeatInput
    let lots: SeatLots

    /// Limited classes by number of halls, then wishes, last the open one.
    ///
    /// - Throws: `seats.sites` for people whom no hall is left for.
    func classes(bound: GroupBinding.Bounds) throws(Refusal) -> [SeatClass] {
        var open = SeatClass(kind: .open, halls: lots.halls, people: [])
        var halls: [Limit: Key] = [:]
        var people: [Key: [Int]] = [:]
        for person in lots.row {
            let limit = limit(of: person, bound)
            guard !limit.isNone else {
                open.people.append(person)
                continue
            }
            let key = halls[limit] ?? Key(halls: self.halls(of: limit), isWish: limit.isWish)
            guard !key.halls.isEmpty else { throw nowhere(person) }
            halls[limit] = key
            people[key, default: []].append(person)
        }
        let limited = people.map { key, people in
            SeatClass(kind: key.isWish ? .wish : .limited, halls: key.halls, people: people)
        }
        return limited.sorted { before($0, $1) } + [open]
    }

    private func limit(of person: Int, _ bound: GroupBinding.Bounds) -> Limit {
        var limit = Limit(hall: bound.halls[person], session: bound.sessions[person])
        guard let sites = input.sites[input.people[person].unit] else { return limit }
        if sites.isStrict {
            limit.sites = sites.sites
        } else if limit.isNone {
            limit.sites = sites.sites
            limit.isWish = true
        }
        return limit
    }

    private func halls(of limit: Limit) -> [Int] {
        lots.halls.filter { index in
            let hall = input.halls[index]
            return limit.hall.map { $0 == index } ?? true
                && limit.session.map { $0 == hall.session } ?? true
                && limit.sites?.contains(hall.site) ?? true
        }
    }

    private func before(_ one: SeatClass, _ other: SeatClass) -> Bool {
        if one.kind != other.kind { return one.kind == .limited }
        if one.halls.count != other.halls.count { return one.halls.count < other.halls.count }
        // The roster ascends, so that the smallest place has the smallest registration.
        return one.people.min() ?? 0 < other.people.min() ?? 0
    }

    private func nowhere(_ person: Int) -> Refusal {
        let registration = input.people[person].registration
        return Refusal(
            "seats.sites", "考生\(registration)所在单位限定的考点与其分组的场次、考场没有交集，请改配置。",
            "no hall is left for \(registration) between the unit's sites and the group: "
                + "widen one of them")
    }
}
