import Vocabulary

extension SeatPlan {
    /// The plan of a whole draw.
    ///
    /// - Parameter seatings: of the halls to which somebody was dealt.
    init(
        _ input: SeatInput, _ fill: HallFill, _ seatings: [Int: RoomSeating],
        _ spreads: [HallDealer.Spread]
    ) {
        var places = fill.placed
        for (hall, seating) in seatings { places[hall] += seating.seats }
        let alone: SeatPlan.Mode = input.separation == .none ? .free : .placed
        self.init(
            input, places,
            certificates: input.halls.indices.filter { !places[$0].isEmpty }.map { hall in
                Certificate(
                    hall, input, places[hall], before: fill.placed[hall],
                    seatings[hall] ?? RoomSeating(mode: alone, seats: []))
            },
            spreads: spreads.map {
                Spread(unit: input.units[$0.unit], people: $0.people, pairs: $0.pairs)
            })
    }

    /// The plan of late additions: only theirs.
    init(late input: SeatInput, _ fill: HallFill) {
        let halls = input.halls.indices.filter { hall in
            fill.placed[hall].contains { $0.person < input.drawn }
        }
        let mode: SeatPlan.Mode = input.separation == .none ? .free : .late
        self.init(
            input, fill.placed,
            certificates: halls.map { hall in
                let before = fill.placed[hall].filter { $0.person >= input.drawn }
                return Certificate(
                    hall, input, fill.placed[hall], before: before,
                    RoomSeating(mode: mode, seats: []))
            }, spreads: [])
    }

    private init(
        _ input: SeatInput, _ places: [[HallFill.Place]], certificates: [Certificate],
        spreads: [Spread]
    ) {
        // The roster ascends by registration.
        var assignments = [Assignment?](repeating: nil, count: input.drawn)
        for (hall, places) in zip(input.halls, places) {
            for place in places where place.person < input.drawn {
                assignments[place.person] = Assignment(
                    registration: input.people[place.person].registration,
                    session: hall.session, site: hall.site, room: hall.room,
                    seat: hall.shape.numbers[place.spot])
            }
        }
        self.init(
            assignments: assignments.compactMap { $0 },
            certificates: certificates.map { ("\($0.session)/\($0.site)/\($0.room)", $0) }
                .sorted { precedes($0.0, $1.0) }.map(\.1),
            spreads: spreads)
    }
}

extension SeatPlan.Certificate {
    fileprivate init(
        _ index: Int, _ input: SeatInput, _ places: [HallFill.Place],
        before: [HallFill.Place], _ seating: RoomSeating
    ) {
        let hall = input.halls[index]
        self.init(
            session: hall.session, site: hall.site, room: hall.room,
            mode: seating.mode, people: places.count,
            pairs: Self.pairs(places, input, hall.shape),
            bound: seating.bound + Self.pairs(before, input, hall.shape),
            reasons: seating.reasons.map {
                Reason(
                    unit: input.units[$0.unit], people: $0.people, most: $0.most,
                    pairs: $0.pairs)
            })
    }

    /// Pairs of neighbours of one unit, by the true neighbours.
    private static func pairs(
        _ places: [HallFill.Place], _ input: SeatInput, _ shape: RoomShape
    ) -> Int {
        guard !places.isEmpty else { return 0 }
        var units = [Int](repeating: -1, count: shape.seats)
        for place in places { units[place.spot] = input.people[place.person].unit }
        return places.reduce(0) { pairs, place in
            pairs
                + shape.near[place.spot].count {
                    $0 > place.spot && units[$0] == units[place.spot]
                }
        }
    }
}
