package import Vocabulary

extension SeatPlan {
    /// The result as the transcript has it.
    package var json: JSON {
        [
            "halls": .array(certificates.map(SeatPlan.row)),
            "seats": .array(
                assignments.map {
                    [
                        JSON($0.registration), JSON($0.session), JSON($0.site), JSON($0.room),
                        .int($0.seat),
                    ]
                }),
            "spread": .array(
                spreads.map { [JSON($0.unit), .int($0.people), .int($0.pairs)] }),
        ]
    }

    /// Reads the result of a seat draw; nil when it has another shape.
    package init?(json: JSON) {
        guard let seats = json["seats"]?.array, let halls = json["halls"]?.array,
            let spread = json["spread"]?.array
        else { return nil }
        let assignments = seats.compactMap(SeatPlan.assignment)
        let certificates = halls.compactMap(SeatPlan.certificate)
        let spreads = spread.compactMap { row -> Spread? in
            guard let row = row.array, row.count == 3, let unit = row[0].name,
                let people = row[1].int, let pairs = row[2].int
            else { return nil }
            return Spread(unit: UnitCode(unit), people: people, pairs: pairs)
        }
        guard assignments.count == seats.count, certificates.count == halls.count,
            spreads.count == spread.count
        else { return nil }
        self.init(assignments: assignments, certificates: certificates, spreads: spreads)
    }

    private static func row(_ hall: Certificate) -> JSON {
        [
            JSON(hall.session), JSON(hall.site), JSON(hall.room), .text(hall.mode.rawValue),
            .int(hall.people), .int(hall.pairs), .int(hall.bound),
            .array(
                hall.reasons.map {
                    [JSON($0.unit), .int($0.people), .int($0.most), .int($0.pairs)]
                }),
        ]
    }

    private static func assignment(_ row: JSON) -> Assignment? {
        guard let row = row.array, row.count == 5, let seat = row[4].int,
            case let names = row.prefix(4).compactMap(\.name), names.count == 4
        else { return nil }
        return Assignment(
            registration: RegistrationID(names[0]), session: SessionID(names[1]),
            site: SiteID(names[2]), room: RoomID(names[3]), seat: seat)
    }

    private static func certificate(_ row: JSON) -> Certificate? {
        guard let row = row.array, row.count == 8, let reasons = row[7].array,
            case let names = row.prefix(3).compactMap(\.name), names.count == 3,
            let mode = row[3].text.flatMap(Mode.init),
            case let numbers = row[4...6].compactMap(\.int), numbers.count == 3
        else { return nil }
        let read = reasons.compactMap { row -> Certificate.Reason? in
            guard let row = row.array, row.count == 4, let unit = row[0].name,
                case let numbers = row[1...].compactMap(\.int), numbers.count == 3
            else { return nil }
            return Certificate.Reason(
                unit: UnitCode(unit), people: numbers[0], most: numbers[1], pairs: numbers[2])
        }
        guard read.count == reasons.count else { return nil }
        return Certificate(
            session: SessionID(names[0]), site: SiteID(names[1]), room: RoomID(names[2]),
            mode: mode, people: numbers[0], pairs: numbers[1], bound: numbers[2], reasons: read)
    }
}
