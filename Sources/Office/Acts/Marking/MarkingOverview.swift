import Grading
package import Vocabulary

/// The marking of an exam in figures, for the office: by item and by marker.
package struct MarkingOverview: Sendable {
    package struct Item: Sendable {
        package let item: ItemID
        package let answers: Int
        package let blank: Int
        package let settled: Int
        package let arbitrations: Int
        /// Answers that a third marker has marked or has to.
        package let thirds: Int
        package let agreement: MarkerAgreement

        /// Answers that wait for markers.
        package var waiting: Int { answers - settled - arbitrations }
    }

    package struct Marker: Sendable {
        package let account: AccountID
        /// Answers that wait for this marker now.
        package let left: Int
        package let figures: MarkerFigures
    }

    /// Ascending by item.
    package let items: [Item]
    /// Ascending by account.
    package let markers: [Marker]

    package init(_ ledger: MarkingLedger) {
        items = Dictionary(grouping: ledger.entries, by: \.task.item).sorted { $0.key < $1.key }
            .map { Item($0.key, $0.value, ledger.rules) }
        markers = ledger.markers.map { account in
            Marker(
                account: account, left: ledger.left(of: account),
                figures: MarkerFigures(ledger.entries.compactMap { $0.given(by: account) }))
        }
    }
}

extension MarkingOverview.Item {
    fileprivate init(
        _ item: ItemID, _ entries: [MarkingLedger.Entry], _ rules: MarkingRules
    ) {
        self.item = item
        answers = entries.count
        blank = entries.count(where: \.task.isBlank)
        settled = entries.count { $0.state.settlement != nil }
        arbitrations = entries.count { entry in
            if case .arbitration = entry.state { true } else { false }
        }
        thirds = entries.count { $0.latest(.third) != nil || $0.state == .waiting([.third]) }
        agreement = MarkerAgreement(
            entries.compactMap { entry in
                guard let first = entry.latest(.first)?.mark,
                    let second = entry.latest(.second)?.mark
                else { return nil }
                return (first, second)
            }, by: rules)
    }
}

extension MarkingLedger.Entry {
    /// The mark of one marker that counts; nil when there is none, or the answer was flagged.
    fileprivate func given(by marker: AccountID) -> MarkerFigures.Given? {
        guard let record = records.last(where: { $0.marker == marker }), let mark = record.mark
        else { return nil }
        return MarkerFigures.Given(
            mark: mark, full: task.full, at: record.at, settled: state.settlement?.score)
    }
}
