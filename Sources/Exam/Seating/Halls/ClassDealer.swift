import Draws
import Vocabulary

/// Deals the people without access needs to halls, class by class; a wish that does not fit gives
/// way (sites near the unit: hard where strict, soft otherwise).
struct ClassDealer {
    let input: SeatInput
    let lots: SeatLots
    let tables: SeatSetTables
    let classes: [SeatClass]
    let isOpen: [Bool]

    /// - Returns: how the heavy units were spread, class by class.
    /// - Throws: `seats.sites` when a limited class does not fit.
    func deal(
        in fill: inout HallFill, _ context: DrawContext
    ) throws(Refusal) -> [HallDealer.Spread] {
        var left: Set<Int> = []
        var spreads: [HallDealer.Spread] = []
        for (number, seatClass) in classes.enumerated() {
            let halls = seatClass.halls.filter { isOpen[$0] }
            let free = halls.reduce(0) { $0 + fill.free($1) }
            var row = seatClass.people.filter { !input.people[$0].needsAccess }
            switch seatClass.kind {
            case .limited:
                guard row.count <= free else { throw lacking(row, free, seatClass) }
            case .wish:
                left.formUnion(row.dropFirst(free))
                row = Array(row.prefix(free))
            case .open:
                if !left.isEmpty {
                    let members = Set(row).union(left)
                    row = lots.row.filter(members.contains)
                }
                guard row.count <= free else { throw lacking(row, free, seatClass) }
            }
            let dealer = HallDealer(input: input, lots: lots, tables: tables, halls: halls)
            spreads += dealer.deal(row, in: &fill) { context.stream("seat/deal/\(number)") }
        }
        return spreads
    }

    private func lacking(_ row: [Int], _ free: Int, _ seatClass: SeatClass) -> Refusal {
        let names = Set(seatClass.halls.map { input.halls[$0].site.text }).sorted()
        let units = Set(row.map { input.units[input.people[$0].unit].text }).sorted()
        let some = units.prefix(3).joined(separator: "、")
        return Refusal(
            "seats.sites",
            "限定考点（\(names.joined(separator: "、"))）座位不足：\(some)等\(units.count)个单位\(row.count)人"
                + "只能在那里就座，空座\(free)个，缺\(row.count - free)个；请增加座位或放宽限定。",
            "\(row.count) people of \(units.count) units (\(some)) may only sit at sites "
                + "\(names.joined(separator: ", ")), where \(free) places are free: "
                + "\(row.count - free) are lacking; add seats or widen the limit")
    }
}
