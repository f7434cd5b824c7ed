import Synchronization
import Vocabulary

/// Which hall, and whom, the token of a terminal leads to: found once, then remembered, so that a
/// save costs no digest and no search. Whether the terminal is still the candidate's is asked of
/// the hall each time.
package final class TerminalDirectory: Sendable {
    /// Where a token leads.
    package struct Place: Sendable {
        package let hall: SessionHall
        package let person: HallPerson
        /// The digest of the token, by which the hall knows the terminal.
        package let terminal: String
    }

    private let places = Mutex<[String: Place]>([:])

    /// The place of a token that was seen before.
    package func place(of token: String) -> Place? {
        places.withLock { $0[token] }
    }

    package func remember(
        _ token: String, _ hall: SessionHall, _ person: HallPerson, _ terminal: String
    ) {
        places.withLock {
            $0[token] = Place(hall: hall, person: person, terminal: terminal)
        }
    }

    /// Forgets the terminals of an exam whose halls are opened anew.
    func forget(_ exam: ExamID) {
        places.withLock { places in
            places = places.filter { $0.value.hall.office.exam != exam }
        }
    }
}
