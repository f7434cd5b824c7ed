import Seating
import Vocabulary

extension ConfigFields {
    /// One room; how it stands is said by `machines` and `columns`, `columnLengths` or `plan`.
    func room(of site: SiteID) -> Room {
        room(
            of: site, id: id("id"), name: text("name"), broken: seats("brokenSeats"),
            standing: standing())
    }

    /// `count` rooms with ids from `firstID` on; `{number}` in their name counts from 1.
    func roomsAlike(of site: SiteID) -> [Room] {
        let first = text("firstID")
        let name = text("name", default: "第{number}考场")
        let standing = standing()
        return (0..<int("count", 1...999)).map { offset in
            room(
                of: site, id: RoomID(counting(offset, from: first)),
                name: name.split(separator: "{number}", omittingEmptySubsequences: false)
                    .joined(separator: String(offset + 1)), broken: [], standing: standing)
        }
    }

    /// How the machines of a room stand, and which of them a wheelchair reaches.
    private struct Standing {
        var layout: RoomLayout?
        var machines = 1
        var columns = 1
        let aisles: RoomLayout.Aisles
        let accessible: [Int]
    }

    private func standing() -> Standing {
        var standing = Standing(
            aisles: RoomLayout.Aisles(
                columns: ints("aisles", 1...Room.largest, default: []),
                rows: ints("crossAisles", 1...Room.largest, default: []),
                separate: bool("aislesSeparate", default: false)),
            accessible: seats("accessibleSeats"))
        if let plan = take("plan") {
            let rows = plan.list { $0.planRow() } ?? plan.standIn([[1]])
            standing.layout = RoomLayout(rows: rows, aisles: standing.aisles)
        } else if let lengths = take("columnLengths") {
            let snake = lengths.columnLengths() ?? lengths.standIn([1])
            standing.layout = RoomLayout(snake: snake, aisles: standing.aisles)
        } else {
            standing.machines = int("machines", 1...Room.largest)
            standing.columns = int("columns", 1...Room.largest)
        }
        return standing
    }

    private func room(
        of site: SiteID, id: RoomID, name: String, broken: [Int], standing: Standing
    ) -> Room {
        if let layout = standing.layout {
            return Room(
                site: site, id: id, name: name, layout: layout,
                accessibleSeats: standing.accessible, brokenSeats: broken)
        }
        return Room(
            site: site, id: id, name: name, machines: standing.machines,
            columns: standing.columns, accessibleSeats: standing.accessible, brokenSeats: broken,
            aisles: standing.aisles)
    }

    private func seats(_ key: String) -> [Int] {
        ints(key, 1...Room.largest, default: [])
    }
}

extension ConfigNode {
    /// A row of a plan: seat numbers, or a dot where there is no desk, with blanks between.
    fileprivate func planRow() -> [Int] {
        let cells = (text() ?? "").split(separator: " ").map { word in
            word == "." ? 0 : Int(word).flatMap { (1...Room.largest).contains($0) ? $0 : nil }
        }
        let numbers = cells.compactMap { $0 }
        guard !cells.isEmpty, numbers.count == cells.count else {
            let none: [Int]? = bad(
                "应为以空格分隔的座位号（1至\(Room.largest)），无座位处写“.”。",
                "must be seat numbers (1 to \(Room.largest)) with blanks between, `.` where there "
                    + "is no desk")
            return none ?? standIn([1])
        }
        return numbers
    }

    /// How many desks each column has.
    fileprivate func columnLengths() -> [Int]? {
        list { $0.int(in: 1...Room.largest) ?? $0.standIn(1) }
    }
}
