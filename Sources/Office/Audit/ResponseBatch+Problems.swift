package import Vocabulary

extension ResponseBatch {
    /// Every commit whose answers are no longer those that the audit chain covers.
    package static func problems(
        of exam: ExamID, responses: [ResponseRecord], lines: [AuditLine]
    ) -> [Finding] {
        let rows = Dictionary(grouping: responses, by: \.batch)
        var covered: [Int: String] = [:]
        for line in lines where line.act == "responses.save" {
            guard let detail = try? JSON(parsing: Array(line.detail.utf8)),
                let batch = detail["batch"]?.int
            else { continue }
            covered[batch] = detail["digest"]?.text
        }
        return Set(rows.keys).union(covered.keys).sorted().compactMap { batch in
            let digest = rows[batch].map { ResponseBatch(number: batch, $0).digest }
            guard digest != covered[batch] else { return nil }
            return Finding(
                "audit.responses", at: Finding.Place(file: exam.text),
                "第\(batch)批作答记录与审计链不符：有作答被改动、增加或删除。",
                "the responses of commit \(batch) are not those that the chain covers")
        }
    }
}
