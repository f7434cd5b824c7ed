import ArgumentParser
import Seating
import Vocabulary

/// `zhikao seats show`.
struct SeatsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Tell what a seat draw came to, and show a room of it.",
        discussion: "The transcript is not verified here: see `verify draw`.")

    @Argument(help: "The transcript of a seat draw (seats.draw.json).")
    var file: String

    @Option(help: "The hall that is shown, as session/site/room.")
    var hall: String?

    @Option(help: "The registration whose seat is told.")
    var registration: String?

    @Flag(help: "Print the figures as JSON.")
    var json = false

    func run() throws {
        try Console.run {
            let transcript = try ReadTranscript(file, procedure: SeatDraw().name)
            let report = try SeatReport(inputs: transcript.inputs, result: transcript.result)
            if let registration { return try tell(registration, report) }
            if let hall { return try show(hall, report, transcript.inputs) }
            if json { return Console.say(report.json) }
            report.lines.forEach { Console.say($0) }
        }
    }

    private func tell(_ registration: String, _ report: SeatReport) throws {
        guard let seat = report.seats.first(where: { $0.registration == registration }) else {
            throw Refusal(
                "show.unknown-person", "没有这个报名号：\(registration)。",
                "nobody is seated as \(registration)")
        }
        Console.say("\(seat.session)\t\(seat.site)\t\(seat.room)\t\(seat.seat)")
    }

    private func show(_ name: String, _ report: SeatReport, _ inputs: [String: JSON]) throws {
        let room = (inputs["rooms"]?.array ?? []).first { room in
            guard let row = room.array, row.count == 7 else { return false }
            return name.hasSuffix("/\(row[0].text ?? "")/\(row[1].text ?? "")")
        }
        let seats = report.seats.filter { "\($0.session)/\($0.site)/\($0.room)" == name }
        guard !seats.isEmpty, let room, let picture = RoomPicture(room: room, seats: seats) else {
            throw Refusal(
                "show.unknown-hall", "没有人坐在 \(name)；应写作 场次/考点/考场。",
                "nobody sits in \(name); write session/site/room")
        }
        if let hall = report.halls.first(where: { $0.name == name }) {
            Console.say(
                "\(name)  \(hall.people) 人 people  \(hall.mode)  "
                    + "相邻 pairs \(hall.pairs)，下界 bound \(hall.bound)")
        }
        picture.lines.forEach { Console.say($0) }
    }
}
