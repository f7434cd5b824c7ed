import Bank
import Testing
import Vocabulary

@Suite struct `A newer version of a statute` {
    private static func change(withTexts: Bool) throws -> StatuteChange {
        let old = try #require(Law.statute(Law.old))
        let new = try #require(Law.statute(Law.new))
        let texts = (old: try StatuteText(Law.old.text), new: try StatuteText(Law.new.text))
        return StatuteChange(from: old, to: new, texts: withTexts ? texts : nil)
    }

    @Test func `by digests tells what stayed, moved, and changed somewhere`() throws {
        let change = try Self.change(withTexts: false)
        #expect(
            (0...8).map(change.fate(of:)) == [
                .unknown, .same, .same, .changed(to: nil), .changed(to: nil), .moved(to: 4),
                .moved(to: 5), .changed(to: 6), .unknown,
            ])
    }

    @Test func `with both texts tells where a changed article is, and which is gone`() throws {
        let change = try Self.change(withTexts: true)
        #expect(change.fate(of: 3) == .changed(to: 3))
        #expect(change.fate(of: 4) == .gone)
        #expect(change.fate(of: 5) == .moved(to: 4))
    }

    @Test func `an article between two that closed up is gone, without any text`() {
        let change = StatuteChange(
            from: Self.statute("2020-01-01", ["a", "b", "c", "d"]),
            to: Self.statute("2021-01-01", ["a", "c", "x"]))
        #expect(
            (1...4).map(change.fate(of:)) == [.same, .gone, .moved(to: 2), .changed(to: 3)])
    }

    private static func statute(_ version: String, _ digests: [String]) -> Statute {
        let day = CalendarDate(iso: version) ?? Samples.fallback
        return Statute(
            title: "某法", version: day, inForce: day, articles: digests.count,
            articleDigests: digests)
    }

    struct Case: Sendable {
        let day: String?
        let severities: [Finding.Severity]
    }

    /// The newer version is in force from 2026-01-01.
    @Test(arguments: [
        Case(day: nil, severities: [.warning]), Case(day: "2025-12-31", severities: [.warning]),
        Case(day: "2026-01-01", severities: [.error]),
    ])
    func `is a warning until it is in force`(_ example: Case) {
        let subject = Samples.subject(
            [
                Samples.item { draft in
                    draft.basis = draft.basis.map {
                        LegalBasis(statute: $0.statute, version: $0.version, articles: [1, 3])
                    }
                }
            ], catalogue: Law.catalogue([Law.old, Law.new]),
            day: example.day.flatMap { CalendarDate(iso: $0) })
        let found = ChangedLaw().findings(in: subject)
        #expect(found.map(\.finding.severity) == example.severities)
        #expect(found.first?.finding.chinese.contains("《某法》第三条在 2025-06-27 版中已修改") == true)
    }

    @Test func `an item ahead of the law is named`() {
        let subject = Samples.subject(
            [Samples.item()], catalogue: Law.catalogue([Law.old]),
            day: CalendarDate(iso: "2021-07-14"))
        #expect(ChangedLaw().findings(in: subject).map(\.finding.rule) == ["basis.not-in-force"])
    }

    @Test func `retired items are left in peace`() {
        let subject = Samples.subject(
            [
                Samples.item { draft in
                    draft.basis = draft.basis.map {
                        LegalBasis(statute: $0.statute, version: $0.version, articles: [3])
                    }
                    draft.record = ItemRecord(state: .retired)
                }
            ], catalogue: Law.catalogue([Law.old, Law.new]))
        #expect(ChangedLaw().findings(in: subject).isEmpty)
    }
}
