package import Grading
import Programme
package import Vocabulary

/// The marking of one exam as the books have it: every answer, its markers and its marks.
package struct MarkingLedger: Sendable {
    /// An answer with everything that was done about it.
    package struct Entry: Sendable {
        package let task: MarkingTaskRecord
        /// Who has which place, by the latest deal; the leader's place is nobody's.
        package fileprivate(set) var markers: [MarkPlace: AccountID] = [:]
        /// Ascending by place and revision.
        package fileprivate(set) var records: [MarkRecord] = []
        package fileprivate(set) var state = MarkingState.waiting([])

        /// The latest mark of a place.
        package func latest(_ place: MarkPlace) -> MarkRecord? {
            records.last { $0.place == place.rawValue }
        }

        /// The place that somebody has, by an own mark or by the latest deal.
        package func place(of marker: AccountID) -> MarkPlace? {
            let marked = records.first { $0.marker == marker }
            return marked.flatMap { MarkPlace(rawValue: $0.place) }
                ?? markers.first { $0.value == marker }?.key
        }

        /// Whether this marker is asked for a mark now.
        package func isWaiting(for marker: AccountID) -> Bool {
            guard case .waiting(let places) = state else { return false }
            return places.contains { markers[$0] == marker }
        }
    }

    /// An answer that is marked again, as its latest version has it.
    package struct Repeat: Sendable {
        package let record: MarkingRepeatRecord
        /// The marks that it was given, ascending by revision.
        package let records: [MarkRecord]
    }

    package let rules: MarkingRules
    /// Ascending by code.
    package let repeats: [Repeat]
    /// By item, then code: who marks goes through one item after the other, and within an item in
    /// an order that says nothing about papers.
    package let entries: [Entry]

    /// - Parameter scope: what is read; of one marker the answers that were ever theirs.
    /// - Throws: `Fault` when the store fails; `marking.rules-missing`.
    init(_ books: any Books, _ office: ExamOffice, of scope: MarkingScope = .all) throws {
        rules = try office.markingRules()
        let (exam, rules) = (office.exam, rules)
        let deals = Dictionary(grouping: try books.markingDeals(in: exam, of: scope), by: \.code)
        let marks = Dictionary(grouping: try books.marks(in: exam, of: scope), by: \.code)
        entries = try books.markingTasks(in: exam, of: scope).map { task in
            var entry = Entry(task: task)
            for deal in deals[task.code] ?? [] {
                guard let place = MarkPlace(rawValue: deal.place) else { continue }
                entry.markers[place] = deal.marker
            }
            entry.records = marks[task.code] ?? []
            entry.state = rules.state(
                of: entry.records.compactMap(\.given), isBlank: task.isBlank)
            return entry
        }.sorted { ($0.task.item, $0.task.code) < ($1.task.item, $1.task.code) }
        let again = Dictionary(
            grouping: try books.marksAgain(in: exam, of: scope), by: \.code)
        let latest = Dictionary(
            try books.markingRepeats(in: exam, of: scope).map { ($0.code, $0) },
            uniquingKeysWith: { $1 })
        repeats = latest.values.sorted { $0.code < $1.code }.map {
            Repeat(record: $0, records: again[$0.code] ?? [])
        }
    }

    package subscript(code: MarkingCode) -> Entry? { entries.first { $0.task.code == code } }

    /// Whether marking was opened.
    package var isOpen: Bool { !entries.isEmpty }

    /// Answers with a score.
    package var settled: Int { entries.count { $0.state.settlement != nil } }

    /// Answers that wait for the leader.
    package var arbitrations: [Entry] {
        entries.filter { entry in
            if case .arbitration = entry.state { true } else { false }
        }
    }

    /// Everybody who has or had a place, ascending.
    package var markers: [AccountID] {
        let dealt = entries.flatMap { Array($0.markers.values) }
        let marked = entries.flatMap { $0.records.map(\.marker) }
        let again = repeats.compactMap(\.record.marker)
        let markedAgain = repeats.flatMap { $0.records.map(\.marker) }
        return Set(dealt).union(marked).union(again).union(markedAgain)
            .subtracting(entries.compactMap { $0.latest(.leader)?.marker }).sorted()
    }
}

extension MarkRecord {
    /// As the rules read it; nil when somebody has changed the row to nonsense.
    package var given: GivenMark? {
        guard let place = MarkPlace(rawValue: place), let verdict else { return nil }
        return GivenMark(place: place, revision: revision, marker: marker, verdict: verdict)
    }

    private var verdict: GivenMark.Verdict? {
        mark.map { .mark($0) } ?? GivenMark.Problem(rawValue: problem).map { .problem($0) }
    }
}

extension ExamOffice {
    /// - Throws: `marking.rules-missing` for an exam that says nothing about marking.
    func markingRules() throws(Refusal) -> MarkingRules {
        guard let rules = programme.grading.marking else {
            throw Refusal(
                "marking.rules-missing", "考试配置没有人工评卷规则（grading.marking），本次考试没有需要人工评卷的试题。",
                "the config has no `grading.marking`; nothing of this exam is marked by people")
        }
        return rules
    }

    /// The marking as it stands.
    ///
    /// - Throws: `marking.rules-missing`.
    package func marking() throws -> MarkingLedger {
        try records.read { try MarkingLedger($0, self) }
    }
}
