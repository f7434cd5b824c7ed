import Delivery
import Office
import Vocabulary

/// The answer to a save, spelled without a tree of values between: it is what a service writes
/// thousands of times a second.
enum SavedAnswer {
    /// Canonical JSON, as `TerminalJSON` would write it.
    static func bytes(_ saved: SaveAnswer, _ now: Moment) -> [UInt8] {
        let view = saved.view
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        bytes += "{\"ack\":".utf8
        bytes += String(max(saved.acknowledged, 0)).utf8
        bytes += ",\"earliestHandIn\":".utf8
        bytes += time(view.earliestHandIn)
        bytes += ",\"endsAt\":".utf8
        bytes += time(view.endsAt)
        bytes += ",\"late\":".utf8
        bytes += String(saved.late).utf8
        bytes += ",\"messages\":".utf8
        bytes += view.messages.isEmpty ? Array("[]".utf8) : TerminalJSON.messages(view).canonical
        bytes += ",\"phase\":\"".utf8
        bytes += view.phase.rawValue.utf8
        bytes += "\",\"receipt\":".utf8
        bytes += view.receipt == nil ? Array("null".utf8) : TerminalJSON.receipt(view).canonical
        bytes += ",\"released\":".utf8
        bytes += (view.phase == .ready || view.phase.showsPaper ? "true" : "false").utf8
        if saved.isLacking { bytes += ",\"resend\":true".utf8 }
        bytes += ",\"serverTime\":".utf8
        bytes += time(now)
        bytes += ",\"startsAt\":".utf8
        bytes += time(view.startsAt)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    private static func time(_ moment: Moment) -> String.UTF8View {
        String(moment.millisecondsSince1970).utf8
    }
}
