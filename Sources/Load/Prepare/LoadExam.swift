package import Vocabulary

/// The exam of a load test: one session with room for so many candidates, and a calendar that ends
/// where the session begins.
package struct LoadExam: Sendable {
    /// How many sit.
    package let candidates: Int
    /// When the session begins.
    package let start: Moment
    /// How long it lasts.
    package let minutes: Int
    /// Items of a paper: 4, 20 or 100, which 100 marks can be shared among.
    package let items: Int

    package init(candidates: Int, start: Moment, minutes: Int, items: Int = 100) {
        self.candidates = candidates
        self.start = start
        self.minutes = minutes
        self.items = items
    }

    package static let id = ExamID("load-1")
    static let session = SessionID("01")
    /// A room of 30 machines with three to spare.
    static let seatsPerRoom = 27
    private static let roomsPerSite = 65

    /// Rooms, a few more than would just do.
    var rooms: Int { candidates / LoadExam.seatsPerRoom + 2 }

    private var marks: Int { 100 / items }
    private var quarter: Int { items / 4 }

    /// The config as an office would write it.
    package var config: String {
        let sites = (0...((rooms - 1) / LoadExam.roomsPerSite)).map(site).joined()
        return """
            exam: \(LoadExam.id)
            title: 压力测试
            year: \(start.date.year)
            round: 1
            kind: qualification
            visibility: public
            expectedCandidates: \(candidates)
            organiser: {name: 压力测试, place: 测试市, telephone: "0000"}
            calendar:
              registration: {opens: \(before(days: 40)), closes: \(before(days: 30))}
              unitReviewCloses: \(before(days: 26))
              officeReviewCloses: \(before(days: 22))
              lock: \(before(days: 20))
              tickets: {opens: \(before(days: 10)), closes: \(before(days: 0))}
              results: \(before(days: -7))
              resultReview: {opens: \(before(days: -7)), closes: \(before(days: -21))}
              bulletin: \(start.adding(minutes: 30 * 1440).date)
            numbering: {site: 3, session: 2, room: 4, seat: 2}
            sites:
            \(sites)sessions:
              - {id: "\(LoadExam.session)", start: \(written(start))}
            seating: {sparePercent: 10, separation: four-neighbours, announce: on-ticket}
            delivery:
              minutes: \(minutes)
              lateLimitMinutes: \(minutes)
              earliestHandInMinutes: 0
              graceSeconds: 60
            paper:
              part: public
              tolerance: 2
              sections:
                - {type: singleChoice, count: \(items / 2), marks: \(marks), policy: single}
                - {type: multipleResponse, count: \(quarter), marks: \(marks), policy: allOrNothing}
                - {type: trueFalse, count: \(quarter), marks: \(marks), policy: trueFalse}
            grading: {fullMarks: 100, passMark: 60, rounding: {unit: total, decimals: 2}}
            draw:
              hash: sm3
              witnesses: [甲, 乙]
              externalSources: [无]
            bulletin:
              form: full
              passRateOf: attended
              excellentFrom: 90
              rankMinimum: 10
              listsAbsent: false
              listsQualified: false
              addressees: [测试]
              basis: [测试]
              requirements: [测试]
            texts:
              ticketNotes: [测试]
              declaration: 测试
              discipline: [独立作答。]
              resultReview: 测试

            """
    }

    private func site(_ index: Int) -> String {
        let first = index * LoadExam.roomsPerSite
        let rooms = (first..<min(first + LoadExam.roomsPerSite, rooms)).map { room in
            let number = String(10_001 + room).dropFirst()
            let accessible = room == first ? ", accessibleSeats: [1, 2, 3]" : ""
            return "      - {id: \"\(number)\", name: 第\(room + 1)机房, machines: 30, columns: 5"
                + "\(accessible)}\n"
        }
        let number = String(1001 + index).dropFirst()
        return """
              - id: "\(number)"
                name: 第\(index + 1)考点
                address: 测试市
                rooms:
            \(rooms.joined())
            """
    }

    private func before(days: Int) -> String { written(start.adding(minutes: -days * 1440)) }

    /// As configs write a moment, seconds included.
    private func written(_ moment: Moment) -> String {
        String(moment.description.replacing("T", with: " ").prefix(19))
    }
}
