import Seating
import Vocabulary

extension ConfigFields {
    func sites(_ key: String) -> [TestSite] {
        list(key) { element in
            element.object { fields in
                let id: SiteID = fields.id("id")
                return TestSite(
                    id: id, name: fields.text("name"), address: fields.text("address"),
                    rooms: fields.rooms("rooms", of: id))
            }
        }
    }

    /// Rooms one by one, or many alike as one mapping.
    private func rooms(_ key: String, of site: SiteID) -> [Room] {
        value(key, standIn: []) { node in
            if node.isMapping { return node.group { $0.roomsAlike(of: site) } }
            return node.list(wanted: .listOrMapping) { element in
                element.object { $0.room(of: site) }
            }
        }
    }
}

extension ConfigFields {
    /// Sessions one by one, or as days with the same times of day.
    func sessions(_ key: String) -> [ExamSession] {
        value(key, standIn: []) { node in
            if node.isMapping { return node.group { $0.sessionsAlike() } }
            return node.list(wanted: .listOrMapping) { element in
                element.object { ExamSession(id: $0.id("id"), start: $0.moment("start")) }
            }
        }
    }

    private func sessionsAlike() -> [ExamSession] {
        let first = text("firstID", default: "01")
        let days = list("days") { $0.date() ?? $0.standIn(StandIn.moment.date) }
        let times = list("times") { $0.clock() ?? $0.standIn((hour: 0, minute: 0)) }
        let starts = days.flatMap { day in
            times.map { Moment(day, hour: $0.hour, minute: $0.minute) }
        }
        return starts.enumerated().map { offset, start in
            ExamSession(id: SessionID(counting(offset, from: first)), start: start)
        }
    }

    /// The id that comes `offset` after `first`, with as many digits.
    func counting(_ offset: Int, from first: String) -> String {
        guard let number = Int(first), (0...999_999).contains(number) else {
            return offset == 0 ? first : "\(first)+\(offset)"
        }
        let digits = String(number + offset)
        return String(repeating: "0", count: max(0, first.utf8.count - digits.utf8.count)) + digits
    }
}

extension ConfigNode {
    /// Reads a mapping that stands for a list. Its elements have no lines of their own, so that a
    /// stand-in anywhere in it sets the whole list aside.
    fileprivate func group<Value>(_ read: (ConfigFields) -> [Value]) -> [Value] {
        let values = object(read)
        if log.hasStandIn(in: path) { log.setAside(path) }
        return values
    }
}
