import Draws
import Vocabulary

/// Fixed groups (hard): each is bound by lot to a session or a hall that has room for it.
struct GroupBinding {
    /// The hall or the session of people in groups.
    struct Bounds {
        var halls: [Int: Int] = [:]
        var sessions: [Int: SessionID] = [:]
    }

    /// People and access needs of a group, or of what is bound so far.
    private struct Load {
        var people = 0
        var access = 0

        static func + (one: Load, other: Load) -> Load {
            Load(people: one.people + other.people, access: one.access + other.access)
        }

        func fits(in room: Load) -> Bool { people <= room.people && access <= room.access }
    }

    let input: SeatInput
    let context: DrawContext

    /// - Throws: `seats.group` for the first group that finds no room.
    func bind() throws(Refusal) -> Bounds {
        var bounds = Bounds()
        guard !input.groups.isEmpty else { return bounds }
        var hallLoad = [Load](repeating: Load(), count: input.halls.count)
        var sessionLoad: [SessionID: Load] = [:]
        for group in ordered() {
            let load = load(of: group)
            switch group.together {
            case .room:
                let hall = try first(group, in: input.halls.indices.map { $0 }) { hall in
                    let session = input.halls[hall].session
                    return (load + hallLoad[hall]).fits(in: room(of: [hall]))
                        && (load + (sessionLoad[session] ?? Load()))
                            .fits(in: room(of: halls(of: session)))
                        && isAllowed(group, at: input.halls[hall].site)
                }
                for person in group.people { bounds.halls[person] = hall }
                hallLoad[hall] = hallLoad[hall] + load
                let session = input.halls[hall].session
                sessionLoad[session] = (sessionLoad[session] ?? Load()) + load
            case .session:
                let session = try first(group, in: input.sessions) { session in
                    (load + (sessionLoad[session] ?? Load()))
                        .fits(in: room(of: halls(of: session)))
                }
                for person in group.people { bounds.sessions[person] = session }
                sessionLoad[session] = (sessionLoad[session] ?? Load()) + load
            }
        }
        return bounds
    }

    /// Rooms first, then sessions; the larger group first, equal ones by name.
    private func ordered() -> [SitterGroup] {
        input.groups.filter { $0.together == .room }.sorted { $0.people.count > $1.people.count }
            + input.groups.filter { $0.together == .session }
            .sorted { $0.people.count > $1.people.count }
    }

    /// The first candidate, by ticket, that the group fits into.
    private func first<Place: CustomStringConvertible>(
        _ group: SitterGroup, in places: [Place], fits: (Place) -> Bool
    ) throws(Refusal) -> Place {
        let named = Dictionary(
            uniqueKeysWithValues: places.map { (RoomID("\(group.name)/\(name($0))"), $0) })
        let order = context.order("seat/groups", named.keys.map(\.text))
        for text in order {
            if let place = named[RoomID(text)], fits(place) { return place }
        }
        let wanted = group.together == .room ? "考场" : "场次"
        throw Refusal(
            "seats.group",
            "分组“\(group.name)”共\(group.people.count)人，没有放得下的\(wanted)；请拆分该组或增加座位。",
            "no \(group.together.rawValue) has room for the \(group.people.count) people of "
                + "group \(group.name): split it or add seats")
    }

    private func name<Place: CustomStringConvertible>(_ place: Place) -> String {
        (place as? Int).map { input.halls[$0].name } ?? place.description
    }

    private func load(of group: SitterGroup) -> Load {
        Load(
            people: group.people.count,
            access: group.people.count { input.people[$0].needsAccess })
    }

    private func halls(of session: SessionID) -> [Int] {
        input.halls.indices.filter { input.halls[$0].session == session }
    }

    private func room(of halls: [Int]) -> Load {
        Load(
            people: halls.reduce(0) { $0 + input.halls[$1].places },
            access: halls.reduce(0) { $0 + input.halls[$1].accessible.count })
    }

    private func isAllowed(_ group: SitterGroup, at site: SiteID) -> Bool {
        group.people.allSatisfy { person in
            guard let rule = input.sites[input.people[person].unit], rule.isStrict else {
                return true
            }
            return rule.sites.contains(site)
        }
    }
}
