import Office
import Synchronization

/// The seal of a service's store, read once: a start is when everybody asks at the same second.
final class PaperSealShelf: Sendable {
    private let seal = Mutex<PaperSeal?>(nil)

    /// The key stands in the store: a service that starts again opens what it sealed before.
    func seal(of site: Site) throws -> PaperSeal {
        if let known = seal.withLock({ $0 }) { return known }
        let opened = try PaperSeal.open(site.records, secrets: site.secrets)
        seal.withLock { $0 = opened }
        return opened
    }
}
