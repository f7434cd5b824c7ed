import Documents
import Exchange
import Office
import Pages
import Seals
import Vocabulary

extension OfficeEndpoints {
    /// What the archive holds, and the way to it.
    @Sendable static func archivePage(_ site: Site, _ visit: Visit) throws -> Answer {
        let clerk = try OfficeVisit(site, visit)
        let stages = try site.records.read { try $0.stages(of: clerk.office.exam) }
        let page = OfficeArchivePage(
            exam: clerk.path, id: clerk.office.exam.text, mayArchive: stages["published"] != nil,
            archived: stages["archived"]?.spokenTime,
            files: contents.map { OfficeFact(term: $0.0, text: $0.1) }, key: site.actKey())
        return clerk.html(page, title: "归档")
    }

    /// Makes the archive from what the store holds now, and notes that it was taken out.
    @Sendable static func archive(_ site: Site, _ visit: Visit) async throws -> Answer {
        let office = try site.office(visit)
        let act = try visit.act(of: try visit.form())
        try site.records.read { try office.checkMayArchive($0) }
        let results = try await site.results.results(of: office, site)
        let bytes = try await site.heavy {
            let bytes = try zipped(try files(office, act, results, site), in: office.exam.text)
            try office.noteArchive(digest: HashAlgorithm.sm3.hexadecimalDigest(bytes), act)
            return bytes
        }
        return .file(bytes, mediaType: "application/zip", name: "\(office.exam)-档案数据.zip")
    }

    /// The data and lists of the archive package under the names that they have there, with a list
    /// of digests that `sm3sum`-like programs can check.
    private static func files(
        _ office: ExamOffice, _ act: Act, _ results: ExamResults, _ site: Site
    ) throws -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        try ExamFiles(office, results, renderer: site.pages).eachArchived {
            files.append(($0.path, Array($0.file.text.utf8)))
        }
        let lists = ExamLists(office, at: act.at, results: results)
        for (chapter, kinds) in ExamListKind.archived {
            for kind in kinds {
                files.append(
                    (chapter.path("\(kind.chinese).xlsx"), try lists.workbook(kind)))
            }
        }
        files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let sums = files.map { file in
            "\(HashAlgorithm.sm3.hexadecimalDigest(file.bytes))  \(file.name)\n"
        }
        return files + [("SM3SUMS", Array(sums.joined().utf8))]
    }

    private static func zipped(
        _ files: [(name: String, bytes: [UInt8])], in folder: String
    ) throws -> [UInt8] {
        do {
            return try ZipWriter().bytes(
                of: files.map {
                    ZipWriter.Entry(name: "\(folder)/\($0.name)", bytes: $0.bytes)
                })
        } catch {
            throw Fault("writing the archive of an exam", cause: error.cause)
        }
    }

    private static let contents =
        ArchiveChapter.allCases.map { chapter in
            (chapter.rawValue, words[chapter] ?? "只在完整归档包中")
        } + [("SM3SUMS", "以上各文件的SM3摘要")]

    private static let words: [ArchiveChapter: String] = [
        .announcement: "考试配置、考试安排表", .registrations: "报名与审查台账、各单位报名情况",
        .seating: "座位抽取记录（含承诺和种子，可重新计算）、考场编排表",
        .papers: "试卷蓝图、抽题组卷记录、公开回执、每名考生试卷的证明",
        .handover: "密钥交接单（签章密钥、试卷启封、口令交接签字）", .rooms: "缺考和违纪名单；签到表、记录单只在完整归档包中",
        .checks: "成绩复核、试题异议、成绩更正台账", .results: "成绩册、合格人员名单和名册、成绩通知单数据",
        .bulletin: "通报、通报统计表", .audit: "审计链、考试概况",
    ]
}
