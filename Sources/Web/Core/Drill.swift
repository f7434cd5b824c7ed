import Office
import Vocabulary

/// The clock of a drill, set by whoever runs it. Without a drill there are no such pages.
enum Drill {
    static let endpoints = [
        Endpoint(.get, "/drill/clock", .anyone) { site, _ in
            let clock = try clock(site)
            return .json([
                "moment": .text(clock.now.description),
                "milliseconds": .int(clock.now.millisecondsSince1970),
            ])
        },
        Endpoint(.post, "/drill/clock", .anyone) { site, visit in
            let clock = try clock(site)
            let json = try visit.json()
            guard let moment = moment(json) else {
                throw Refusal(
                    "request.moment", "时间应写作 2017-05-20 09:00。",
                    "`moment` is a Beijing time such as 2017-05-20 09:00, or `milliseconds`")
            }
            clock.set(moment, runs: json["runs"]?.bool ?? true)
            try await site.halls.tick(at: clock.now)
            return .json(["moment": .text(clock.now.description)])
        },
    ]

    private static func moment(_ json: JSON) -> Moment? {
        if let milliseconds = json["milliseconds"]?.int {
            return Moment(millisecondsSince1970: milliseconds)
        }
        return json["moment"]?.text.flatMap { Moment(beijing: $0) }
    }

    private static func clock(_ site: Site) throws(Refusal) -> DrillClock {
        guard let clock = site.drill else { throw AccessProblem.unknownPage }
        return clock
    }
}
