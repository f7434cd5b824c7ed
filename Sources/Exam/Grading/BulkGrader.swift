package import Papers
package import Vocabulary

/// The items of an exam made ready for scoring many sheets, such as those of a whole province.
///
/// Each item is taken in once (`place(of:choices:)`), however many papers have it; a sheet is then
/// scored by the places of its items. What comes out is what `Grader.grade` gives, to the last
/// finding: the same `ItemScorer` does the work, once for each distinct answer to an item.
///
/// ```swift
/// var grader = BulkGrader(rules: rules)
/// let places = grader.places(of: key, outline: outline)   // for each paper
/// var worker = grader.worker()                            // one for each core
/// let score = worker.grade(sheet, items: places)
/// ```
///
/// Nothing here starts a thread: whoever has many cores gives each of them a worker and a part of
/// the sheets. After a decision about an item make another grader with the corrections that stand.
package struct BulkGrader: Sendable {
    /// An item as it was taken in.
    struct Entry: Sendable {
        let entry: AnswerKey.Entry
        let choices: [ChoiceID]?
        /// The place of its type among all types.
        let section: Int
        /// What no answer at all brings.
        let blank: BulkWorker.Scored
        /// Whether what people gave to a paper decides, so that no two answers are alike.
        let isMarkedByHand: Bool

        /// Whether these are its choices in whatever order: scoring asks no more than which there
        /// are. Each paper asks this for each of its items, so nothing is sorted for it.
        func hasChoices(_ others: [ChoiceID]?) -> Bool {
            guard let choices, let others else { return choices == nil && others == nil }
            guard choices.count == others.count else { return false }
            return choices.allSatisfy { others.contains($0) }
                && others.allSatisfy { choices.contains($0) }
        }
    }

    /// The rules of the exam.
    package let rules: GradingRules
    private let scorer: ItemScorer
    private(set) var entries: [Entry] = []
    private var placesByItem: [ItemID: [Int]] = [:]

    /// - Parameter corrections: what was decided about single items since.
    package init(rules: GradingRules, corrections: Corrections = .none) {
        self.rules = rules
        scorer = ItemScorer(rules: rules, corrections: corrections)
    }

    /// Where an item stands among those that were taken in; takes it in when it is new.
    ///
    /// - Parameters:
    ///   - entry: the same item with other marks or another key is another one.
    ///   - choices: the choices of the item in any order, if they are known.
    package mutating func place(of entry: AnswerKey.Entry, choices: [ChoiceID]? = nil) -> Int {
        for place in placesByItem[entry.item, default: []]
        where entries[place].hasChoices(choices) && entries[place].entry == entry {
            return place
        }
        let choices = choices?.sorted()
        let blank = scorer.score(nil, to: entry, choices: choices)
        let place = entries.count
        entries.append(
            Entry(
                entry: entry, choices: choices,
                section: ItemType.allCases.firstIndex(of: entry.type) ?? 0,
                blank: BulkWorker.Scored(score: blank.score, finding: blank.finding),
                isMarkedByHand: entry.isMarkedByHand))
        placesByItem[entry.item, default: []].append(place)
        return place
    }

    /// The places of the items of a paper in its order.
    ///
    /// - Parameter outline: as for `Grader.grade`: names every choice.
    package mutating func places(of key: AnswerKey, outline: PaperOutline? = nil) -> [Int] {
        let choices = outline.map { outline in
            Dictionary(
                outline.entries.map { ($0.item, $0.choices) }, uniquingKeysWith: { one, _ in one })
        }
        return key.entries.map { place(of: $0, choices: choices?[$0.item]) }
    }

    /// The places of items that were all taken in once, such as those of a bank at the time of an
    /// exam: for many papers much faster than looking at each key.
    ///
    /// - Precondition: every item was taken in, in one form only.
    package func places(of items: some Sequence<ItemID>) -> [Int] {
        items.map { item in
            guard let places = placesByItem[item], places.count == 1 else {
                preconditionFailure("\(item) was not taken in once")
            }
            return places[0]
        }
    }

    /// Somebody who scores with what was taken in up to now.
    package func worker() -> BulkWorker { BulkWorker(entries, scorer) }
}
