import Delivery
import Support
import Testing
import Vocabulary

/// An attempt is a fold of what was appended: the log alone gives it again.
@Suite("Replaying an attempt")
struct ReplayTests {
    private enum Entry {
        case event(AttemptEvent)
        case save([ResponseEvent])
        case late([ResponseEvent])
    }

    @Test("the log of what was taken gives an equal attempt", arguments: 1...200)
    func replay(seed: Int) throws {
        var seeded = Seeded(seed: UInt64(seed))
        var lived = newAttempt(grantedMinutes: seeded.number(in: 0...1) * 20)
        var log: [(entry: Entry, moment: Moment)] = []
        var second = -60
        for _ in 0..<60 {
            second += seeded.number(in: 0...400)
            let moment = minute(0, second: second)
            if seeded.number(in: 0...2) > 0 {
                guard let save = try? lived.save(events(&seeded), at: moment) else { continue }
                if !save.appended.isEmpty { log.append((.save(save.appended), moment)) }
                if !save.late.isEmpty { log.append((.late(save.late), moment)) }
            } else {
                let event = event(&seeded)
                if code(of: { try lived.apply(event, at: moment) }) == nil {
                    log.append((.event(event), moment))
                }
            }
        }
        var replayed = newAttempt(grantedMinutes: lived.grantedMinutes)
        for (entry, moment) in log {
            switch entry {
            case .event(let event): try replayed.apply(event, at: moment)
            case .save(let events): _ = try replayed.save(events, at: moment)
            case .late(let events): replayed.keepApart(again: events)
            }
        }
        #expect(replayed == lived, "seed \(seed)")
        let taken = log.flatMap { entry -> [Int] in
            if case .save(let events) = entry.entry { events.map(\.sequence) } else { [] }
        }
        #expect(taken == taken.sorted() && Set(taken).count == taken.count, "seed \(seed)")
    }

    @Test("the histories reach every phase, or the property says little")
    func histories() {
        var seen: Set<AttemptPhase> = []
        for seed in 1...200 {
            var seeded = Seeded(seed: UInt64(seed))
            var attempt = newAttempt()
            for step in 0..<60 {
                try? attempt.apply(event(&seeded), at: minute(step * 3))
                _ = try? attempt.save(events(&seeded), at: minute(step * 3))
                seen.insert(attempt.phase)
            }
        }
        #expect(seen.isSuperset(of: [.answering, .interrupted, .handedIn, .closedByTime, .voided]))
    }

    private func event(_ seeded: inout Seeded) -> AttemptEvent {
        switch seeded.number(in: 0...26) {
        case 0...7: .started(workstation: seeded.number(in: 1...45))
        case 8...11: .interrupted(cause: "断网")
        case 12...16: .resumed(workstation: seeded.number(in: 1...45))
        case 17...19:
            .extended(
                seconds: seeded.number(in: 0...300), reason: "断网", authorisedBy: "主考")
        case 20...21: .closedByTime
        case 22...23: .handedIn
        case 24: .voided(reason: "作弊")
        default:
            .lateDecided(
                through: seeded.number(in: 1...90), isTaken: seeded.number(in: 0...1) == 0,
                reason: "断网", authorisedBy: "主考")
        }
    }

    /// One to three responses, now and then one that cannot be meant or that was sent before.
    private func events(_ seeded: inout Seeded) -> [ResponseEvent] {
        let first = seeded.number(in: 1...80)
        return (0..<seeded.number(in: 1...3)).map { offset in
            let sequence = first + offset
            return switch seeded.number(in: 0...8) {
            case 0...2: answer(sequence, "single", seeded.number(in: 0...1) == 0 ? "A" : "C")
            case 3...4: answer(sequence, "several", "A", "B")
            case 5: answer(sequence, "judge")
            case 6...7: answer(sequence, "fill", .texts(["七日", ""]))
            default: answer(sequence, "other", "A")
            }
        }
    }
}
