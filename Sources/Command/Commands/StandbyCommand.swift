import ArgumentParser
import Foundation
import Office
import Records
import Vocabulary

/// `zhikao standby`.
struct StandbyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standby",
        abstract: "Keep a copy of a store that is never more than a few seconds behind.",
        discussion: """
            Makes a whole copy first, then appends what is committed, several times a second, \
            until SIGTERM or SIGINT. DIR is an empty folder on another disk, or of another machine \
            mounted here. When the disk or the network fails it says so, goes on trying, and \
            begins with a whole copy again; the service is never held up. When much has been \
            appended a new whole copy is made, and the old one is continued until that is ready. \
            To switch, restore: `zhikao restore DIR --data NEW`, also to an earlier second with \
            --until.
            """)

    @Option(help: "The folder of the store.")
    var from = "data"

    @Option(help: "The folder of the copy: empty, or of an earlier run.")
    var to: String

    @Option(help: "The folder of the question bank.")
    var bank = "question-bank"

    @Flag(help: "Leave the question bank out.")
    var withoutBank = false

    @Option(
        help: """
            How many whole copies to keep, each with what followed it; those of the last ten \
            minutes stay too, up to four times as many.
            """)
    var keep = 3

    @Option(help: "Milliseconds between two looks at the store.")
    var interval = 250

    @Flag(help: "Print what happens as JSON, one object a line.")
    var json = false

    func validate() throws {
        guard keep >= 1 else { throw ValidationError("--keep is at least 1") }
        guard (10...5000).contains(interval) else {
            throw ValidationError("--interval is 10 to 5000")
        }
    }

    func run() throws {
        try Console.run {
            let copy = try StandbyCopy(
                of: from, in: to, bank: withoutBank ? nil : bank, kept: keep)
            let ending = EndingSignals()
            let watchdog = Watchdog(seconds: 120) {
                Console.warn("备用副本停滞，已退出，请重新启动 / standby.stuck: no progress; start it again")
            }
            var failures = 0
            while !ending.isAsked {
                watchdog.feed()
                do {
                    try follow(copy, watchdog, ending, &failures)
                } catch let fault as Fault {
                    if ending.isAsked {
                        try? catchUp(copy)
                        break
                    }
                    failures += 1
                    say("failed", copy, fault)
                    for _ in 0..<min(60, 2 << min(failures, 5)) where !ending.isAsked {
                        watchdog.feed()
                        Thread.sleep(forTimeInterval: 0.5)
                    }
                }
            }
            say("ended", copy, nil)
        }
    }

    /// Until a new whole copy is tried again, while the old one is continued.
    private static let patience = Duration.seconds(60)

    /// Follows until the end is asked for, or something fails.
    private func follow(
        _ copy: StandbyCopy, _ watchdog: Watchdog, _ ending: EndingSignals,
        _ failures: inout Int
    ) throws {
        // Nobody can set the steady one.
        let (clock, steady) = (SystemClock(), ContinuousClock())
        var due = steady.now
        while !ending.isAsked {
            watchdog.feed()
            if copy.needsNewBase, steady.now >= due {
                try begin(copy, watchdog, ending)
                due = steady.now.advanced(by: StandbyCommand.patience)
            }
            let turn = try copy.turn(now: { clock.now })
            failures = 0
            if !turn.hasMore {
                Thread.sleep(forTimeInterval: Double(interval) / 1000)
            }
        }
        try catchUp(copy)
    }

    /// What was committed while the end was asked for comes along.
    private func catchUp(_ copy: StandbyCopy) throws {
        while try copy.turn(now: { SystemClock().now }).hasMore {}
    }

    /// Makes a whole copy. What follows the old one goes on when that fails.
    private func begin(
        _ copy: StandbyCopy, _ watchdog: Watchdog, _ ending: EndingSignals
    ) throws {
        let clock = SystemClock()
        do {
            try copy.begin(now: { clock.now }) { _, _, _ in
                watchdog.feed()
                if ending.isAsked {
                    throw Fault("copying the store", cause: "the end was asked for")
                }
            }
            say("following", copy, nil)
        } catch let fault as Fault where copy.moment != nil && !ending.isAsked {
            say("failed", copy, fault)
        }
    }

    private func say(_ event: String, _ copy: StandbyCopy, _ fault: Fault?) {
        if json {
            Console.say([
                "event": .text(event), "moment": copy.moment.map { .text("\($0)") } ?? .null,
                "fault": fault.map { .text("\($0)") } ?? .null,
                "code": fault?.trouble.map { .text($0.code) } ?? .null,
            ])
            return
        }
        switch event {
        case "following":
            Console.say("备用副本已就绪，持续更新中 / following: \(from) → \(to)")
        case "ended":
            Console.say("备用副本已停止更新 / ended")
        default:
            Console.warn(
                "备用副本更新失败，稍后重试 / standby failed, will try again: \(fault.map { "\($0)" } ?? "")")
        }
    }
}
