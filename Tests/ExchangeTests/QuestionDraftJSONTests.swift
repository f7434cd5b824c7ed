import Bank
import Testing
import Vocabulary

struct QuestionDraftJSONTests {
    @Test(arguments: ItemType.allCases)
    func `a draft survives its JSON`(type: ItemType) throws {
        var samples = SampleDrafts(seed: 20)
        for _ in 0..<50 {
            let draft = samples.draft(type)
            let text = draft.json.canonical
            #expect(try ItemDraft(json: JSON(parsing: text)) == draft)
        }
    }

    @Test func `every member that is written is a known one`() throws {
        var samples = SampleDrafts(seed: 21)
        var seen: Set<String> = []
        for type in ItemType.allCases {
            for _ in 0..<20 {
                seen.formUnion(samples.draft(type).json.object?.keys.map { $0 } ?? [])
            }
        }
        var grouped = samples.draft(.fillIn)
        grouped.blankGroups = [[1, 2]]
        seen.formUnion(grouped.json.object?.keys.map { $0 } ?? [])
        #expect(seen == ItemDraft.jsonMembers)
    }

    @Test(arguments: [
        (#"[]"#, "{}"),
        (#"{"stem":"x"}"#, "type"),
        (#"{"type":"riddle","stem":"x"}"#, "type"),
        (#"{"type":"trueFalse","stem":1}"#, "stem"),
        (#"{"type":"trueFalse","stem":"x","colour":"red"}"#, "colour"),
        (#"{"type":"trueFalse","stem":"x","key":{"choices":[""]}}"#, "key.choices"),
        (#"{"type":"trueFalse","stem":"x","key":{}}"#, "key.choices"),
        (#"{"type":"matching","stem":"x","key":{"pairs":["1A"]}}"#, "key.pairs"),
        (
            #"{"type":"numeric","stem":"x","key":{"numbers":[{"from":"2","to":"1"}]}}"#,
            "key.numbers.to"
        ),
        (
            #"{"type":"numeric","stem":"x","key":{"numbers":["#
                + #"{"from":"1","to":"1","credit":"2"}]}}"#,
            "key.numbers.credit"
        ),
        (#"{"type":"singleChoice","stem":"x","choices":[{"text":"a"}]}"#, "choices.id"),
        (#"{"type":"singleChoice","stem":"x","facility":100}"#, "facility"),
        (#"{"type":"singleChoice","stem":"x","marks":"x"}"#, "marks"),
        (#"{"type":"singleChoice","stem":"x","basis":{"statute":"x"}}"#, "basis.version"),
    ])
    func `what is wrong is named`(text: String, member: String) throws {
        let json = try JSON(parsing: Array(text.utf8))
        let refusal = #expect(throws: Refusal.self) { try ItemDraft(json: json) }
        #expect(refusal?.code == "draft.malformed")
        #expect(refusal?.message.english.contains("the member \(member) of") == true)
    }

    @Test func `bounds of any size can be compared`() throws {
        let tiny = try #require(Fraction(text: "0.00000001"))
        let huge = try #require(Fraction(text: "999999999999999"))
        #expect(tiny < huge)
        #expect(!(huge < tiny))
        #expect(Fraction(text: "1/0") == nil)
        #expect(Fraction(text: "1/2/3") == nil)
    }
}
