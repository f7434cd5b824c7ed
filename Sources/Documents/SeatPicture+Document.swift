import Pages
import Vocabulary

extension SeatPicture {
    /// Rooms that a page shows at most.
    private static let most = 120

    /// The picture of a seat draw, from its transcript.
    ///
    /// - Returns: nil when the transcript has another shape.
    init?(transcript: JSON) {
        guard let rooms = transcript["inputs"]?["rooms"]?.array,
            let seats = transcript["result"]?["seats"]?.array
        else { return nil }
        let rows = seats.compactMap(Sitter.init(json:))
        let units = Units(transcript["inputs"])
        let earlier = (transcript["inputs"]?["taken"]?.array ?? []).compactMap {
            Sitter(taken: $0)
        }
        let pairs = SeatPicture.pairs(transcript["result"])
        let layouts = Dictionary(
            rooms.compactMap { room -> (String, [[Int]])? in
                guard let row = room.array, row.count > 3, let site = row[0].text,
                    let name = row[1].text, let cells = row[3].array
                else { return nil }
                return ("\(site)/\(name)", cells.map { ($0.array ?? []).compactMap(\.int) })
            }, uniquingKeysWith: { $1 })
        let halls = Dictionary(grouping: rows, by: \.hall).sorted { $0.key < $1.key }
        self.init(
            halls: halls.prefix(SeatPicture.most).map { name, people in
                Hall(
                    people[0], layouts[people[0].room] ?? [],
                    people + earlier.filter { $0.hall == name }, units, pairs: pairs[name])
            },
            rest: halls.count > SeatPicture.most
                ? "另有\(halls.count - SeatPicture.most)个考场未画出，见座位表。" : nil)
    }

    private static func pairs(_ result: JSON?) -> [String: Int] {
        Dictionary(
            (result?["halls"]?.array ?? []).compactMap { hall -> (String, Int)? in
                guard let row = hall.array, row.count > 5, let pairs = row[5].int else {
                    return nil
                }
                return (row.prefix(3).compactMap(\.text).joined(separator: "/"), pairs)
            }, uniquingKeysWith: { $1 })
    }
}

/// A person on a seat.
private struct Sitter {
    let registration: String
    /// `session/site/room`, and without the session.
    let hall: String
    let room: String
    let session: String
    let seat: Int
    let isEarlier: Bool
    /// Nil where the roster says it.
    let unit: String?

    init?(json: JSON) {
        guard let row = json.array, row.count == 5, let seat = row[4].int else { return nil }
        self.init(row.prefix(4).compactMap(\.text), seat, unit: nil)
    }

    init?(taken json: JSON) {
        guard let row = json.array, row.count == 6, let seat = row[5].int else { return nil }
        let texts = row.prefix(5).compactMap(\.text)
        guard texts.count == 5 else { return nil }
        self.init([texts[0]] + texts.dropFirst(2), seat, unit: texts[1])
    }

    private init?(_ texts: [String], _ seat: Int, unit: String?) {
        guard texts.count == 4 else { return nil }
        registration = texts[0]
        session = texts[1]
        room = "\(texts[2])/\(texts[3])"
        hall = "\(texts[1])/\(room)"
        self.seat = seat
        isEarlier = unit != nil
        self.unit = unit
    }
}

/// The units by size, numbered from 1.
private struct Units {
    private let unitOf: [String: String]
    private let ranks: [String: Int]

    init(_ inputs: JSON?) {
        let rows = (inputs?["roster"]?.array ?? []).compactMap(\.array).filter { $0.count > 1 }
        unitOf = Dictionary(
            rows.map { ($0[0].text ?? "", $0[1].text ?? "") }, uniquingKeysWith: { $1 })
        let earlier = (inputs?["taken"]?.array ?? []).compactMap {
            $0.array?.dropFirst().first?.text
        }
        let sizes = (Array(unitOf.values) + earlier)
            .reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let order = sizes.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        ranks = Dictionary(
            uniqueKeysWithValues: order.enumerated().map { ($1.key, $0 + 1) })
    }

    func unit(of sitter: Sitter) -> String { sitter.unit ?? unitOf[sitter.registration] ?? "" }

    func rank(_ unit: String) -> Int? { ranks[unit] }
}

extension SeatPicture.Hall {
    private static let (stepX, stepY, edge) = (30, 24, 2)

    fileprivate init(
        _ first: Sitter, _ cells: [[Int]], _ people: [Sitter], _ units: Units, pairs: Int?
    ) {
        let sitting = Dictionary(people.map { ($0.seat, $0) }, uniquingKeysWith: { $1 })
        var seats: [SeatPicture.Seat] = []
        for (row, numbers) in cells.enumerated() {
            // The front is above: who faces the room has the first column to the right, we to the
            // left.
            for (column, number) in numbers.enumerated() where number > 0 {
                let (x, y) = (Self.edge + column * Self.stepX, Self.edge + row * Self.stepY)
                seats.append(
                    SeatPicture.Seat(number, sitting[number], units, x: x, y: y))
            }
        }
        let columns = cells.map(\.count).max() ?? 0
        self.init(
            title: "第\(first.session)场 \(first.room.replacing("/", with: "考点 "))考场",
            width: max(columns * Self.stepX, Self.stepX), height: max(cells.count, 1) * Self.stepY,
            seats: seats, pairs: pairs.flatMap { $0 > 0 ? "同单位相邻\($0)对，无法再少" : nil })
    }
}

extension SeatPicture.Seat {
    fileprivate init(_ number: Int, _ sitter: Sitter?, _ units: Units, x: Int, y: Int) {
        let unit = sitter.map { units.unit(of: $0) } ?? ""
        let rank = units.rank(unit)
        let look =
            sitter.map { sitter in
                sitter.isEarlier ? "earlier" : "u\(((rank ?? 1) - 1) % 12)"
            } ?? "free"
        self.init(
            x: x, y: y, textX: x + 13, textY: y + 15, look: look,
            label: sitter == nil ? "" : rank.map { "\($0)" } ?? "·",
            name: sitter == nil ? "\(number)座：空" : "\(number)座：单位\(unit)")
    }
}
