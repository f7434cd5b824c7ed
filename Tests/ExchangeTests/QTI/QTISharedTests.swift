import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// The published samples, where they are at hand: each is imported or named, and a response that is
/// declared correct scores the maximum.
struct QTISharedTests {
    private static let folder = SharedData.root.appending(
        path: "../shared/data/formats/qti-2.1-ims"
    ).standardized

    private static let names: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
        .filter { $0.hasSuffix(".xml") }.sorted() ?? []

    @Test(.enabled(if: !names.isEmpty, "no ../shared/data/formats/qti-2.1-ims"), arguments: names)
    func `Imported or named`(_ name: String) throws {
        let bytes = try #require(SharedData.bytes(Self.folder.appending(path: name)))
        let result = QTIItemReader().questions(in: bytes, file: name)
        let errors = result.findings.filter { $0.severity == .error }
        #expect(result.entries.count + errors.count == 1)
        #expect(result.findings.allSatisfy { $0.place.file == name && $0.place.line != nil })
        let known: Set = [
            "qti.adaptive", "qti.template-item", "qti.unsupported-interaction", "qti.composite",
        ]
        #expect(errors.allSatisfy { known.contains($0.rule) })
    }

    @Test(.enabled(if: !names.isEmpty, "no ../shared/data/formats/qti-2.1-ims"), arguments: names)
    func `What is correct scores most`(_ name: String) throws {
        let bytes = try #require(SharedData.bytes(Self.folder.appending(path: name)))
        let item = try QTIItem(bytes, file: name)
        let responses = item.responses.filter { !$0.correct.isNull }
        guard !responses.isEmpty, responses.count == item.responses.count, !item.isAdaptive,
            item.declaration("SCORE") != nil
        else { return }
        let scorer = QTIScorer(item)
        let correct = responses.map { ($0.identifier, $0.correct.texts) }
        let result = scorer.score(Dictionary(uniqueKeysWithValues: correct))
        #expect(result.score != nil)
        #expect(result.score == result.maxScore)
        #expect(result.findings.isEmpty)
    }

    /// Worked out by hand from the files.
    @Test(
        .enabled(if: !names.isEmpty, "no ../shared/data/formats/qti-2.1-ims"),
        arguments: [
            ("choice_multiple", ["H"], "1"), ("choice_multiple", ["H", "O", "Cl"], "1"),
            ("choice_multiple", ["He"], "0"), ("choice_multiple", ["H", "O", "He"], "0"),
            ("match", ["C R"], "1"), ("match", ["D M", "C M"], "0.5"), ("match", ["R C"], "0"),
            ("associate", ["P A"], "2"), ("associate", ["A P", "P A", "D L"], "3"),
            ("gap_match", ["W G1"], "1"), ("gap_match", ["W G1", "Sp G2"], "0"),
            ("gap_match", ["Su G2", "Sp G1"], "1"), ("text_entry", ["york"], "0.5"),
            ("text_entry", ["YORK"], "0"), ("order", ["DriverC", "DriverA", "DriverB"], "1"),
            ("order", ["DriverA", "DriverC", "DriverB"], "0"), ("slider", ["13"], "0.5"),
            ("slider", ["21"], "0"), ("graphic_associate", ["B C"], "1"),
            ("graphic_associate", ["C B", "D C", "B A"], "1"),
            ("graphic_gap_match", ["GLA A", "EDI C"], "0"), ("hotspot", ["A"], "1"),
            ("position_object", ["118 184", "119 185"], "1"), ("select_point", ["86 113"], "0"),
            ("select_point", ["87 113"], "1"), ("feedbackInline", ["true"], "10"),
            ("inline_choice", ["L"], "0"), ("hottext", ["B"], "1"),
        ])
    func `Scores by hand`(_ name: String, _ response: [String], _ expected: String) throws {
        let url = Self.folder.appending(path: name + ".xml")
        let item = try QTIItem(try #require(SharedData.bytes(url)), file: name)
        let result = QTIScorer(item).score(["RESPONSE": response])
        #expect(result.score?.decimalText == expected)
    }

    @Test(
        .enabled(if: !names.isEmpty, "no ../shared/data/formats/qti-2.1-ims"),
        arguments: [
            (["RESPONSE3": ["evil king"]], "0.5"), (["RESPONSE3": ["The KING"]], "0.2"),
            (["RESPONSE1": ["ChoiceA"], "RESPONSE4": ["H G3", "F G1", "C G2"]], "2"),
            (["RESPONSE2": ["P2"], "RESPONSE4": ["H G3", "F G1"]], "0"), ([:], "0"),
        ])
    func `Several responses add up`(_ responses: [String: [String]], _ expected: String) throws {
        let url = Self.folder.appending(path: "multi-input.xml")
        let item = try QTIItem(try #require(SharedData.bytes(url)), file: "multi-input.xml")
        #expect(QTIScorer(item).score(responses).score?.decimalText == expected)
    }

    @Test(.enabled(if: !names.isEmpty, "no ../shared/data/formats/qti-2.1-ims"))
    func `How many of them become drafts`() throws {
        let imports = try Self.names.map { name in
            let bytes = try #require(SharedData.bytes(Self.folder.appending(path: name)))
            return QTIItemReader().questions(in: bytes, file: name).entries.count
        }
        #expect(Self.names.count == 37)
        #expect(imports.reduce(0, +) == 20)
    }
}
