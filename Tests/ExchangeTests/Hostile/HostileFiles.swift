import Foundation
import Testing
import Vocabulary

@testable import Exchange

/// The parts of archives that the hostile ones are made around, and what readers say of them.
enum HostileFiles {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func links(_ links: [(type: String, target: String)]) -> String {
        let lines = links.enumerated().map {
            "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(office)/\($0.element.type)\" "
                + "Target=\"\($0.element.target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    /// All of a workbook but its sheet (`xl/worksheets/sheet1.xml`) and its shared strings.
    static func workbook(tabs: Int = 1) -> [HostileZip.Entry] {
        let sheets = (1...tabs).map { "<sheet name=\"t\($0)\" id=\"rId1\"/>" }.joined()
        return [
            .init("_rels/.rels", links([("officeDocument", "xl/workbook.xml")])),
            .init("xl/workbook.xml", "<workbook><sheets>\(sheets)</sheets></workbook>"),
            .init(
                "xl/_rels/workbook.xml.rels",
                links([
                    ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
                ])),
        ]
    }

    /// All of a document but its body (`word/document.xml`).
    static let document: [HostileZip.Entry] = [
        .init("_rels/.rels", links([("officeDocument", "word/document.xml")])),
        .init("word/_rels/document.xml.rels", links([("numbering", "numbering.xml")])),
    ]

    /// A sheet with one question and more rows behind it.
    static func sheet(_ rows: String = "") -> String {
        let header = ["题型", "题干", "选项A", "选项B", "答案"]
        let question = ["单选题", "甲？", "一", "二", "A"]
        let lines = [header, question].enumerated().map { index, cells in
            let content = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
            return "<row r=\"\(index + 1)\">\(content.joined())</row>"
        }
        return "<worksheet><sheetData>\(lines.joined())\(rows)</sheetData></worksheet>"
    }

    static func xlsx(_ entries: [HostileZip.Entry], limits: TableLimits = .standard)
        -> QuestionImport
    {
        TableQuestionReader(limits: limits)
            .questions(in: HostileZip(entries: entries).bytes(), file: "x.xlsx")
    }

    static func docx(_ entries: [HostileZip.Entry]) -> QuestionImport {
        WordReader().questions(in: HostileZip(entries: entries).bytes(), file: "x.docx")
    }

    static func package(_ entries: [HostileZip.Entry]) -> QuestionImport {
        QTIPackageReader().questions(in: HostileZip(entries: entries).bytes(), file: "x.zip")
    }

    /// One choice item of QTI.
    static func item(_ declaration: String = "", body: String = "") -> String {
        "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" "
            + "title=\"t\" adaptive=\"false\" timeDependent=\"false\">"
            + "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" "
            + "baseType=\"identifier\"><correctResponse><value>A</value></correctResponse>"
            + "\(declaration)</responseDeclaration>"
            + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>"
            + "<itemBody>\(body)<choiceInteraction responseIdentifier=\"RESPONSE\" "
            + "shuffle=\"false\" maxChoices=\"1\"><prompt>甲？</prompt>"
            + "<simpleChoice identifier=\"A\">一</simpleChoice>"
            + "<simpleChoice identifier=\"B\">二</simpleChoice></choiceInteraction></itemBody>"
            + "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/"
            + "rptemplates/map_response\"/></assessmentItem>"
    }

    /// Every format whose file is a text, by the reader of it.
    static let texts: [(name: String, read: @Sendable ([UInt8]) -> QuestionImport)] = [
        ("text", { PlainTextReader().questions(in: $0, file: "x.txt") }),
        ("gift", { GIFTReader().questions(in: $0, file: "x.gift") }),
        ("aiken", { AikenReader().questions(in: $0, file: "x.txt") }),
        ("csv", { TableQuestionReader().questions(in: $0, file: "x.csv") }),
        ("json", { JSONQuestionReader().questions(in: $0, file: "x.json") }),
        ("jsonl", { JSONQuestionReader().lines(in: $0, file: "x.jsonl") }),
        ("moodle-xml", { MoodleXMLReader().questions(in: $0, file: "x.xml") }),
        ("qti", { QTIItemReader().questions(in: $0, file: "x.xml") }),
        ("native", native),
    ]

    @Sendable private static func native(_ bytes: [UInt8]) -> QuestionImport {
        let read = BankReader().items(in: bytes, file: "x.yaml")
        return QuestionImport(
            file: "x.yaml", format: .native, encoding: nil,
            entries: read.draftEntries.map { .init(draft: $0.draft, place: $0.place) },
            findings: read.findings)
    }
}

extension QuestionImport {
    /// The codes of the errors.
    var errors: [String] { findings.filter { $0.severity == .error }.map(\.rule) }

    /// Whether nothing was swallowed: something was read, or a finding with a place says why not.
    var isAccountedFor: Bool {
        (!entries.isEmpty || !findings.isEmpty) && findings.allSatisfy { $0.place.file != nil }
    }
}

/// The processor time that something takes on this thread, in milliseconds: it does not turn on
/// what else the machine does.
func milliseconds(_ body: () throws -> Void) rethrows -> Int {
    func spent() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
    let start = spent()
    try body()
    return spent() - start
}
