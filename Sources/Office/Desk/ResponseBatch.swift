import Delivery
import Seals
import Vocabulary

/// The responses of one common commit as one text: what the store keeps until there is time to
/// give each a row of its own, and what the digest in the audit chain covers.
package struct ResponseBatch: Hashable, Sendable {
    /// The number of the commit, from 1 within the exam.
    package let number: Int
    /// How many responses it has; at least one.
    package let count: Int
    /// `[[sheet, sequence, item, response, elapsed, taken at, late], …]` in canonical JSON,
    /// ascending by sheet, lateness and sequence.
    package let content: [UInt8]

    /// The batch of these rows, whatever their order.
    package init(number: Int, _ rows: [ResponseRecord]) {
        let sorted = rows.sorted { $0.order < $1.order }
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        bytes.reserveCapacity(sorted.count * 160)
        for (index, row) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            ResponseBatch.spell(row, into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        self.init(number: number, count: rows.count, content: bytes)
    }

    /// The batch as a store has it.
    package init(number: Int, count: Int, content: [UInt8]) {
        self.number = number
        self.count = count
        self.content = content
    }

    /// SM3 over the content.
    package var digest: String { HashAlgorithm.sm3.hexadecimalDigest(content) }

    /// The responses, in the order of the content.
    ///
    /// - Throws: `Fault` when the content is not what was written.
    package func rows() throws(Fault) -> [ResponseRecord] {
        guard let lines = (try? JSON(parsing: content))?.array, lines.count == count else {
            throw damaged
        }
        var rows: [ResponseRecord] = []
        rows.reserveCapacity(count)
        for line in lines { rows.append(try row(line)) }
        return rows
    }

    private func row(_ json: JSON) throws(Fault) -> ResponseRecord {
        guard let parts = json.array, parts.count == 7, let sheet = parts[0].text,
            !sheet.isEmpty, let sequence = parts[1].int, let item = parts[2].text, !item.isEmpty,
            let response = Response(json: parts[3]), let elapsed = parts[4].int,
            let at = parts[5].int, let isLate = parts[6].bool
        else { throw damaged }
        return ResponseRecord(
            sheet: SheetCode(sheet),
            event: ResponseEvent(
                sequence: sequence, item: ItemID(item), response: response, elapsed: elapsed),
            at: Moment(millisecondsSince1970: at), batch: number, isLate: isLate)
    }

    private var damaged: Fault {
        Fault("reading the responses of commit \(number)", cause: "they are damaged")
    }

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
}

extension ResponseRecord {
    /// What responses of an exam are sorted by: sheet, late ones last, sequence.
    package var order: (String, Int, Int) { (sheet.text, isLate ? 1 : 0, event.sequence) }
}
