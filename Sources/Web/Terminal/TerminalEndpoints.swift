import Access
import Delivery
import Office
import Programme
import Seals
import Seating
import Vocabulary

/// The terminal's API: sign in, wait, open the paper, save, hand in.
enum TerminalEndpoints {
    private static let root = "/api/v1/terminal"

    static let all = [
        Endpoint(.post, "\(root)/sign-in", .anyone, signIn),
        Endpoint(.get, root, .terminal) { site, visit in
            let (hall, person, terminal) = try await seated(site, visit)
            return .json(
                TerminalJSON.state(
                    try await hall.view(person, terminal: terminal, at: visit.now),
                    hall, visit.now))
        },
        Endpoint(.post, "\(root)/confirm", .terminal) { site, visit in
            let (hall, person, terminal) = try await seated(site, visit)
            let view = try await hall.confirm(person, terminal: terminal, at: visit.now)
            return .json(TerminalJSON.state(view, hall, visit.now))
        },
        Endpoint(.post, "\(root)/sign-out", .terminal) { site, visit in
            let (hall, person, terminal) = try await seated(site, visit)
            try await hall.signOut(person, terminal: terminal, at: visit.now)
            var answer = Answer.empty()
            answer.setCookie(Cookie.terminal, "", lifetime: 0)
            return answer
        },
        Endpoint(.get, "\(root)/sealed-paper", .terminal, sealedPaper),
        Endpoint(.post, "\(root)/start", .terminal, start),
        Endpoint(.get, "\(root)/paper", .terminal) { site, visit in
            let (hall, person, terminal) = try await seated(site, visit)
            return try await paper(site, hall, person, terminal, visit)
        },
        Endpoint(.post, "\(root)/saves", .terminal, save),
        Endpoint(.post, "\(root)/hand-in", .terminal) { site, visit in
            let (hall, person, terminal) = try await seated(site, visit)
            guard let sequence = try visit.json()["seq"]?.int else { throw malformed("seq") }
            let view = try await hall.handIn(
                person, terminal: terminal, sequence: sequence, at: visit.now)
            return .json(TerminalJSON.handedIn(view, visit.now))
        },
        Endpoint(.get, "\(root)/photo", .terminal) { site, visit in
            let (_, person, _) = try await seated(site, visit)
            guard let digest = person.photoDigest,
                let file = try site.records.read({ try $0.file(digest) })
            else { throw Refusal("photo.unknown", "没有照片。", "there is no photo") }
            return .file(file.bytes, mediaType: file.mediaType, name: "photo.jpg", inline: true)
        },
        Endpoint(.get, "\(root)/media/{name}", .terminal) { site, visit in
            _ = try await seated(site, visit)
            return try site.pictures.answer(visit.parameter("name"))
        },
    ]

    static func paper(
        _ site: Site, _ hall: SessionHall, _ person: HallPerson, _ terminal: String,
        _ visit: Visit
    ) async throws -> Answer {
        let (paper, responses, view) = try await hall.paper(
            of: person, terminal: terminal, at: visit.now)
        return .json(site.paperBytes.bytes(paper, responses, view, visit.now))
    }

    private static func save(_ site: Site, _ visit: Visit) async throws -> Answer {
        let (hall, person, terminal) = try await seated(site, visit)
        let body = try SaveBody(json: try visit.json())
        let saved = try await hall.save(
            body.events, after: body.after, of: person, sheet: body.sheet, terminal: terminal,
            at: visit.now)
        return .json(SavedAnswer.bytes(saved, visit.now))
    }

    static func malformed(_ member: String) -> Refusal {
        Refusal("request.malformed", "请求内容不完整。", "`\(member)` is missing or malformed")
    }

    /// Whose terminal asks: by the token, which names exam and session, so that the hall is found
    /// after a start of the service too.
    ///
    /// - Throws: `terminal.signed-out`; `Fault` when the store fails: who has signed in is not told
    ///   to do it again.
    static func seated(
        _ site: Site, _ visit: Visit
    ) async throws -> (hall: SessionHall, person: HallPerson, terminal: String) {
        guard let token = visit.terminal, let parts = TerminalToken(token),
            let office = try? site.exams.office(parts.exam)
        else { throw signedOut }
        let hall: SessionHall
        do {
            hall = try await site.halls.hall(office, parts.session)
        } catch is Refusal {
            throw signedOut
        }
        let terminal = parts.digest
        if let person = await hall.person(at: terminal) {
            site.halls.terminals.remember(token, hall, person, terminal)
            return (hall, person, terminal)
        }
        if await hall.isSuperseded(terminal), let person = hall.people[parts.registration] {
            return (hall, person, terminal)
        }
        throw signedOut
    }

    private static var signedOut: Refusal {
        Refusal("terminal.signed-out", "请重新登录。", "this terminal has not signed in")
    }
}
