import Bank
import Exchange
import Papers
import Programme
import Testing
import Vocabulary

/// The margins of the blueprint, as configs write them.
@Suite("Margins in a config")
struct ConfigMarginTests {
    private func blueprint(_ lines: String...) throws -> Blueprint {
        let text = ConfigFixture.text(
            replacing: "  part: public\n",
            by: "  part: public\n" + lines.map { "  \($0)\n" }.joined())
        let read = ExamConfigReader.read(text, file: "exam.yaml")
        #expect(read.findings.isEmpty, "\(read.findings)")
        return try #require(read.programme).blueprint
    }

    @Test("one by one, in the order statutes, bands, levels, scope, cells")
    func margins() throws {
        let blueprint = try blueprint(
            "cells:", "  - {statute: 甲法, band: hard, least: 2, most: 4}",
            "  - {type: singleChoice, level: know, exactly: 3}",
            "  - {scope: field, band: easy, most: 5}",
            "scope: {public: {least: 60}, field: {most: 20}}",
            "levels: {apply: {most: 30}, know: 10}", "bands: {easy: 20}",
            "statutes: {甲法: {least: 5}}", "fieldParts: {城管: urban}")
        let expected: [Blueprint.Margin] = [
            .init(statute: "甲法", .init(least: 5, most: nil)),
            .init(band: .easy, .init(exactly: 20)), .init(level: .know, .init(exactly: 10)),
            .init(level: .apply, .init(least: 0, most: 30)),
            .init(scope: .public, .init(least: 60, most: nil)),
            .init(scope: .field, .init(least: 0, most: 20)),
            .init(statute: "甲法", band: .hard, .init(least: 2, most: 4)),
            .init(level: .know, type: .items(.singleChoice), .init(exactly: 3)),
            .init(scope: .field, band: .easy, .init(least: 0, most: 5)),
        ]
        #expect(blueprint.margins == expected)
        #expect(blueprint.fieldParts == ["城管": "urban"])
    }

    @Test("a section of case sets")
    func caseSets() throws {
        let text = ConfigFixture.text(
            replacing: "- {type: singleChoice, count: 60, marks: 1}",
            by: "- {type: singleChoice, count: 48, marks: 1}\n"
                + "    - {type: caseSet, count: 4, size: 3, marks: 1}")
        let read = ExamConfigReader.read(text, file: "exam.yaml")
        #expect(read.findings.isEmpty, "\(read.findings)")
        let blueprint = try #require(read.programme).blueprint
        #expect(blueprint.itemCount == 80 && blueprint.fullMarks == Marks(100))
        #expect(
            blueprint.sections[1]
                == .init(type: .caseSet, count: 4, setSize: 3, marks: Marks(1)))
    }

    @Test(
        "what does not fit is found",
        arguments: [
            ("cells: [{least: 3}]", "config.cell"),
            ("cells: [{band: heavy, least: 3}]", "config.value"),
            ("cells: [{band: easy, atLeast: 3}]", "config.unknown-key"),
            ("cells: [{band: easy, least: 5, most: 4}]", "paper.margin"),
            ("levels: {know: {least: 81}}", "paper.margins-least"),
            ("levels: {know: 1, understand: 2, apply: {most: 70}}", "paper.margins-most"),
            ("scope: {public: {most: 60}, field: {most: 5}}", "paper.margins-most"),
            ("scope: {field: {least: 5}}", "paper.no-field-parts"),
        ])
    func refused(line: String, rule: String) {
        let text = ConfigFixture.text(
            replacing: "  part: public\n", by: "  part: public\n  \(line)\n")
        let findings = ExamConfigReader.read(text, file: "exam.yaml").findings
        #expect(findings.map(\.rule).contains(rule), "\(findings)")
    }

    @Test(
        "sections that do not fit are found",
        arguments: [
            ("{type: caseSet, count: 4, size: 5, marks: 1}", "config.value"),
            ("{type: caseSet, count: 4, marks: 1}", "config.missing-key"),
            ("{type: caseSet, count: 4, size: 2, marks: 1, policy: single}", "config.unknown-key"),
            ("{type: fillIn, count: 4, size: 2, marks: 1}", "config.unknown-key"),
            (
                "{type: multipleResponse, count: 60, marks: 1, policy: perOption, partial: 0.5}",
                "paper.double-section"
            ),
        ])
    func sections(section: String, rule: String) {
        let text = ConfigFixture.text(
            replacing: "{type: singleChoice, count: 60, marks: 1}", by: section)
        let findings = ExamConfigReader.read(text, file: "exam.yaml").findings
        #expect(findings.map(\.rule).contains(rule), "\(findings)")
    }
}
