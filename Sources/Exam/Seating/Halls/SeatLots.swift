import Draws
import Vocabulary

/// The orders that tickets give: of halls, of people, and of people in rows by unit.
struct SeatLots {
    /// Halls: the first of every session, the second of every session, and so on.
    let halls: [Int]
    /// The place of each hall in `halls`.
    let hallRank: [Int]
    /// The people of the roster by their own tickets.
    let members: [Int]
    /// The people of the roster unit by unit, units by ticket, within a unit by their own.
    let row: [Int]

    init(_ input: SeatInput, _ context: DrawContext) {
        halls = SeatLots.halls(input, context)
        var rank = [Int](repeating: 0, count: input.halls.count)
        for (place, hall) in halls.enumerated() { rank[hall] = place }
        hallRank = rank
        let roster = input.people.prefix(input.drawn)
        let named = Dictionary(
            uniqueKeysWithValues: roster.enumerated().map { ($1.registration, $0) })
        members = context.order("seat/members", roster.map(\.registration.text))
            .compactMap { named[RegistrationID($0)] }
        row = SeatLots.row(members, input, context)
    }

    private static func halls(_ input: SeatInput, _ context: DrawContext) -> [Int] {
        let named = Dictionary(
            uniqueKeysWithValues: input.halls.enumerated().map { (RoomID($1.name), $0) })
        let drawn = context.order("seat/rooms", input.halls.map(\.name))
            .compactMap { named[RoomID($0)] }
        let bySession = Dictionary(grouping: drawn) { input.halls[$0].session }
        let sessions = context.order("seat/sessions", input.sessions.map(\.text))
            .compactMap { bySession[SessionID($0)] }
        let most = sessions.map(\.count).max() ?? 0
        return (0..<most).flatMap { place in
            sessions.compactMap { place < $0.count ? $0[place] : nil }
        }
    }

    private static func row(
        _ members: [Int], _ input: SeatInput, _ context: DrawContext
    ) -> [Int] {
        var byUnit = [[Int]](repeating: [], count: input.units.count)
        for person in members { byUnit[input.people[person].unit].append(person) }
        let named = Dictionary(
            uniqueKeysWithValues: input.units.enumerated().map { ($1, $0) })
        let present = input.units.indices.filter { !byUnit[$0].isEmpty }
        return context.order("seat/units", present.map { input.units[$0].text })
            .compactMap { named[UnitCode($0)] }.flatMap { byUnit[$0] }
    }
}
