import Pages
import Print

extension PrintSamples {
    /// A room of `columns` columns, numbered along rows, with people on the first seats, two spare
    /// machines and a broken one behind them.
    static func room(
        people count: Int, columns: Int = 6, rows: Int = 6, unit: String = "苍溪县水务局",
        names: [String] = ["张三", "李四", "王小明", "赵六"] + hardNames, photos: Bool = false
    ) throws -> RoomPlan {
        let people = (1...count).map { seat in
            OfficeRoomPage.Person(
                seat: seat, number: number(seat), name: names[(seat - 1) % names.count],
                gender: seat.isMultiple(of: 3) ? "女" : "男",
                idNumber: "510***********12\(seat % 10)X",
                unit: seat.isMultiple(of: 5) ? longUnit : unit,
                note: seat == 2 ? "延长30分钟" : "")
        }
        var map: [OfficeRoomPage.MapRow] = []
        for row in 0..<rows {
            var seats: [OfficeRoomPage.Seat] = []
            for column in 0..<columns {
                if column == columns / 2 {
                    seats.append(
                        OfficeRoomPage.Seat(
                            number: 0, state: "none", word: "", name: "", candidate: ""))
                }
                let seat = row * columns + column + 1
                let (state, word) =
                    seat <= count
                    ? ("taken", "考生")
                    : seat <= count + 2
                        ? ("spare", "备用") : seat == count + 3 ? ("broken", "故障") : ("free", "空位")
                seats.append(
                    OfficeRoomPage.Seat(
                        isThere: true, number: seat, state: state, word: word,
                        name: seat <= count ? people[seat - 1].name : "",
                        candidate: seat <= count ? number(seat) : "",
                        isAccessible: seat == 1))
            }
            map.append(OfficeRoomPage.MapRow(seats: seats))
        }
        var pictures: [String: PrintedPhoto] = [:]
        if photos, let photo = try photo() {
            for person in people { pictures[person.number] = photo }
        }
        return RoomPlan(
            head: RoomHead(
                exam: exam, site: "中共广元市委党校", session: "第02场",
                time: "2017年11月10日 09:00–10:30", room: "第04考场（第1机房）"),
            page: OfficeRoomPage(
                title: "", examTitle: exam, facts: [], columns: columns + 1, rows: map,
                people: people), photos: pictures)
    }

    private static func number(_ seat: Int) -> String {
        "1710302041" + (seat < 10 ? "0" : "") + "\(seat)"
    }
}
