/// A share of the answers that is marked a second time, to see how steady markers are
/// (评卷一致性抽查). No score follows from it.
///
/// Which answers is settled when marking is opened, before anybody has given a mark, and stands by
/// its digest in the audit chain. Of each item's answers (blank ones are nobody's) those with the
/// lowest tickets are taken, so many that they are at least the share. A ticket is a keyed digest
/// over the seed of the config and the code of the answer; the key is the one by which the codes
/// were made, so that neither who wrote the config nor a marker can know it beforehand.
package struct MarkingAgain: Hashable, Sendable {
    /// Who marks an answer for the second time.
    package enum Who: String, Hashable, Sendable, CaseIterable {
        /// One of those two who marked it, in turn its first and its second marker: whether a
        /// marker gives the same again.
        case own
        /// Somebody who is neither: whether others give the same.
        case other
        /// Both, each answer under two more codes.
        case both

        package var isOwn: Bool { self != .other }
        package var isOther: Bool { self != .own }
    }

    /// So many of a hundred answers of each item, rounded up.
    package let percent: Int
    package let who: Who
    /// Written in the config, so that it is fixed before the exam is opened.
    package let seed: String

    /// At least so many other answers lie between a marker's mark and the same answer again, as
    /// long as there are others.
    package static let distance = 20

    package init(percent: Int, who: Who, seed: String = "") {
        self.percent = percent
        self.who = who
        self.seed = seed
    }

    /// Those that are marked again, in the order of their tickets.
    ///
    /// - Parameter answers: the answers of one item, each with its ticket, in any order.
    package func drawn<Answer: Comparable>(
        _ answers: [(answer: Answer, ticket: String)]
    ) -> [Answer] {
        let count = (answers.count * percent + 99) / 100
        return answers.sorted { ($0.ticket, $0.answer) < ($1.ticket, $1.answer) }.prefix(count)
            .map(\.answer)
    }
}
