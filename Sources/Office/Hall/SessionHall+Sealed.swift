import Delivery
package import Vocabulary

/// The paper in the waiting room: sealed before the start, opened by the start.
extension SessionHall {
    /// The paper to be sealed for a terminal that waits for the start; only the candidate's own
    /// terminal gets one, and after the start nobody does.
    ///
    /// - Throws: `terminal.not-ready`.
    package func paperToSeal(
        of person: HallPerson, terminal: String, at moment: Moment
    ) throws -> TerminalPaper {
        let view = try view(person, terminal: terminal, at: moment)
        guard view.phase == .waiting || view.phase == .ready,
            let attempt = attempt(of: person)
        else { throw SessionHall.notReady }
        return TerminalPaper(attempt.outline, office)
    }

    /// What belongs to the paper but is not in its sealed part.
    ///
    /// - Throws: `terminal.not-ready` before the paper is open.
    package func opening(
        of person: HallPerson, terminal: String, at moment: Moment
    ) throws -> (responses: [ItemID: Response], view: TerminalView) {
        let view = try view(person, terminal: terminal, at: moment)
        guard view.phase.showsPaper, let attempt = attempt(of: person) else {
            throw SessionHall.notReady
        }
        return (attempt.responses, view)
    }
}
