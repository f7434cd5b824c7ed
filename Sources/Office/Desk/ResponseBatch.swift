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
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        bytes.reserveCapacity(sorted.count * 160)
        for (index, row) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            spell(row, into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return HashAlgorithm.sm3.hexadecimalDigest(bytes)
    }

    /// `[sheet, sequence, item, response, elapsed, taken at, late]` in canonical JSON.
    private static func spell(_ row: ResponseRecord, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        spell(row.sheet.text, into: &bytes)
        bytes += ",\(row.event.sequence),".utf8
        spell(row.event.item.text, into: &bytes)
        bytes.append(UInt8(ascii: ","))
        row.event.response.spell(into: &bytes)
        bytes += ",\(row.event.elapsed),\(row.at.millisecondsSince1970),".utf8
        bytes += (row.isLate ? "true]" : "false]").utf8
    }

    private static func spell(_ text: String, into bytes: inout [UInt8]) {
        guard text.isPlain else {
            bytes += JSON.text(text).canonical
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\""))
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
