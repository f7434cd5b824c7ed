import Office
import Programme
import Seating
import Vocabulary

extension ExamStory {
    /// All sessions, one after the other.
    func sit() async throws {
        let seats = try office.records.read { try $0.seats(in: office.exam) }
        let cast = Cast(
            seats.map(\.registration), minutes: office.programme.delivery.minutes, chance("cast"))
        for session in office.programme.sessions
        where seats.contains(where: { $0.session == session.id }) {
            let sitting = Sitting(
                self, session: session, door: try await door(to: session), cast: cast,
                seats: Dictionary(
                    uniqueKeysWithValues: seats.map { ($0.registration, $0.seat) }))
            try await sitting.run()
        }
    }

    private func door(to session: ExamSession) async throws -> any SittingDoor {
        guard let network else { return try DeskDoor(self, session: session) }
        return try await NetworkDoor(self, session: session, network)
    }
}
