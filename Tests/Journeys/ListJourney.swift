import Foundation
import Testing

/// Every list of an exam as a workbook, opened by programs of others.
@Suite struct ListJourney {
    private static let exam = "guangyuan-2017-1"

    private func rehearsed(_ folder: Temporary) throws {
        let run = try Zhikao.run([
            "rehearse", "exam-configs/\(ListJourney.exam).yaml", "--candidates", "60", "--seed",
            "9", "--data", folder.path("data"), "--output", folder.path("output"),
        ])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func lists(
        _ folder: Temporary, _ kinds: [String], to place: String, _ more: [String] = []
    ) throws -> Zhikao.Run {
        try Zhikao.run(
            ["list"] + kinds + [
                "--data", folder.path("data"), "--exam", ListJourney.exam, "--output",
                folder.path(place),
            ] + more)
    }

    @Test func `every list opens elsewhere, with every digit, and is the same again`() throws {
        let folder = try Temporary()
        try rehearsed(folder)
        let first = try lists(folder, [], to: "a")
        #expect(first.status == 0, "\(first.errors)")
        // This exam is no re-sit; that is told, and the others are written.
        #expect(first.errors.contains("resit."), "\(first.errors)")
        let files = try folder.files(below: "a")
        #expect(files.count == 19)
        #expect(try lists(folder, [], to: "b").status == 0)
        #expect(try folder.files(below: "b") == files)
        let audit = try Zhikao.run(["verify", "audit", "--data", folder.path("data")])
        #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
        try checkByPython(folder)
        try checkByLibreOffice(folder)
    }

    private func checkByPython(_ folder: Temporary) throws {
        guard let python = OtherPrograms.python(with: "openpyxl") else {
            withKnownIssue("SKIPPED: openpyxl is needed; scripts/setup has it") {
                Issue.record("no openpyxl")
            }
            return
        }
        let run = try OtherPrograms.run(
            python,
            [
                "scripts/check_workbooks.py", folder.path("a"), "--seats",
                folder.path("output/\(ListJourney.exam)/seats.csv"),
            ])
        #expect(run.status == 0, "\(run.output)")
    }

    /// Turned into pages: what is wider than the paper, or has no header row on its second page,
    /// shows there.
    private func checkByLibreOffice(_ folder: Temporary) throws {
        guard let office = OtherPrograms.path("soffice"),
            let reader = OtherPrograms.path("pdftotext")
        else {
            withKnownIssue("SKIPPED: LibreOffice and poppler are needed; scripts/setup has them") {
                Issue.record("no soffice, or no pdftotext")
            }
            return
        }
        let wanted = ["考场编排表", "报名与审查台账", "成绩册", "通报统计表", "花名册（空白）"]
        let run = try OtherPrograms.run(
            office,
            [
                "-env:UserInstallation=file://\(folder.path("profile"))", "--headless",
                "--convert-to", "pdf", "--outdir", folder.path("pdf"),
            ] + wanted.map { folder.path("a/\(ListJourney.exam)-\($0).xlsx") })
        #expect(run.status == 0, "\(run.output)")
        for name in wanted {
            let pages = try pages(of: "\(ListJourney.exam)-\(name).pdf", folder, reader)
            #expect(!pages.isEmpty, "\(name)")
            for (number, page) in pages.enumerated() {
                #expect(page.contains("第\(number + 1)页共\(pages.count)页"), "\(name): \(page)")
            }
        }
        let seats = try pages(of: "\(ListJourney.exam)-考场编排表.pdf", folder, reader)
        #expect((2...4).contains(seats.count), "\(seats.count) pages for 60 people")
        #expect(seats.allSatisfy { $0.contains("准考证号") && $0.contains("特殊考试需求") })
    }

    /// The text of each page, without the blanks between.
    private func pages(
        of name: String, _ folder: Temporary, _ reader: String
    ) throws -> [String] {
        let text = try OtherPrograms.run(reader, ["-layout", folder.path("pdf/\(name)"), "-"])
        #expect(text.status == 0, "\(name)")
        return text.output.split(separator: "\u{0C}")
            .map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
    }

    @Test func `a room has its own lists; what there is not is refused`() throws {
        let folder = try Temporary()
        try rehearsed(folder)
        let session = try lists(folder, ["door-lists"], to: "one", ["--session", "01"])
        #expect(session.status == 0, "\(session.errors)")
        #expect(
            try folder.files(below: "one").keys.sorted()
                == ["\(ListJourney.exam)-第01场-门贴名单.xlsx"])
        let nowhere = try lists(folder, ["attendance"], to: "no", ["--room", "99"])
        #expect(nowhere.status == 1 && nowhere.errors.contains("print.nothing"))
        let whole = try lists(folder, ["results"], to: "no", ["--session", "01"])
        #expect(whole.status == 1 && whole.errors.contains("list.scope"))
        let reSit = try lists(folder, ["resit"], to: "no")
        #expect(reSit.status == 1 && reSit.errors.contains("resit."))
        #expect(try lists(folder, ["nothing"], to: "no").status == 64)
        #expect(try folder.files(below: "no").isEmpty)
    }
}
