import Draws
import Seals
import Seating
import Vocabulary

/// What draw number `seed` draws from.
func context(_ seed: Int) -> DrawContext {
    DrawContext(
        seed: HashAlgorithm.sm3.digest(Array("seed \(seed)".utf8)),
        announcementDigest: HashAlgorithm.sm3.digest(Array("announcement".utf8)),
        exam: "test-2017-1", hash: .sm3)
}

/// A number in the given width, so that names sort as their numbers do.
func padded(_ number: Int, _ width: Int = 4) -> String {
    String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
}

func room(
    _ number: Int, machines: Int, columns: Int, accessible: [Int] = [], broken: [Int] = []
) -> Room {
    Room(
        site: "01", id: RoomID(padded(number, 2)), name: "第\(number)机房", machines: machines,
        columns: columns, accessibleSeats: accessible, brokenSeats: broken)
}

func rooms(_ count: Int, machines: Int, columns: Int, accessible: [Int] = []) -> [Room] {
    (1...count).map { room($0, machines: machines, columns: columns, accessible: accessible) }
}

/// People of units of these sizes; every `accessEvery`th needs access.
func people(units sizes: [Int], accessEvery: Int? = nil) -> [SeatRequest.Person] {
    let units = sizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    return units.enumerated().map { index, unit in
        SeatRequest.Person(
            registration: RegistrationID("R\(padded(index))"), unit: UnitCode("U\(padded(unit))"),
            needsAccess: accessEvery.map { index.isMultiple(of: $0) } ?? false)
    }
}

/// Unit sizes of which the first is `largest`, the next about half of it, then a third (Zipf), as
/// the units of a city are; together `total`.
func zipf(total: Int, largest: Int, others: Int? = nil) -> [Int] {
    var sizes = [largest]
    var left = total - largest
    var rank = others == nil ? 2 : 1
    while left > 0 {
        let size = min(left, max(1, (others ?? largest) / rank))
        sizes.append(size)
        left -= size
        rank += 1
    }
    return sizes
}

func request(
    _ people: [SeatRequest.Person], _ rooms: [Room], sessions: [SessionID] = ["1"],
    separation: SeatingRules.Separation = .fourNeighbours, spare: Int = 10,
    spares: SeatingRules.Spares = .fixed
) -> SeatRequest {
    SeatRequest(
        people: people, rooms: rooms, sessions: sessions,
        rules: SeatingRules(
            sparePercent: spare, spares: spares, separation: separation, announcement: .onTicket))
}

extension SeatRequest {
    /// The same with more asked.
    func with(
        sites: [UnitSites] = [], groups: [Group] = [], taken: [Taken] = [],
        usesSpares: Bool = false,
        leastFilling: Int = 0
    ) -> SeatRequest {
        SeatRequest(
            people: people, rooms: rooms, sessions: sessions,
            rules: SeatingRules(
                sparePercent: rules.sparePercent, spares: rules.spares,
                separation: rules.separation, announcement: rules.announcement,
                leastFilling: leastFilling), sites: sites, groups: groups, taken: taken,
            usesSpares: usesSpares)
    }
}

/// What rules of a strength say against a plan.
func breaches(
    _ plan: SeatPlan, _ request: SeatRequest, _ strength: RuleStrength = .hard
) -> [RuleBreach] {
    let review = SeatingReview(plan, request)
    return SeatingRules.all.filter { $0.strength == strength }
        .flatMap { $0.breaches(in: review) }
}

/// The whole way of a draw: inputs as JSON, the procedure, the result read back.
func plan(_ request: SeatRequest, seed: Int) throws -> SeatPlan {
    let json = try SeatDraw().draw(
        inputs: request.inputs, parameters: request.parameters, in: context(seed))
    guard let plan = SeatPlan(json: json) else {
        throw Refusal("test.result", "结果不可读。", "the result cannot be read")
    }
    return plan
}
