import Delivery
import Office
import Programme
import Seating
import Vocabulary

/// The answers of the terminal's API.
enum TerminalJSON {
    static func state(_ view: TerminalView, _ hall: SessionHall, _ now: Moment) -> JSON {
        let programme = hall.office.programme
        let person = view.person
        let site = programme.sites.first { $0.id == person.seat.site }
        let room = site?.rooms.first { $0.id == person.seat.room }
        let mayName = view.phase.showsPaper || view.phase == .ready
        return [
            "serverTime": time(now), "phase": .text(view.phase.rawValue),
            "exam": ["id": JSON(programme.exam), "title": .text(programme.title)],
            "candidate": [
                "fullName": .text(person.fullName),
                "candidateNumber": JSON(person.seat.candidateNumber),
                "unitName": .text(person.unitName),
                "maskedIDNumber": .text(person.maskedIDNumber),
                "photo": person.photoDigest == nil ? .null : "/api/v1/terminal/photo",
                "accommodation": person.accommodation.map(JSON.text) ?? .null,
            ],
            "place": [
                "session": JSON(person.seat.session), "site": .text(site?.name ?? ""),
                "room": JSON(person.seat.room), "roomName": .text(room?.name ?? ""),
                "seat": .int(person.seat.seat),
            ],
            "workstation": .int(view.workstation), "startsAt": time(view.startsAt),
            "endsAt": time(view.endsAt), "latestEntry": time(view.latestEntry),
            "earliestHandIn": time(view.earliestHandIn),
            "discipline": JSON(programme.texts.discipline.map(programme.filled)),
            "messages": messages(view), "sheet": mayName ? JSON(person.sheet) : .null,
            "ack": .int(view.acknowledged), "receipt": receipt(view),
        ]
    }

    static func handedIn(_ view: TerminalView, _ now: Moment) -> JSON {
        [
            "serverTime": time(now), "phase": .text(view.phase.rawValue),
            "receipt": receipt(view),
        ]
    }

    static func messages(_ view: TerminalView) -> JSON {
        .array(
            view.messages.map {
                ["number": .int($0.number), "at": time($0.at), "text": .text($0.text)]
            })
    }

    static func receipt(_ view: TerminalView) -> JSON {
        guard let receipt = view.receipt else { return .null }
        return [
            "code": .text(receipt.code), "answered": .int(receipt.answered),
            "items": .int(receipt.items), "at": time(receipt.at),
            "digest": .text(receipt.digest),
        ]
    }

    static func time(_ moment: Moment) -> JSON { .int(moment.millisecondsSince1970) }
}
