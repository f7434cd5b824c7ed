import Office
import Programme
import Seals
import Vocabulary

extension ExamFiles {
    /// A file of the archive.
    package struct Archived: Hashable, Sendable {
        package let chapter: ArchiveChapter
        /// What it is, in words.
        package let about: String
        package let file: File

        /// Its name in the package.
        package var path: String { chapter.path(file.name) }
    }

    /// What is kept of an exam that has been published, each file in its chapter of the archive
    /// (practice 2.18); one after the other, so that memory holds one of them.
    package func eachArchived(_ body: (Archived) throws -> Void) throws {
        func put(_ chapter: ArchiveChapter, _ about: String, _ file: File) throws {
            try body(Archived(chapter: chapter, about: about, file: file))
        }
        try put(.announcement, "考试配置：时间、考点、试卷蓝图、评分规则，与公布的通知一致", config())
        for file in try transcripts(of: .seats) {
            try put(.seating, "座位抽取记录：方案、承诺、种子和结果，可重新计算", file)
        }
        try put(.seating, "考场编排表（文本）", seats)
        try put(.seating, "每次抽取的公告和作废，按先后；承诺在公告中", draws())
        for file in try transcripts(of: .papers) {
            try put(.papers, "抽题组卷记录：蓝图、承诺、种子和结果，可重新计算", file)
        }
        for file in try receipts() { try put(.papers, "抽题组卷当场公布的回执", file) }
        try eachProof { try put(.papers, "考生试卷的证明，对照回执即知试卷没有换过", $0) }
        for file in try corrections() { try put(.checks, "成绩更正和受影响的成绩", file) }
        try put(.results, "每份成绩通知单的数据", notices)
        for file in publications {
            let isRegister = file.name == "register.json"
            try put(
                isRegister ? .results : .bulletin, isRegister ? "合格人员名册（数据）" : "通报（网页、数据）",
                file)
        }
        try put(.audit, "审计链，逐行相扣", audit())
        try put(.audit, "考试概况：人数、作答、抽取、审计的计数", summary())
    }

    private func transcripts(of kind: DrawKind) throws -> [File] {
        let late = kind == .seats ? DrawKind.lateSeats : .makeUpPapers
        return try transcripts().filter {
            $0.name.hasPrefix(kind.rawValue) || $0.name.hasPrefix(late.rawValue)
        }
    }

    /// Every draw from its announcement on, those that were void among them; what was kept secret
    /// until it was revealed stands in the transcripts only.
    private func draws() throws -> File {
        let records = try office.records.read { books in
            try DrawKind.allCases.flatMap { try books.draws(of: $0, in: office.exam) }
        }
        let lines = records.map { record -> String in
            let json: JSON = [
                "kind": .text(record.kind.rawValue), "version": .int(record.version),
                "reason": .text(record.reason),
                "announcement": .text(record.announcement),
                "announcedAt": .int(record.announcedAt.millisecondsSince1970),
                "transcript": record.transcript.map {
                    .text(HashAlgorithm.sm3.hexadecimalDigest(Array($0.utf8)))
                } ?? .null,
                "void": record.void.map {
                    [
                        "reason": .text($0.reason), "missing": JSON($0.missing),
                        "at": .int($0.at.millisecondsSince1970),
                    ]
                } ?? .null,
            ]
            return json.canonicalText + "\n"
        }
        return File(name: "draws.jsonl", text: lines.joined())
    }
}
