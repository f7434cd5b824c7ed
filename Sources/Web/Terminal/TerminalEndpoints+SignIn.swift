import Access
import Office
import Programme
import Seating
import Synchronization
import Vocabulary

extension TerminalEndpoints {
    /// Guesses are slowed down by the machine they come from, never by the candidate: nobody can
    /// keep a candidate out, and a running attempt does not notice.
    private static let throttle = Mutex(Throttle(free: 20, longestWait: 30))

    static func signIn(_ site: Site, _ visit: Visit) async throws -> Answer {
        let json = try visit.json()
        guard let number = json["candidateNumber"]?.text, let idNumber = json["idNumber"]?.text
        else { throw malformed("candidateNumber") }
        let wait = throttle.withLock { $0.wait(for: visit.source, at: visit.now) }
        guard wait == 0 else {
            throw Refusal(
                "terminal.slow-down", "输入错误次数太多，请等待\(wait)秒再试。", "try again in \(wait) s")
        }
        let digits = String(number.filter { !$0.isWhitespace })
        let typed = String(idNumber.filter { !$0.isWhitespace })
        guard let (hall, person) = try await find(digits, typed, site, visit) else {
            throttle.withLock { $0.failed(visit.source, at: visit.now) }
            throw Refusal(
                "terminal.unknown", "准考证号与身份证号不符，请核对后重新输入。",
                "no candidate of a session around now has this number and ID number")
        }
        throttle.withLock { $0.succeeded(visit.source) }
        let token = TerminalToken(
            exam: hall.office.exam, session: hall.session.id,
            registration: person.registration, secrets: site.secrets)
        let seat = json["workstation"]?.int.flatMap { (1...999).contains($0) ? $0 : nil }
        let view = try await hall.signIn(
            person, terminal: token.digest, workstation: seat ?? person.seat.seat,
            at: visit.now)
        var answer = Answer.json(TerminalJSON.state(view, hall, visit.now))
        answer.setCookie(Cookie.terminal, token.text, lifetime: 24 * 3600)
        return answer
    }

    /// Looks in the halls of all sessions around now.
    ///
    /// - Throws: `terminal.not-today` when nobody sits anywhere now; `Fault` when the store fails.
    private static func find(
        _ number: String, _ idNumber: String, _ site: Site, _ visit: Visit
    ) async throws -> (SessionHall, HallPerson)? {
        var isAnyAround = false
        for office in site.exams.all {
            for session in office.programme.sessions
            where HallRegistry.isAround(visit.now, session, office) {
                let hall: SessionHall
                do {
                    hall = try await site.halls.hall(office, session.id)
                } catch is Refusal {
                    continue
                }
                isAnyAround = true
                if let person = hall.person(number: number, idNumber: idNumber) {
                    return (hall, person)
                }
            }
        }
        guard isAnyAround else {
            throw Refusal(
                "terminal.not-today", "现在没有正在进行或即将开始的考试场次。",
                "there is no session around now")
        }
        return nil
    }
}
