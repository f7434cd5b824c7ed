import Seating

extension ExamProgramme {
    /// A room's plan names each seat once from 1 on, is not too wide, and its aisles lie inside.
    func layoutChecks(_ room: Room, at path: String) -> [ProgrammeFinding] {
        numberCheck(room, at: path) + widthCheck(room, at: path) + aisleChecks(room, at: path)
    }

    private func numberCheck(_ room: Room, at path: String) -> [ProgrammeFinding] {
        let seats = room.layout.seats
        guard let wrong = zip(1..., seats).first(where: { $0 != $1 }) else { return [] }
        return [
            ProgrammeFinding(
                "room.plan", about: ["\(path).plan"],
                "考场\(room.id)的座位图应把1至\(seats.count)号各写一次，\(wrong.0)号缺少或重复。",
                "the plan of room \(room.id) must name the seats 1 to \(seats.count) once each: "
                    + "\(wrong.0) is missing or doubled")
        ]
    }

    private func widthCheck(_ room: Room, at path: String) -> [ProgrammeFinding] {
        let sides = [room.rows, room.layout.columns].sorted()
        guard sides[0] > Room.widest || sides[1] > Room.largest else { return [] }
        return [
            ProgrammeFinding(
                "room.width", about: ["\(path).plan", "\(path).columns"],
                "考场\(room.id)为\(room.rows)行\(room.layout.columns)列；较短一边最多\(Room.widest)，"
                    + "较长一边最多\(Room.largest)，请分成两个考场。",
                "room \(room.id) has \(room.rows) rows and \(room.layout.columns) columns; the "
                    + "shorter side may have \(Room.widest), the longer \(Room.largest): make two "
                    + "rooms of it")
        ]
    }

    private func aisleChecks(_ room: Room, at path: String) -> [ProgrammeFinding] {
        let aisles = room.layout.aisles
        return aisleCheck(room, aisles.columns, room.layout.columns, at: path, "aisles", "列")
            + aisleCheck(room, aisles.rows, room.rows, at: path, "crossAisles", "行")
    }

    private func aisleCheck(
        _ room: Room, _ aisles: [Int], _ lines: Int, at path: String, _ key: String,
        _ chinese: String
    ) -> [ProgrammeFinding] {
        aisles.filter { !(1..<max(1, lines)).contains($0) }.map {
            ProgrammeFinding(
                "room.aisle", about: ["\(path).\(key)"],
                "考场\(room.id)只有\(lines)\(chinese)，第\($0)\(chinese)之后没有过道。",
                "`\(key)`: room \(room.id) has \(lines) lines there, no aisle after \($0)")
        }
    }
}
