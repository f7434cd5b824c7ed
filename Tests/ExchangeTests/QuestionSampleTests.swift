import Bank
import Exchange
import Foundation
import Testing
import Vocabulary

@Suite struct `Question files of others` {
    private static let folder = SharedData.root.appending(path: "../shared/data/formats")
        .standardized

    private func bytes(_ path: String) throws -> [UInt8] {
        try #require(SharedData.bytes(Self.folder.appending(path: path)))
    }

    @Test(.enabled(if: SharedData.exists(folder), "the sample files are not at hand"))
    func `the template of an exam system imports fully`() throws {
        let path = "xlsx_template_online_exam/试题导入模板.xlsx"
        let read = TableQuestionReader().questions(in: try bytes(path), file: "试题导入模板.xlsx")
        #expect(read.findings.isEmpty, "\(read.findings)")
        #expect(
            read.drafts.map(\.type) == [
                .singleChoice, .singleChoice, .singleChoice, .trueFalse, .trueFalse,
                .multipleResponse, .multipleResponse, .fillIn, .fillIn, .extendedText,
            ])
        #expect(read.drafts[1].choices.map(\.text) == ["3", "3.5", "4", "5"])
        #expect(
            read.drafts.map(\.key) == [
                .choices(["B"]), .choices(["A"]), .choices(["C"]), .choices(["false"]),
                .choices(["true"]), .choices(["A", "C", "D"]), .choices(["B", "C"]),
                .texts([["true"], ["false"]]), .texts([["0"]]), nil,
            ])
        #expect(read.drafts.map(\.facility).prefix(4) == [85, 62, 62, 85])
    }

    @Test(.enabled(if: SharedData.exists(folder), "the sample files are not at hand"))
    func `every table of the benchmark imports fully`() throws {
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.appending(path: "csv_cmmlu").path()
        )
        .filter { $0.hasSuffix(".csv") }
        #expect(files.count == 16)
        var count = 0
        for file in files {
            let read = TableQuestionReader().questions(
                in: try bytes("csv_cmmlu/\(file)"), file: file)
            let errors = read.findings.filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(file): \(errors)")
            count += read.entries.count
        }
        #expect(count == 1358)
    }

    @Test(.enabled(if: SharedData.exists(folder), "the sample files are not at hand"))
    func `the fire-safety questions import fully`() throws {
        let read = JSONQuestionReader().questions(
            in: try bytes("js_fire_law/questions.json"), file: "questions.json")
        let errors = read.findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors)")
        #expect(read.entries.count == 246)
        #expect(read.drafts.filter { $0.categories == ["level0"] }.count == 40)
    }

    @Test(.enabled(if: SharedData.exists(folder), "the sample files are not at hand"))
    func `the driving questions import as their summary says`() throws {
        let folder = Self.folder.appending(path: "json_driving_bilingual")
        let reader = JSONQuestionReader { SharedData.bytes(folder.appending(path: $0)) }
        let read = reader.questions(
            in: try bytes("json_driving_bilingual/testdata.json"), file: "testdata.json")
        #expect(read.entries.count == 1500)
        let counts = Dictionary(grouping: read.drafts, by: \.choices.count).mapValues(\.count)
        #expect(counts == [4: 797, 2: 703])
        #expect(read.drafts.filter { $0.type == .trueFalse }.count == 703)
        let rules = Dictionary(grouping: read.findings, by: \.rule).mapValues(\.count)
        #expect(
            rules == [
                "question-json.languages": 1, "question-json.option-label": 2,
                "question.double-id": 2, "item.choices-alike": 1,
            ], "\(rules)")
        #expect(read.findings.allSatisfy { $0.severity == .warning })
        #expect(read.media.count > 180)
        #expect(read.drafts.filter { $0.stem.contains("](media/") }.count == 248)
    }
}
