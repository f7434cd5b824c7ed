import Grading
package import Vocabulary

extension ExamOffice {
    /// Deals everything that a marker has not marked to others, as when somebody falls ill; the
    /// marks that the marker gave stay. Answers that the marker was to mark a second time are let
    /// go: nobody else can tell how steady the marker is.
    ///
    /// - Parameter others: who takes over, evenly and by nobody's choice.
    /// - Throws: `marking.nothing-to-deal` when the marker has nothing left;
    ///   `marking.not-a-marker`, `marking.few-markers`; as `giveMark` when marking is not open.
    package func replaceMarker(
        _ marker: AccountID, by others: some Collection<AccountID>, _ act: Act
    ) throws {
        let others = Set(others).subtracting([marker]).sorted()
        _ = try perform(act, allowing: [.officeClerk]) { books, trail in
            let ledger = try openLedger(books)
            try checkMarkers(others, least: 1, books)
            let left = ledger.entries.flatMap { entry in
                entry.openPlaces(of: marker).map { (entry: entry, place: $0) }
            }
            let again = ledger.openRepeats.filter { $0.record.marker == marker }
            guard !left.isEmpty || !again.isEmpty else {
                throw Refusal(
                    "marking.nothing-to-deal", "评卷员\(marker)没有未评的答案。",
                    "the marker \(marker) has nothing left to mark")
            }
            let chosen = MarkingDeal.takeOver(
                left.map { Set($0.entry.markers.values).union($0.entry.records.map(\.marker)) },
                by: others, loads: ledger.loads)
            let version = try nextVersion(books)
            let deals = zip(left, chosen).compactMap { one, marker in
                marker.map {
                    MarkingDealRecord(
                        code: one.entry.task.code, place: one.place.rawValue, version: version,
                        marker: $0)
                }
            }.sorted { ($0.code, $0.place) < ($1.code, $1.place) }
            guard deals.count == left.count else {
                throw Refusal(
                    "marking.few-markers",
                    "有\(left.count - deals.count)份答案，接手的人都已是其评卷员；请再指定一名评卷员。",
                    "\(left.count - deals.count) answers have them all as markers; name one more")
            }
            let repeats = ledger.dealt(again, beside: deals, to: others, version: version)
            try books.insert(deals, in: exam)
            try books.insert(repeats, in: exam)
            var detail: [String: JSON] = [
                "version": .int(version), "from": JSON(marker), "answers": .int(deals.count),
            ]
            if !deals.isEmpty { detail["deals"] = .text(RowDigest.of(deals)) }
            if !repeats.isEmpty { detail["again"] = .text(RowDigest.of(repeats)) }
            trail.note("marking.deal", exam, .object(detail))
        }
    }

    /// One for every time that something was dealt, answers and repeats alike.
    private func nextVersion(_ books: any Books) throws -> Int {
        let deals = try books.markingDeals(in: exam).map(\.version).max() ?? 0
        let repeats = try books.markingRepeats(in: exam, of: .all).map(\.version).max() ?? 0
        return max(deals, repeats) + 1
    }
}

extension MarkingLedger.Entry {
    /// Places that were dealt to somebody who has not marked there, of an answer without a score.
    func openPlaces(of marker: AccountID) -> [MarkPlace] {
        guard state.settlement == nil else { return [] }
        return markers.filter { $0.value == marker && latest($0.key) == nil }.map(\.key).sorted()
    }
}

extension MarkingLedger {
    /// Repeats whose marker has left: what somebody else was to mark goes on to others; what the
    /// marker was to mark a second time nobody else can, and what everybody left has a place at is
    /// let go as well.
    ///
    /// - Parameter deals: who takes over the marker's answers at the same time.
    fileprivate func dealt(
        _ repeats: [Repeat], beside deals: [MarkingDealRecord], to others: [AccountID],
        version: Int
    ) -> [MarkingRepeatRecord] {
        let taken = Dictionary(
            grouping: deals.filter { $0.place <= MarkPlace.second.rawValue }, by: \.code
        ).mapValues { $0.map(\.marker) }
        let chosen = MarkingDeal.takeOver(
            repeats.map { repeated in
                let entry = entry(of: repeated)
                return Set([MarkPlace.first, .second].compactMap { entry?.markers[$0] })
                    .union((entry?.records ?? []).map(\.marker))
                    .union(taken[repeated.record.answer] ?? [])
            }, by: others, loads: loads)
        return zip(repeats, chosen).map { repeated, marker in
            let record = repeated.record
            return MarkingRepeatRecord(
                code: record.code, version: version, answer: record.answer,
                purpose: record.purpose, marker: record.purpose == .own ? nil : marker)
        }
    }

    /// How many answers everybody has as first or second marker.
    fileprivate var loads: [AccountID: Int] {
        entries.reduce(into: [:]) { loads, entry in
            for place in [MarkPlace.first, .second] {
                if let marker = entry.markers[place] { loads[marker, default: 0] += 1 }
            }
        }
    }
}
