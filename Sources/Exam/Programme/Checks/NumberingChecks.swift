import Admissions
import Seating
import Vocabulary

extension ExamProgramme {
    /// Ids of sites, sessions and rooms become parts of a candidate number (practice 2.5): digits
    /// that fit into their widths, each once. `3` and `03` are the same part.
    func numberingChecks() -> [ProgrammeFinding] {
        var siteIDs: [Part] = []
        var roomIDs: [Part] = []
        for (siteIndex, site) in sites.enumerated() {
            siteIDs.append(Part(id: site.id.text, field: "sites[\(siteIndex)].id"))
            for (roomIndex, room) in site.rooms.enumerated() {
                let field = "sites[\(siteIndex)].rooms[\(roomIndex)].id"
                roomIDs.append(Part(id: room.id.text, field: field))
            }
        }
        let sessionIDs = sessions.enumerated().map {
            Part(id: $1.id.text, field: "sessions[\($0)].id")
        }
        return checks(siteIDs, Kind("site", "考点", width: numbering.site))
            + checks(sessionIDs, Kind("session", "场次", width: numbering.session))
            + checks(roomIDs, Kind("room", "考场", width: numbering.room)) + seatsFit()
    }

    private struct Part {
        let id: String
        let field: String
    }

    private struct Kind {
        let name: String
        let chinese: String
        let width: Int

        init(_ name: String, _ chinese: String, width: Int) {
            (self.name, self.chinese, self.width) = (name, chinese, width)
        }
    }

    private func checks(_ parts: [Part], _ kind: Kind) -> [ProgrammeFinding] {
        var first: [String: String] = [:]
        return parts.compactMap { part in
            let number = String(part.id.drop { $0 == "0" })
            guard ExamProgramme.isDigits(part.id), part.id.utf8.count <= kind.width,
                !number.isEmpty
            else { return unfit(part, kind) }
            guard let earlier = first.updateValue(part.field, forKey: number) else { return nil }
            return ProgrammeFinding(
                "\(kind.name).double", about: [part.field, earlier],
                "\(kind.chinese)编号“\(part.id)”重复。",
                "the \(kind.name) id `\(part.id)` occurs twice (see \(earlier))")
        }
    }

    private func unfit(_ part: Part, _ kind: Kind) -> ProgrammeFinding {
        ProgrammeFinding(
            "numbering.width", about: [part.field, "numbering.\(kind.name)"],
            "\(kind.chinese)编号“\(part.id)”须为1至\(kind.width)位的数字，且不为0。",
            "the \(kind.name) id `\(part.id)` must be 1 to \(kind.width) digits, not all 0")
    }

    private func seatsFit() -> [ProgrammeFinding] {
        guard let largest = rooms.map(\.machines).max(),
            String(largest).utf8.count > numbering.seat
        else { return [] }
        return [
            ProgrammeFinding(
                "numbering.width", about: ["numbering.seat", "sites"],
                "座位号最大为\(largest)，超过\(numbering.seat)位。",
                "seat numbers run to \(largest), which needs more than \(numbering.seat) digits")
        ]
    }

    private static func isDigits(_ text: String) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
