package import Vocabulary

/// The essence as canonical JSON with members of one letter; docs/seal-specification.md says what
/// each is.
extension Essence {
    /// Without the key that seals it: by this content a document is withdrawn, whatever key it has.
    package var json: JSON {
        var members: [String: JSON] = [
            "d": .int(date.digits), "e": JSON(exam), "h": .text(person.tag), "n": JSON(number),
            "p": .text(person.maskedName),
        ]
        switch content {
        case .ticket(let start, let place):
            members["t"] = "T"
            members["w"] = .text("\(start.date)T\(start.clock)")
            members["s"] = .array(
                [JSON(place.session), JSON(place.site)]
                    + [place.room.map { JSON($0) }, place.seat.map(JSON.int)].compactMap { $0 })
        case .notice(let standing, let reissue):
            members["t"] = "N"
            members["o"] = .text(String(standing.code.prefix(1).uppercased()))
            members["x"] = standing.score.map { .int($0.hundredths) }
            if reissue > 0 { members["r"] = .int(reissue) }
        case .certificate(let number, let validUntil, let reissue):
            members["t"] = "C"
            members["c"] = .text(number)
            members["u"] = validUntil.map { .int($0.digits) }
            if reissue > 0 { members["r"] = .int(reissue) }
        }
        return .object(members)
    }

    /// Reads what `json` wrote; nil for anything else, an unknown member among it.
    package init?(json: JSON) {
        guard let exam = json["e"]?.identifier(Named.Exam.self),
            let number = json["n"]?.identifier(Named.CandidateNumber.self),
            let name = json["p"]?.text, let tag = json["h"]?.text,
            let date = json["d"]?.int.flatMap(CalendarDate.init(digits:)),
            let content = Content(json)
        else { return nil }
        self.init(
            content, exam: exam, number: number, person: Person(maskedName: name, tag: tag),
            date: date)
        // Nothing more, nothing less, nothing spelt otherwise.
        guard self.json.canonical == json.canonical else { return nil }
    }
}

extension Essence.Content {
    fileprivate init?(_ json: JSON) {
        let reissue = json["r"]?.int ?? 0
        switch json["t"]?.text {
        case "T":
            guard let text = json["w"]?.text, let start = Moment(beijing: text),
                let place = json["s"]?.array.flatMap(Essence.Place.init)
            else { return nil }
            self = .ticket(start: start, place: place)
        case "N":
            let score = json["x"]?.int.map { Marks(hundredths: $0) }
            let standing: Standing<Marks>? =
                switch (json["o"]?.text, score) {
                case ("P", let score?): .passed(score)
                case ("F", let score?): .failed(score)
                case ("A", nil): .absent
                case ("M", nil): .misconduct
                default: nil
                }
            guard let standing else { return nil }
            self = .notice(standing, reissue: reissue)
        case "C":
            guard let number = json["c"]?.text else { return nil }
            self = .certificate(
                number: number, validUntil: json["u"]?.int.flatMap(CalendarDate.init(digits:)),
                reissue: reissue)
        default: return nil
        }
    }
}

extension Essence.Place {
    fileprivate init?(_ parts: [JSON]) {
        guard [2, 4].contains(parts.count),
            let session = parts[0].identifier(Named.Session.self),
            let site = parts[1].identifier(Named.Site.self)
        else { return nil }
        guard parts.count == 4 else {
            self.init(session: session, site: site)
            return
        }
        guard let room = parts[2].identifier(Named.Room.self), let seat = parts[3].int else {
            return nil
        }
        self.init(session: session, site: site, room: room, seat: seat)
    }
}

extension JSON {
    /// A text that is not empty, as a name of something.
    func identifier<Subject>(_ subject: Subject.Type) -> Identifier<Subject>? {
        text.flatMap { $0.isEmpty ? nil : Identifier<Subject>($0) }
    }
}

extension CalendarDate {
    /// 20171120.
    fileprivate var digits: Int { year * 10_000 + month * 100 + day }

    fileprivate init?(digits: Int) {
        guard digits > 0 else { return nil }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }
}
