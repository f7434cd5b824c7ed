import Bank
import Papers
import Testing
import Vocabulary

/// Which items a blueprint can hold, and what its margins are called.
@Suite("Sections and margins of the blueprint")
struct BlueprintMarginTests {
    private static let blueprint = Blueprint(
        part: "public",
        sections: [
            Blueprint.Section(type: .singleChoice, count: 10, marks: Marks(1)),
            Blueprint.Section(type: .caseSet, count: 2, setSize: 3, marks: Marks(2)),
        ], fieldParts: ["城市管理": "urban"])

    private func item(
        _ type: ItemType = .singleChoice, part: BankPart = "public",
        set: String? = nil
    ) throws -> Item {
        let version = try #require(CalendarDate(year: 2021, month: 1, day: 22))
        return Item(
            id: "Q1", type: type, part: part, topic: "t", cognitiveLevel: .apply,
            facility: 80, basis: LegalBasis(statute: "处罚法", version: version, articles: [1]),
            stem: "s", choices: [], key: .choices(["A"]), explanation: "",
            caseSet: set.map { CaseSet(id: $0, text: "某日……", position: 1) })
    }

    @Test("an item stands in the section of its type, an item of a case set in that of case sets")
    func sections() throws {
        let blueprint = BlueprintMarginTests.blueprint
        #expect(blueprint.section(of: try item()) == 0)
        #expect(blueprint.section(of: try item(part: "urban")) == 0)
        #expect(blueprint.section(of: try item(set: "C1")) == 1)
        #expect(blueprint.section(of: try item(.trueFalse, set: "C1")) == 1)
        #expect(blueprint.section(of: try item(.trueFalse)) == nil)
        #expect(blueprint.section(of: try item(part: "leaders")) == nil)
        #expect(blueprint.itemCount == 16 && blueprint.fullMarks == Marks(22))
    }

    @Test("a key has the marks of the section")
    func key() throws {
        let bank = try ItemBank(items: [try item(set: "C1")])
        let paper = Paper(sheet: "S", entries: [.init(item: "Q1", choices: [])])
        let key = paper.key(from: bank, by: BlueprintMarginTests.blueprint)
        #expect(key.entries.map(\.marks) == [Marks(2)])
    }

    @Test("conditions are ordered by name, and a margin has a name in words")
    func names() {
        let margin = Blueprint.Margin(
            statute: "处罚法", scope: .field, level: .know, band: .hard, type: .caseSet,
            .init(exactly: 1))
        #expect(
            margin.conditions.map(\.dimension) == ["band", "level", "scope", "statute", "type"])
        #expect(margin.name.chinese == "《处罚法》、专业题、认知层次识记、难度难、案例分析题")
        #expect(margin.name.english == "hard know field 处罚法 caseSet")
    }
}
