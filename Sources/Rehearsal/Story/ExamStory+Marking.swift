import Access
import Bank
import Grading
import Office
import Programme
import Seals
import Vocabulary

extension ExamStory {
    /// When the last answer has been marked: an hour before the results, if that leaves any time.
    var markingEnds: Moment {
        let ends = office.programme.calendar.results.adding(minutes: -60)
        return office.programme.grading.marking == nil ? gradingTime : max(ends, gradingTime)
    }

    /// Markers mark every short answer, one of them a little strict, one lenient; the office
    /// decides what stays apart. An exam that a machine scores alone has nothing of it.
    func mark() throws {
        guard let rules = office.programme.grading.marking else { return }
        let markers = try markers(rules.leastMarkers + 1)
        try office.openMarking(markers, act(clerk, gradingTime, "marking/open"))
        let model = MarkerModel(rules: rules)
        var count = 0
        while true {
            let ledger = try office.marking()
            let waiting = ledger.entries.flatMap { entry -> [(MarkingLedger.Entry, MarkPlace)] in
                guard case .waiting(let places) = entry.state else { return [] }
                return places.map { (entry, $0) }
            }
            progress("marking", ledger.settled, ledger.entries.count)
            guard !waiting.isEmpty else { break }
            for (entry, place) in waiting {
                count += 1
                try give(entry, place, markers, model, after: count)
            }
        }
        try markAgain(markers, model, after: count)
        try arbitrate(rules)
    }

    /// What is drawn to be marked again; a marker sees it with other eyes, as strict as before.
    private func markAgain(
        _ markers: [AccountID], _ model: MarkerModel, after count: Int
    ) throws {
        let ledger = try office.marking()
        for (index, repeated) in ledger.openRepeats.enumerated() {
            guard let entry = ledger[repeated.record.answer], let marker = repeated.record.marker
            else { continue }
            let code = repeated.record.code
            let at = min(gradingTime.adding(seconds: 60 + (count + index) * 20), markingEnds)
            try office.giveMark(
                .mark(mark(entry, by: marker, markers, model, "again/\(code)")), to: code,
                act(Actor(marker, as: .marker), at, "again/\(code)"))
        }
    }

    private func mark(
        _ entry: MarkingLedger.Entry, by marker: AccountID, _ markers: [AccountID],
        _ model: MarkerModel, _ purpose: String
    ) -> Marks {
        model.mark(
            entry.task.answer, reference: reference(entry.task.item), full: entry.task.full,
            strictness: markers.firstIndex(of: marker).map { [1, -1][safe: $0] ?? 0 } ?? 0,
            chance(purpose))
    }

    private func give(
        _ entry: MarkingLedger.Entry, _ place: MarkPlace, _ markers: [AccountID],
        _ model: MarkerModel, after count: Int
    ) throws {
        guard let marker = entry.markers[place] else { return }
        let code = entry.task.code
        let mark = mark(
            entry, by: marker, markers, model, "mark/\(code)/\(place.rawValue)")
        let at = min(gradingTime.adding(seconds: 60 + count * 20), markingEnds)
        try office.giveMark(
            .mark(mark), to: code,
            act(Actor(marker, as: .marker), at, "mark/\(code)/\(place.rawValue)"))
    }

    /// The office takes the middle mark.
    private func arbitrate(_ rules: MarkingRules) throws {
        for entry in try office.marking().arbitrations {
            let marks = MarkPlace.allCases.compactMap { entry.latest($0)?.mark }.sorted()
            try office.decideMark(
                marks.isEmpty ? .zero : marks[marks.count / 2], of: entry.task.code,
                reason: "按评分要点核对",
                act(clerk, markingEnds, "arbitrate/\(entry.task.code)"))
        }
    }

    private func reference(_ item: ItemID) -> String {
        guard case .open(let text)? = office.bank[item]?.key else { return "" }
        return text
    }

    /// The accounts of markers, made where they are not there.
    private func markers(_ count: Int) throws -> [AccountID] {
        let access = AccessOffice(
            records: office.records, secrets: PasswordChance(chance: chance("markers")))
        return try (1...count).map { number in
            let name = "marker-\(number)"
            let known = try office.records.read { try $0.account(AccountID(name)) }
            let act = Act(by: system, at: gradingTime)
            if known == nil {
                _ = try access.createAccount(name, fullName: "评卷员\(number)", act)
            }
            if known?.role != .marker {
                try access.setRole(of: AccountID(name), to: .marker, .init(), act)
            }
            return AccountID(name)
        }
    }
}

/// Passwords of a rehearsal's accounts, which nobody uses.
private struct PasswordChance: SecretSource {
    let bytes: [UInt8]

    init(chance: Chance) { bytes = chance.secret() }

    func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { bytes[$0 % bytes.count] }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}
