import Grading
package import Vocabulary

extension ExamOffice {
    /// Deals everything that a marker has not marked to others, as when somebody falls ill; the
    /// marks that the marker gave stay.
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
            guard !left.isEmpty else {
                throw Refusal(
                    "marking.nothing-to-deal", "评卷员\(marker)没有未评的答案。",
                    "the marker \(marker) has nothing left to mark")
            }
            let chosen = MarkingDeal.takeOver(
                left.map { Set($0.entry.markers.values).union($0.entry.records.map(\.marker)) },
                by: others, loads: ledger.loads)
            let version = (try books.markingDeals(in: exam).map(\.version).max() ?? 0) + 1
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
            try books.insert(deals, in: exam)
            trail.note(
                "marking.deal", exam,
                [
                    "version": .int(version), "from": JSON(marker),
                    "answers": .int(deals.count), "deals": .text(RowDigest.of(deals)),
                ])
        }
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
    /// How many answers everybody has as first or second marker.
    fileprivate var loads: [AccountID: Int] {
        entries.reduce(into: [:]) { loads, entry in
            for place in [MarkPlace.first, .second] {
                if let marker = entry.markers[place] { loads[marker, default: 0] += 1 }
            }
        }
    }
}
