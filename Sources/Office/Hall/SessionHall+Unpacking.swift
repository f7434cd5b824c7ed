/// Giving every saved response a row of its own, when there is time.
///
/// A common commit appends its responses as one text, which costs a few pages of the disk. Their
/// own rows lie apart, sheet by sheet, and cost a page for each sheet; that can wait until the
/// rush is over. Readers see both.
extension SessionHall {
    /// Fewer saves in a second than this leave time for something else.
    private static let calmSaves = 4_000
    /// Responses that are unpacked in a second, at most.
    private static let mostInSecond = 20_000
    /// Responses of one transaction: while it lasts, saves wait.
    private static let mostAtOnce = 500
    /// When so many wait, they are unpacked in any case: whoever reads responses has to go through
    /// all of them (about 150 bytes each).
    private static let mostWaiting = 1_000_000

    /// Called once a second.
    ///
    /// - Throws: `Fault` when the store fails; the responses stay as they are, and are read.
    package func unpack() async throws {
        let saved = desk.savedResponses - savedWhenUnpacked
        savedWhenUnpacked = desk.savedResponses
        guard !isUnpacking, desk.packedResponses > 0,
            saved < SessionHall.calmSaves || desk.packedResponses > SessionHall.mostWaiting
        else { return }
        isUnpacking = true
        defer { isUnpacking = false }
        var left = SessionHall.mostInSecond
        while left > 0 {
            let moved = try desk.unpack(most: SessionHall.mostAtOnce)
            guard moved > 0 else { break }
            left -= moved
            await Task.yield()
        }
    }
}
