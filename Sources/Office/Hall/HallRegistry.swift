import Delivery
import Programme
package import Seating
package import Vocabulary

/// The sessions at work, each opened once.
package actor HallRegistry {
    private struct Key: Hashable {
        let exam: ExamID
        let session: SessionID
    }

    private var halls: [Key: SessionHall] = [:]
    /// Where the tokens of terminals lead.
    package nonisolated let terminals = TerminalDirectory()

    private let mostInCommit: Int?

    /// - Parameter mostInCommit: the most saves of one commit; other than nil for measuring only.
    package init(mostInCommit: Int? = nil) { self.mostInCommit = mostInCommit }

    /// The hall of a session, opened if need be.
    ///
    /// - Throws: as `SessionHall.init`.
    package func hall(_ office: ExamOffice, _ session: SessionID) throws -> SessionHall {
        let key = Key(exam: office.exam, session: session)
        if let open = halls[key] { return open }
        let hall = try SessionHall(office, session: session, mostInCommit: mostInCommit)
        halls[key] = hall
        return hall
    }

    /// Opens the halls of the sessions that run now, after a start of the service: attempts that
    /// ran out meanwhile are closed at the next tick.
    package func openRunning(_ offices: [ExamOffice], at moment: Moment) async {
        for office in offices {
            for session in office.programme.sessions
            where HallRegistry.isAround(moment, session, office) {
                _ = try? hall(office, session.id)
            }
        }
    }

    /// Whether a session is so near that its rooms may be at work: from two hours before its start
    /// to six hours after its end.
    package static func isAround(
        _ moment: Moment, _ session: ExamSession, _ office: ExamOffice
    ) -> Bool {
        let end = session.start.adding(minutes: office.programme.delivery.minutes + 360)
        return session.start.adding(minutes: -120) <= moment && moment <= end
    }

    /// Forgets the halls of an exam: seats or papers were drawn anew.
    package func forget(_ exam: ExamID) {
        halls = halls.filter { $0.key.exam != exam }
        terminals.forget(exam)
    }

    /// Whether somebody of any session answers, or may begin to.
    package func isAnswering(at moment: Moment) async -> Bool {
        for hall in halls.values where await hall.isAnswering(at: moment) { return true }
        return false
    }

    /// Tells a change of the clocks to every room in which somebody answers.
    ///
    /// - Throws: the first error, when all halls were told.
    func tell(_ change: ClockChange, _ act: Act) async throws {
        var first: (any Error)?
        for hall in halls.values {
            do { try await hall.tell(change, act) } catch { first = first ?? error }
        }
        if let first { throw first }
    }

    /// Tells every hall the time, once a second.
    ///
    /// - Throws: the first error, when all halls were told.
    package func tick(at moment: Moment) async throws {
        var first: (any Error)?
        for hall in halls.values {
            do { try await hall.tick(at: moment) } catch { first = first ?? error }
        }
        // What may take long comes when nobody's time waits for it.
        for hall in halls.values {
            do { try await hall.unpack() } catch { first = first ?? error }
        }
        if let first { throw first }
    }
}
