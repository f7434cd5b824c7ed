import Delivery
import Office
import Programme
import Seals
import Vocabulary

/// The paper that is fetched while waiting and opened by the start.
extension TerminalEndpoints {
    /// Sixteen bytes of salt, then the paper under AES-256-GCM (`PaperSeal`).
    static func sealedPaper(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (hall, person, terminal) = try await seated(site, visit)
        let paper = try await hall.paperToSeal(of: person, terminal: terminal, at: visit.now)
        let sealed = try site.paperSeal().seal(
            site.paperBytes.sections(of: paper), of: person.sheet, in: hall.office.exam,
            salt: site.secrets.bytes(PaperSeal.saltLength))
        var answer = Answer.file(sealed, mediaType: "application/octet-stream", name: "paper")
        answer.headers.append(("cache-control", "no-store"))
        return answer
    }

    /// Opens the paper: the whole of it, or the key of the sealed one that the terminal has.
    static func start(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (hall, person, terminal) = try await seated(site, visit)
        let salt = try salt(visit)
        _ = try await hall.start(person, terminal: terminal, at: visit.now)
        guard let salt else { return try await paper(site, hall, person, terminal, visit) }
        let (responses, view) = try await hall.opening(
            of: person, terminal: terminal, at: visit.now)
        let key = try site.paperSeal().key(of: person.sheet, in: hall.office.exam, salt: salt)
        return .json(TerminalJSON.opening(view, responses, key: key, visit.now))
    }

    /// Nil when the terminal has no sealed paper.
    ///
    /// - Throws: `request.malformed`.
    private static func salt(_ visit: Visit) throws -> [UInt8]? {
        guard let member = try visit.json()["sealed"], member != .null else { return nil }
        guard let text = member.text, let salt = bytes(hexadecimal: text),
            salt.count == PaperSeal.saltLength
        else { throw malformed("sealed") }
        return salt
    }
}

extension Site {
    func paperSeal() throws -> PaperSeal { try paperSeals.seal(of: self) }
}

extension TerminalJSON {
    static func opening(
        _ view: TerminalView, _ responses: [ItemID: Response], key: [UInt8], _ now: Moment
    ) -> JSON {
        [
            "ack": .int(view.acknowledged), "earliestHandIn": time(view.earliestHandIn),
            "endsAt": time(view.endsAt), "key": .text(hexadecimal(key)),
            "phase": .text(view.phase.rawValue),
            "responses": .object(
                Dictionary(
                    uniqueKeysWithValues: responses.map { ($0.key.text, $0.value.json) })),
            "serverTime": time(now), "sheet": JSON(view.person.sheet),
            "startedAt": view.startedAt.map(time) ?? .null,
        ]
    }
}
