import Seating

extension ExamProgramme {
    /// Rooms are as a room can be: `columns <= machines <= Room.largest`, seats that exist.
    func siteChecks() -> [ProgrammeFinding] {
        guard !sites.isEmpty else {
            return [
                ProgrammeFinding(
                    "site.none", about: ["sites"], "至少要有一个考点。",
                    "there must be at least one test site")
            ]
        }
        return sites.enumerated().flatMap { siteIndex, site in
            site.rooms.isEmpty
                ? [noRooms(at: siteIndex, named: site.name)]
                : site.rooms.enumerated().flatMap { roomIndex, room in
                    roomChecks(room, at: "sites[\(siteIndex)].rooms[\(roomIndex)]")
                }
        }
    }

    private func noRooms(at index: Int, named name: String) -> ProgrammeFinding {
        ProgrammeFinding(
            "site.no-rooms", about: ["sites[\(index)].rooms"], "考点“\(name)”没有考场。",
            "the site \(name) has no rooms")
    }

    private func roomChecks(_ room: Room, at path: String) -> [ProgrammeFinding] {
        guard (1...Room.largest).contains(room.machines) else {
            return [
                ProgrammeFinding(
                    "room.machines", about: ["\(path).machines"],
                    "考场\(room.id)有\(room.machines)台机器，应为1至\(Room.largest)台。",
                    "room \(room.id) has \(room.machines) machines; 1 to \(Room.largest) are "
                        + "possible")
            ]
        }
        return columnCheck(room, at: path) + layoutChecks(room, at: path)
            + seatChecks(room, room.accessibleSeats, at: path, "accessibleSeats", "无障碍座位")
            + seatChecks(room, room.brokenSeats, at: path, "brokenSeats", "故障座位")
    }

    private func columnCheck(_ room: Room, at path: String) -> [ProgrammeFinding] {
        guard !(1...room.machines).contains(room.columns) else { return [] }
        return [
            ProgrammeFinding(
                "room.columns", about: ["\(path).columns", "\(path).machines"],
                "考场\(room.id)有\(room.machines)台机器，不能排成\(room.columns)列。",
                "room \(room.id) with \(room.machines) machines cannot have \(room.columns) "
                    + "columns")
        ]
    }

    private func seatChecks(
        _ room: Room, _ seats: [Int], at path: String, _ key: String, _ chinese: String
    ) -> [ProgrammeFinding] {
        let fields = ["\(path).\(key)", "\(path).machines"]
        let missing = seats.filter { !(1...room.machines).contains($0) }
        let doubles = Set(zip(seats, seats.dropFirst()).filter { $0 == $1 }.map(\.0)).sorted()
        return missing.map {
            ProgrammeFinding(
                "room.seat", about: fields,
                "考场\(room.id)的\(chinese)\($0)不存在，只有\(room.machines)座。",
                "`\(key)`: room \(room.id) has no seat \($0), only \(room.machines)")
        }
            + doubles.map {
                ProgrammeFinding(
                    "room.seat-double", about: fields, "考场\(room.id)的\(chinese)\($0)重复。",
                    "`\(key)`: seat \($0) of room \(room.id) is named twice")
            }
    }
}
