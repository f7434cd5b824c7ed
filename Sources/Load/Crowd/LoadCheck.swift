import Delivery
package import Office
package import Vocabulary

/// The store compared with the load test's own list, item by item.
package struct LoadCheck: Sendable {
    /// Acknowledged events that the store has, with the same content.
    package private(set) var kept = 0
    /// Acknowledged events that the store lacks.
    package private(set) var lost = 0
    /// Events that the store has twice, or out of order.
    package private(set) var doubled = 0
    /// Events with another content than was sent.
    package private(set) var different = 0
    /// Events that nobody sent.
    package private(set) var unsent = 0
    /// Hand-ins that were acknowledged and that the store lacks.
    package private(set) var handInsLost = 0
    /// Events that were never acknowledged and are kept all the same, as they may be.
    package private(set) var extra = 0

    /// - Parameter people: as `LoadCandidate.all` gives them.
    /// - Throws: what the store throws.
    package init(
        _ people: [LoadCandidate], _ acks: AckBook, in records: any Records
    ) throws {
        let bySheet = Dictionary(uniqueKeysWithValues: people.map { ($0.sheet, $0) })
        var rest = acks.entries
        var found = LoadCheck()
        try records.read { books in
            try books.eachSheet(in: LoadExam.id) { sheet, rows in
                guard let candidate = bySheet[sheet] else {
                    found.unsent += rows.count
                    return
                }
                found.compare(rows, candidate, rest.removeValue(forKey: sheet) ?? AckBook.Entry())
            }
            for entry in rest.values { found.lost += entry.acknowledged }
            let events = try books.attemptEvents(in: LoadExam.id, of: nil)
            let handedIn = Set(events.filter { $0.event == .handedIn }.map(\.sheet))
            for (sheet, entry) in acks.entries where entry.isHandedIn {
                if !handedIn.contains(sheet) { found.handInsLost += 1 }
            }
        }
        self = found
    }

    private mutating func compare(
        _ rows: [ResponseRecord], _ candidate: LoadCandidate, _ entry: AckBook.Entry
    ) {
        var seen: Set<Int> = []
        for row in rows {
            let event = row.event
            guard seen.insert(event.sequence).inserted else {
                doubled += 1
                continue
            }
            guard event.sequence <= entry.sent else {
                unsent += 1
                continue
            }
            let sent = candidate.event(event.sequence)
            if event.item != sent.item || event.response != .choices(sent.choices)
                || event.elapsed != sent.elapsed
            {
                different += 1
            } else if event.sequence <= entry.acknowledged {
                kept += 1
            } else {
                extra += 1
            }
        }
        lost += entry.acknowledged == 0 ? 0 : (1...entry.acknowledged).count { !seen.contains($0) }
        // Numbers ascend in the order in which they were taken.
        let batches = rows.filter { !$0.isLate }.map(\.batch)
        if batches != batches.sorted() { doubled += 1 }
    }

    /// Whether every promise was kept.
    package var holds: Bool {
        lost == 0 && doubled == 0 && different == 0 && unsent == 0 && handInsLost == 0
    }

    package var json: JSON {
        [
            "kept": .int(kept), "lost": .int(lost), "doubled": .int(doubled),
            "different": .int(different), "unsent": .int(unsent),
            "handInsLost": .int(handInsLost), "extra": .int(extra), "holds": .bool(holds),
        ]
    }
}

extension LoadCheck {
    private init() {}
}
