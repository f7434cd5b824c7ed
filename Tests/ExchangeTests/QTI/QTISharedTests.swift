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
