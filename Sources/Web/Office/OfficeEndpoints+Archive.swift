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
            exam: clerk.path, mayArchive: stages["published"] != nil,
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
            let files = try ExamFiles(office, results, renderer: site.pages).archive()
            let bytes = try zipped(files, in: office.exam.text)
            try office.noteArchive(digest: HashAlgorithm.sm3.hexadecimalDigest(bytes), act)
            return bytes
        }
        return .file(bytes, mediaType: "application/zip", name: "\(office.exam)-档案.zip")
    }

    private static func zipped(_ files: [ExamFiles.File], in folder: String) throws -> [UInt8] {
        do {
            return try ZipWriter().bytes(
                of: files.map {
                    ZipWriter.Entry(name: "\(folder)/\($0.name)", bytes: Array($0.text.utf8))
                })
        } catch {
            throw Fault("writing the archive of an exam", cause: error.cause)
        }
    }

    private static let contents = [
        ("config.yaml", "开设考试时的配置"), ("seats.draw.json", "座位抽取记录，可重新计算"),
        ("papers.draw.json", "试卷抽取记录，可重新计算"), ("papers.receipt.json", "试卷抽取的公开回执"),
        ("proofs/", "每名考生试卷的证明"), ("seats.csv", "座位表"),
        ("notices.json", "全部成绩通知单的数据"), ("bulletin.html", "通报"),
        ("bulletin.json", "通报数据"),
        ("bulletin-figures.json", "通报的统计数据，其SM3摘要印在通报上"), ("register.json", "合格人员名册"),
        ("corrections.json", "成绩更正和变更清单（有更正时）"), ("audit.jsonl", "审计链"),
        ("summary.json", "考试概况"), ("SM3SUMS", "以上各文件的SM3摘要"),
    ]
}
