import Vocabulary

/// What a seat draw came to, from its inputs and result alone: the halls with their pairs and
/// bounds, and who sits where.
struct SeatReport {
    struct Hall {
        let session: String
        let site: String
        let room: String
        let mode: String
        let people: Int
        let pairs: Int
        let bound: Int
        /// Unit, its people there, the most that fit without a pair, and the fewest pairs.
        let reasons: [(unit: String, people: Int, most: Int, pairs: Int)]

        var name: String { "\(session)/\(site)/\(room)" }
    }

    struct Seat {
        let registration: String
        let unit: String
        let session: String
        let site: String
        let room: String
        let seat: Int
    }

    let halls: [Hall]
    /// Ascending by registration.
    let seats: [Seat]
    /// Unit, its people in the row, and the fewest pairs of any spread.
    let spread: [(unit: String, people: Int, pairs: Int)]
    private let units: Int

    static let columns = ["session", "site", "room", "seat", "registration", "unit"]

    /// - Throws: `show.malformed` for a result of another shape.
    init(inputs: [String: JSON], result: JSON) throws(Refusal) {
        let people = (inputs["roster"]?.array ?? []).compactMap(\.array)
        let unit = Dictionary(
            people.map { ($0.first?.text ?? "", $0.dropFirst().first?.text ?? "") },
            uniquingKeysWith: { $1 })
        units = Set(unit.values).count
        guard let halls = result["halls"]?.array, let seats = result["seats"]?.array,
            let spread = result["spread"]?.array
        else { throw SeatReport.malformed("result") }
        self.halls = halls.compactMap { row in row.array.flatMap(Hall.init(row:)) }
        self.seats = seats.compactMap { row in
            guard let row = row.array, row.count == 5, let seat = row[4].int else { return nil }
            let texts = row.prefix(4).compactMap(\.text)
            guard texts.count == 4 else { return nil }
            return Seat(
                registration: texts[0], unit: unit[texts[0]] ?? "", session: texts[1],
                site: texts[2], room: texts[3], seat: seat)
        }
        self.spread = spread.compactMap { row in
            guard let row = row.array, row.count == 3, let unit = row[0].text,
                let people = row[1].int, let pairs = row[2].int
            else { return nil }
            return (unit, people, pairs)
        }
        guard self.halls.count == halls.count, self.seats.count == seats.count,
            self.spread.count == spread.count
        else { throw SeatReport.malformed("result") }
    }

    var pairs: Int { halls.reduce(0) { $0 + $1.pairs } }
    var bound: Int { halls.reduce(0) { $0 + $1.bound } }

    /// Session, site, room, seat, registration, unit.
    var table: some Sequence<[String]> {
        seats.lazy.map { [$0.session, $0.site, $0.room, "\($0.seat)", $0.registration, $0.unit] }
    }

    var json: JSON {
        [
            "people": .int(seats.count), "units": .int(units), "halls": .int(halls.count),
            "pairs": .int(pairs), "bound": .int(bound),
            "modes": .object(modes.mapValues(JSON.int)),
            "spread": .array(
                spread.map { [.text($0.unit), .int($0.people), .int($0.pairs)] }),
            "certificates": .array(certified.map(\.json)),
        ]
    }

    var lines: [String] {
        let modes = modes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        var lines = [
            "考生 people         \(seats.count)，单位 units \(units)",
            "考场 halls          \(halls.count)（\(modes.joined(separator: "，"))）",
            "同单位相邻 pairs    \(pairs)，下界 proven minimum \(bound)",
        ]
        for row in spread {
            lines.append(
                "大单位 heavy unit   \(row.unit)：\(row.people) 人 people，"
                    + "任何分法至少 at least \(row.pairs) 对 pairs")
        }
        for hall in certified.prefix(20) {
            lines.append("  \(hall.name)：\(hall.pairs) 对 pairs，至少 at least \(hall.bound)")
            for reason in hall.reasons {
                lines.append(
                    "    \(reason.unit)：\(reason.people) 人 people，互不相邻至多 apart at most "
                        + "\(reason.most)，至少 at least \(reason.pairs) 对 pairs")
            }
        }
        if certified.count > 20 { lines.append("  … 共 \(certified.count) 个考场 halls") }
        return lines
    }

    /// Halls where the rule cannot hold, with the reason.
    private var certified: [Hall] { halls.filter { $0.pairs > 0 || !$0.reasons.isEmpty } }

    private var modes: [String: Int] {
        Dictionary(halls.map { ($0.mode, 1) }, uniquingKeysWith: +)
    }

    static func malformed(_ place: String) -> Refusal {
        Refusal(
            "show.malformed", "抽取结果有误：\(place)。", "the result of the draw is malformed: \(place)")
    }
}

extension SeatReport.Hall {
    init?(row: [JSON]) {
        guard row.count == 8, let people = row[4].int, let pairs = row[5].int,
            let bound = row[6].int, let reasons = row[7].array
        else { return nil }
        let texts = row.prefix(4).compactMap(\.text)
        guard texts.count == 4 else { return nil }
        self.init(
            session: texts[0], site: texts[1], room: texts[2], mode: texts[3], people: people,
            pairs: pairs, bound: bound,
            reasons: reasons.compactMap { reason in
                guard let row = reason.array, row.count == 4, let unit = row[0].text,
                    let people = row[1].int, let most = row[2].int, let pairs = row[3].int
                else { return nil }
                return (unit, people, most, pairs)
            })
    }

    fileprivate var json: JSON {
        [
            "hall": .text(name), "mode": .text(mode), "people": .int(people),
            "pairs": .int(pairs), "bound": .int(bound),
            "reasons": .array(
                reasons.map { [.text($0.unit), .int($0.people), .int($0.most), .int($0.pairs)] }),
        ]
    }
}
