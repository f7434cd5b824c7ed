import Draws
import Vocabulary

/// Deals people to halls; which seat they get inside is another question.
struct SeatDealer {
    struct Dealt {
        let hall: Hall
        /// Seats already given, to people who need access.
        var placed: [(sitter: Sitter, seat: Int)] = []
        var sitters: [Sitter] = []
    }

    let input: SeatInput
    let context: DrawContext

    func deal() throws(Refusal) -> [Dealt] {
        var dealt = try openHalls().map { Dealt(hall: $0) }
        placeAccess(in: &dealt)
        let others = spreadOrder(input.sitters.filter { !$0.needsAccess })
        for (sitter, index) in zip(others, slots(for: others.count, in: dealt)) {
            dealt[index].sitters.append(sitter)
        }
        return dealt
    }

    /// The shortest beginning of the halls in the order of the lot that has seats for everybody
    /// and access for those who need it.
    private func openHalls() throws(Refusal) -> [Hall] {
        let byName = Dictionary(input.halls.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
        let lot = context.order("seat/rooms", byName.keys).compactMap { byName[$0] }
        let needed = input.sitters.count
        let access = input.sitters.count(where: \.needsAccess)
        try checkCapacity(lot, needed: needed, access: access)
        var open: [Hall] = []
        var (seats, reachable) = (0, 0)
        for hall in lot where seats < needed || reachable < access {
            if seats >= needed && hall.accessibleSeats.isEmpty { continue }
            open.append(hall)
            seats += hall.seats.count
            reachable += hall.accessibleSeats.count
        }
        return open
    }

    private func checkCapacity(_ halls: [Hall], needed: Int, access: Int) throws(Refusal) {
        let seats = halls.reduce(0) { $0 + $1.seats.count }
        guard seats >= needed else {
            throw Refusal(
                "seats.capacity", "座位不足：应编排\(needed)人，可用座位\(seats)个，缺\(needed - seats)个。",
                "\(needed) people but \(seats) seats: \(needed - seats) are lacking")
        }
        let reachable = halls.reduce(0) { $0 + $1.accessibleSeats.count }
        guard reachable >= access else {
            throw Refusal(
                "seats.access", "无障碍座位不足：需要\(access)个，只有\(reachable)个。",
                "\(access) people need an accessible seat but there are \(reachable)")
        }
    }

    private func placeAccess(in dealt: inout [Dealt]) {
        let people = Dictionary(
            uniqueKeysWithValues: input.sitters.filter(\.needsAccess).map {
                ($0.registration, $0)
            })
        guard !people.isEmpty else { return }
        let seats = dealt.enumerated().flatMap { index, dealt in
            dealt.hall.accessibleSeats.map { (index: index, seat: $0) }
        }
        let drawn = context.stream("seat/access").shuffled(seats)
        for (name, place) in zip(context.order("seat/members", people.keys), drawn) {
            guard let sitter = people[name] else { continue }
            dealt[place.index].placed.append((sitter, place.seat))
        }
    }

    /// Units in the order of their tickets, and in a unit people in the order of theirs.
    private func spreadOrder(_ sitters: [Sitter]) -> [Sitter] {
        let units = context.order("seat/units", Set(sitters.map(\.unit)).map(\.text))
        let rank = Dictionary(
            uniqueKeysWithValues: units.enumerated().map { (UnitCode($1), $0) })
        let people = Dictionary(uniqueKeysWithValues: sitters.map { ($0.registration, $0) })
        let members = context.order("seat/members", people.keys).compactMap { people[$0] }
        var groups = [[Sitter]](repeating: [], count: units.count)
        for member in members { groups[rank[member.unit] ?? 0].append(member) }
        return groups.flatMap { $0 }
    }

    /// For each of `count` people in order the index of a hall: halls take turns in proportion to
    /// their free seats, so that any run of people is spread evenly.
    private func slots(for count: Int, in dealt: [Dealt]) -> [Int] {
        let quotas = quotas(for: count, in: dealt)
        var turns: [(numerator: Int, denominator: Int, index: Int)] = []
        for (index, quota) in quotas.enumerated() {
            for turn in 0..<quota { turns.append((2 * turn + 1, 2 * quota, index)) }
        }
        turns.sort {
            let (left, right) = ($0.numerator * $1.denominator, $1.numerator * $0.denominator)
            return left == right ? $0.index < $1.index : left < right
        }
        return turns.map(\.index)
    }

    /// People for each hall in proportion to its free seats; what rounding leaves goes to the
    /// halls with the largest remainders (ties: the earlier lot).
    private func quotas(for count: Int, in dealt: [Dealt]) -> [Int] {
        let free = dealt.map { $0.hall.seats.count - $0.placed.count }
        let total = free.reduce(0, +)
        guard total > 0 else { return free }
        var quotas = free.map { $0 * count / total }
        let remainders = free.enumerated().sorted {
            let (left, right) = ($0.element * count % total, $1.element * count % total)
            return left == right ? $0.offset < $1.offset : left > right
        }
        var left = count - quotas.reduce(0, +)
        for (index, seats) in remainders where left > 0 && quotas[index] < seats {
            quotas[index] += 1
            left -= 1
        }
        return quotas
    }
}
