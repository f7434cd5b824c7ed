import Bank
import Testing
import Vocabulary

@Suite("What is wrong with a draft") struct DraftCheckTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rule: String
        let field: String
        let change: @Sendable (inout ItemDraft) -> Void

        init(
            _ sentence: String, _ rule: String, _ field: String,
            _ change: @escaping @Sendable (inout ItemDraft) -> Void
        ) {
            (testDescription, self.rule, self.field, self.change) = (sentence, rule, field, change)
        }
    }

    static let cases = [
        Case("no stem", "item.incomplete", "stem") { $0.stem = " " },
        Case("no key", "item.incomplete", "key") { $0.key = nil },
        Case("no explanation", "item.incomplete", "explanation") { $0.explanation = "" },
        Case("no topic", "item.incomplete", "topic") { $0.topic = "" },
        Case("no level", "item.incomplete", "cognitive") { $0.cognitiveLevel = nil },
        Case("no facility", "item.incomplete", "facility") { $0.facility = nil },
        Case("no basis", "item.incomplete", "basis") { $0.basis = nil },
        Case("no part", "item.incomplete", "part") { $0.part = nil },
        Case("one choice", "item.no-choices", "choices") {
            $0.choices = [Choice(id: "A", text: "一")]
        },
        Case("an empty choice", "item.empty-choice", "choices") {
            $0.choices[1] = Choice(id: "B", text: "　")
        },
        Case("a picture that the terminal does not show", "item.picture-kind", "choices") {
            $0.choices[1] = Choice(id: "B", text: "![图](media/ab.tiff)")
        },
        Case("two alike", "item.choices-alike", "choices") {
            $0.choices[1] = Choice(id: "B", text: "一百 元以下")
        },
        Case("a key that is no choice", "item.key", "key") { $0.key = .choices(["E"]) },
        Case("two right in a single choice", "item.key", "key") { $0.key = .choices(["A", "B"]) },
        Case("one right in a multiple response", "item.one-right-choice", "key") {
            $0.type = .multipleResponse
        },
        Case("a key of another form", "item.key", "key") { $0.key = .texts([["一"]]) },
        Case("gaps that do not fit", "item.gaps", "stem") {
            $0.type = .fillIn
            $0.choices = []
            $0.stem = "____和____"
            $0.key = .texts([["一"]])
        },
        Case("an order that is not whole", "item.key", "key") {
            $0.type = .ordering
            $0.key = .order(["A", "B", "C"])
        },
        Case("a slot without a key", "item.key", "key") {
            $0.type = .matching
            $0.slots = [ItemSlot(id: "1", text: "甲"), ItemSlot(id: "2", text: "乙")]
            $0.key = .pairs([ChoicePair(slot: "1", choice: "A")])
        },
        Case("a facility that is none", "item.facility-out-of-range", "facility") {
            $0.facility = 100
        },
        Case("an enemy that is not there", "bank.no-such-enemy", "enemies") {
            $0.enemies = ["无-1"]
        },
        Case("itself as its enemy", "bank.no-such-enemy", "enemies") { $0.enemies = ["单-1"] },
        Case("a statute that is not there", "basis.unknown-statute", "basis") {
            $0.basis = LegalBasis(
                statute: "无法", version: SampleBank.now.date, articles: [1])
        },
    ]

    private func findings(_ draft: ItemDraft) throws -> [Finding] {
        let statute = Statute(
            title: "行政处罚法", version: try #require(CalendarDate(iso: "2021-01-22")),
            inForce: SampleBank.now.date, articles: 86, articleDigests: [])
        return DraftCheck.findings(
            for: draft, catalogue: try StatuteCatalogue([statute]), isItem: { $0 == "单-1" })
    }

    @Test func `a sound draft has no finding`() throws {
        #expect(try findings(SampleBank.draft()).isEmpty)
    }

    @Test(arguments: cases) func `each fault is found at its field`(_ example: Case) throws {
        var draft = SampleBank.draft()
        example.change(&draft)
        let found = try findings(draft)
        #expect(
            found.contains { $0.rule == example.rule && $0.place.column == example.field },
            "\(found)")
    }
}
