import Bank
import Vocabulary

/// Reads questions as JSON: our own (`ItemDraft.json` in an array or under `items`) and those of
/// other programs, told by their members.
package struct JSONQuestionReader: Sendable {
    private let load: @Sendable (String) -> [UInt8]?

    /// - Parameter pictures: the bytes of a file that a question names as its picture, by the path
    ///   from the file's folder; nil when there is none.
    package init(pictures: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
        load = pictures
    }

    /// Everything that the file holds; a file that is no JSON is one finding.
    package func questions(in bytes: [UInt8], file: String) -> QuestionImport {
        let log = ImportLog()
        let pictures = TablePictures()
        do throws(Refusal) {
            let decoding = try TextDecoding(bytes, file: file)
            var entries: [QuestionImport.Entry] = []
            var reader = LooseJSONReader(decoding.text)
            do throws(LooseJSONReader.Failure) {
                let walk = walk(file, log, pictures)
                entries = walk.entries(in: try reader.document())
            } catch {
                log.add([error.finding(file)])
            }
            return result(file, .json, decoding, entries, log, pictures)
        } catch {
            return QuestionImport(
                file: file, format: .json, encoding: nil, entries: [], findings: error.findings)
        }
    }

    /// The same for JSON Lines: one question on each line. A line that is no JSON is a finding, the
    /// others are read.
    package func lines(in bytes: [UInt8], file: String) -> QuestionImport {
        let log = ImportLog()
        let pictures = TablePictures()
        do throws(Refusal) {
            let decoding = try TextDecoding(bytes, file: file)
            var values: [LooseJSON] = []
            let lines = decoding.text.split(
                omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
            for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
                var reader = LooseJSONReader(String(line), line: index + 1)
                do throws(LooseJSONReader.Failure) {
                    values.append(try reader.document())
                } catch {
                    log.add([error.finding(file)])
                }
            }
            let walk = walk(file, log, pictures)
            let entries = walk.entries(in: LooseJSON(value: .array(values), line: 1))
            return result(file, .jsonl, decoding, entries, log, pictures)
        } catch {
            return QuestionImport(
                file: file, format: .jsonl, encoding: nil, entries: [], findings: error.findings)
        }
    }

    private func result(
        _ file: String, _ format: QuestionFormat, _ decoding: TextDecoding,
        _ entries: [QuestionImport.Entry], _ log: ImportLog, _ pictures: TablePictures
    ) -> QuestionImport {
        if entries.isEmpty, log.errors == 0 {
            log.error(
                "question-json.no-questions", Finding.Place(file: file),
                "JSON 中没有找到试题：应为试题对象的数组，每题有 题干(question/stem)、选项(options)、答案(answer)。",
                "no questions found: an array of objects is wanted, each with question, options "
                    + "and "
                    + "answer")
        }
        let cased = CaseGrouping(file: file, log: log).grouped(entries)
        return QuestionImport(
            file: file, format: format, encoding: decoding.encoding.rawValue,
            entries: QuestionIDs(log: log).unique(cased), findings: log.findings,
            media: pictures.media)
    }

    private func walk(
        _ file: String, _ log: ImportLog, _ pictures: TablePictures
    ) -> JSONQuestionWalk {
        JSONQuestionWalk(
            file: file, log: log,
            pictures: LinkedPictures(load: load, pictures: pictures, log: log))
    }
}
