import Pages
import Synchronization

/// Pages of the manual as they were made last: for all who are not signed in they are the same.
final class ManualShelf: Sendable {
    private struct Kept {
        let frame: PageFrame
        let html: String
    }

    private let kept = Mutex<[String: Kept]>([:])

    /// The page of that name in this frame, made when it was not.
    func html(_ name: String, in frame: PageFrame, make: () -> String) -> String {
        if let known = kept.withLock({ $0[name] }), known.frame == frame { return known.html }
        let html = make()
        if frame.userName == nil {
            kept.withLock { $0[name] = Kept(frame: frame, html: html) }
        }
        return html
    }
}
