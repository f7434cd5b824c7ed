import Delivery
import Seals
package import Vocabulary

/// The digest by which the audit chain covers every answer: one line for each common commit.
package enum ResponseBatch {
    /// SM3 over the rows of one commit, in the order of sheet, lateness and sequence.
    package static func digest(_ rows: [ResponseRecord]) -> String {
        let sorted = rows.sorted {
            ($0.sheet.text, $0.isLate ? 1 : 0, $0.event.sequence)
                < ($1.sheet.text, $1.isLate ? 1 : 0, $1.event.sequence)
        }
        let json = JSON.array(
            sorted.map { row in
                [
                    JSON(row.sheet), .int(row.event.sequence), JSON(row.event.item),
                    row.event.response.json, .int(row.event.elapsed),
                    .int(row.at.millisecondsSince1970), .bool(row.isLate),
                ]
            })
        return HashAlgorithm.sm3.hexadecimalDigest(json.canonical)
    }

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
            let digest = rows[batch].map(digest)
            guard digest != covered[batch] else { return nil }
            return Finding(
                "audit.responses", at: Finding.Place(file: exam.text),
                "第\(batch)批作答记录与审计链不符：有作答被改动、增加或删除。",
                "the responses of commit \(batch) are not those that the chain covers")
        }
    }
}
