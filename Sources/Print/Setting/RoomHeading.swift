/// The head of a room's document on every sheet: exam, what it is, room and time.
struct RoomHeading {
    let head: RoomHead
    let kind: String
    let setter: TypeSetter
    let paper: Paper
    /// Further words with what they say.
    var facts: [(String, String)] = []
    /// Of the room's name, where it is read from afar.
    var roomSize = 15.0

    /// Draws it and answers where the text begins.
    func draw(on sheet: inout Sheet) -> Double {
        let (left, width) = (paper.margins.left, paper.innerWidth)
        var y = paper.margins.top
        let title = setter.fitted(
            "\(head.exam)　\(kind)",
            TextStyle(face: .song, size: 16, isBold: true, alignment: .center), width: width,
            smallest: 11)
        sheet.text(title, left, y)
        y += title.height + 2
        let room = setter.fitted(
            "\(head.room)　\(head.session)",
            TextStyle(
                face: .hei, size: roomSize, isBold: true, alignment: .center, leading: 1.3),
            width: width, smallest: 11)
        sheet.text(room, left, y)
        y += room.height + 2
        let facts = [("考点", head.site), ("时间", head.time)] + self.facts
        let line = setter.fitted(
            facts.map { "\($0.0)：\($0.1)" }.joined(separator: "　　"),
            TextStyle(size: 10.5, alignment: .center), width: width, lines: 2, smallest: 8.5)
        sheet.text(line, left, y)
        return y + line.height + 5
    }
}

extension RoomPlan {
    /// What findings call the room.
    var subject: String { "\(head.session) \(head.room)" }

    func heading(
        _ kind: String, _ setter: TypeSetter, _ paper: Paper, facts: [(String, String)] = [],
        roomSize: Double = 15
    ) -> RoomHeading {
        RoomHeading(
            head: head, kind: kind, setter: setter, paper: paper, facts: facts,
            roomSize: roomSize)
    }
}
