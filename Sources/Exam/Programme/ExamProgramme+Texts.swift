import Grading
import Vocabulary

extension ExamProgramme {
    /// A text of the config with its figures filled in: `{minutes}` becomes `90`.
    ///
    /// What stands in braces but is not one of the names below is left as it is, and found by the
    /// checks. Names: `title`, `minutes`, `lateLimitMinutes`, `earliestHandInMinutes`,
    /// `passMark`, `fullMarks`, `organiser`, `telephone`, `resultReviewCloses`.
    package func filled(_ text: String) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .plain(let plain): plain
            case .name(let name): figure(named: name) ?? "{\(name)}"
            }
        }.joined()
    }

    /// Every name in braces is known.
    func textChecks() -> [ProgrammeFinding] {
        let lists = [
            ("texts.ticketNotes", texts.ticketNotes), ("texts.discipline", texts.discipline),
        ]
        let lines = lists.flatMap { path, lines in
            lines.enumerated().map { ("\(path)[\($0)]", $1) }
        }
        let single = [
            ("texts.declaration", texts.declaration), ("texts.resultReview", texts.resultReview),
        ]
        return (lines + single).flatMap { path, text in
            pieces(of: text).compactMap { piece in
                guard case .name(let name) = piece, figure(named: name) == nil else { return nil }
                return ProgrammeFinding(
                    "texts.figure", about: [path], "文字中的“{\(name)}”不是可填入的名称。",
                    "`{\(name)}` is not a figure that a text can name")
            }
        }
    }

    private enum Piece {
        case plain(String)
        case name(String)
    }

    private func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            pieces.append(.plain(String(rest[..<open])))
            pieces.append(.name(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        return pieces + [.plain(String(rest))]
    }

    private func figure(named name: String) -> String? {
        switch name {
        case "title": title
        case "minutes": String(delivery.minutes)
        case "lateLimitMinutes": String(delivery.lateLimitMinutes)
        case "earliestHandInMinutes": String(delivery.earliestHandInMinutes)
        case "passMark": grading.passMark.description
        case "fullMarks": grading.fullMarks.description
        case "organiser": organiser.name
        case "telephone": organiser.telephone
        case "resultReviewCloses": printed(calendar.resultReview.closes)
        default: nil
        }
    }
}
