import Access
import Delivery
import Office
import Pages
import Programme
import Seating
import ServiceLifecycle
import Vocabulary

/// The live part of a room's page, sent as soon as something has changed, and at least every five
/// seconds.
struct RoomEventStream: Sendable {
    private let here: RoomVisit

    init(_ here: RoomVisit) { self.here = here }

    /// Seconds after which the page is sent again though nothing has happened: ages go on.
    static let beat = 5

    /// Ends when the reader goes, or the service; with `?once=yes` after the first picture, for
    /// readers that come again by themselves.
    func stream() -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(2)) { continuation in
            let task = Task {
                await cancelWhenGracefulShutdown { await send(to: continuation) }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    private func send(to continuation: AsyncStream<String>.Continuation) async {
        continuation.yield("retry: 2000\n\n")
        var last: (change: Int, standings: [Int], at: Moment)?
        while !Task.isCancelled {
            let now = here.site.clock.now
            guard mayWatch(at: now) else { return }
            let change = await here.hall.changeCount(of: here.room.id)
            if let snapshot = try? await here.hall.snapshot(of: here.room.id, at: now) {
                let standings = snapshot.sitters.map(\.standing.rawValue)
                let isDue =
                    last.map {
                        $0.change != change || $0.standings != standings
                            || abs(now.seconds(since: $0.at)) >= RoomEventStream.beat
                    } ?? true
                if isDue {
                    continuation.yield(event(snapshot))
                    last = (change, standings, now)
                }
            }
            if here.visit.query["once"] == "yes" { return }
            try? await Task.sleep(for: .seconds(1))
        }
    }

    /// Whoever watches a room works, and is not signed out for not clicking; who has signed out, or
    /// lost the room, sees no more of it.
    private func mayWatch(at moment: Moment) -> Bool {
        guard let token = here.visit.cookies[Cookie.signIn],
            let found = try? here.site.signedIn(token, at: moment),
            let role = found.account.role, [.invigilator, .chiefInvigilator].contains(role)
        else { return false }
        return RoomVisit.mayEnter(found.account, here.hall.office.exam, here.room.id)
    }

    /// One block of the stream: every line of the piece is a line of data.
    func event(_ snapshot: RoomSnapshot) -> String {
        let html = here.site.pages.html(RoomLive(here, snapshot))
        let lines = html.split(separator: "\n").map { "data: \($0)\n" }
        return lines.joined() + "\n"
    }
}
