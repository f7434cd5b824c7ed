import Bank
import Delivery
import Papers
import Vocabulary

/// What one candidate will do in the session, minute by minute: made from the seed before the
/// session, so that a rehearsal that was killed goes on as if nothing had happened.
struct SittingPlan {
    /// What befalls the candidate.
    enum Fate: Hashable {
        case nothing
        case absent
        /// The machine fails; the candidate goes on at a spare one, time given back.
        case crash(minute: Int, lostMinutes: Int)
        /// Falls ill; time is given back on the chief's decision.
        case illness(minute: Int, minutes: Int)
        case cheating(minute: Int)
        /// The network fails near the end; what was not sent comes after it.
        case offlineAtEnd
    }

    let sheet: SheetCode
    let seat: Int
    let fate: Fate
    let startMinute: Int
    /// Response events by the minute in which the terminal sends them.
    private(set) var saves: [Int: [ResponseEvent]] = [:]
    /// Nil: answers until time runs out.
    private(set) var handInMinute: Int?

    /// - Parameter minutes: how long the session lasts for this candidate.
    init(
        paper: PaperOutline, seat: Int, fate: Fate, model: AnswerModel, minutes: Int,
        rules: DeliveryRules, chance: Chance
    ) {
        sheet = paper.sheet
        self.seat = seat
        self.fate = fate
        startMinute = chance.happens(perMille: 30) ? chance.pick(1...rules.lateLimitMinutes) : 0
        guard fate != .absent else { return }
        let answers = SittingPlan.answers(paper, model, chance)
        schedule(answers, minutes: minutes, rules: rules, chance)
    }

    /// First through the paper, then a few answers once more.
    private static func answers(
        _ paper: PaperOutline, _ model: AnswerModel, _ chance: Chance
    ) -> [(item: ItemID, response: Response)] {
        let ability = AnswerModel.ability(chance)
        var answers: [(ItemID, Response)] = []
        for entry in paper.entries {
            guard let item = model.bank[entry.item],
                let response = model.response(to: item, ability: ability, chance)
            else { continue }
            answers.append((item.id, response))
        }
        let again = chance.shuffled(answers).prefix(answers.count / 20)
        return answers + again
    }

    private mutating func schedule(
        _ answers: [(item: ItemID, response: Response)], minutes: Int, rules: DeliveryRules,
        _ chance: Chance
    ) {
        let pace = fate == .offlineAtEnd ? 100 : chance.pick(50...103)
        let length = (minutes - startMinute) * pace / 100
        let pause = length * 60_000 / max(answers.count, 1)
        for (index, answer) in answers.enumerated() {
            let elapsed = pause * index + chance.below(max(pause, 1))
            let answered = startMinute + 1 + elapsed / 60_000
            guard answered < minutes else { break }
            let minute = arrival(of: answered, end: minutes)
            saves[minute, default: []].append(
                ResponseEvent(
                    sequence: index + 1, item: answer.item, response: answer.response,
                    elapsed: elapsed))
        }
        let done = startMinute + 2 + length
        if fate == .nothing, done < minutes, chance.happens(perMille: 700) {
            handInMinute = max(done, rules.earliestHandInMinutes)
        }
    }

    /// When what was answered in `minute` reaches the service.
    private func arrival(of minute: Int, end: Int) -> Int {
        switch fate {
        case .crash(let crash, let lost) where minute >= crash: minute + lost
        case .offlineAtEnd where minute >= end - 3: end + 5
        default: minute
        }
    }
}
