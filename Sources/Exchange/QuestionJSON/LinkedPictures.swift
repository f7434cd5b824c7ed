import Foundation
import Vocabulary

/// Pictures that the texts of a file name by a path or carry in themselves: fetched, and named as
/// the bank names pictures.
struct LinkedPictures {
    /// The bytes of a file beside the one that is read; nil when there is none.
    let load: (String) -> [UInt8]?
    let pictures: TablePictures
    let log: ImportLog

    private static let mark = "![图]("

    /// The words that stand for a picture until it is fetched.
    static func words(for source: String) -> String { "\n\(mark)\(source))" }

    /// The question with its pictures; what cannot be fetched is named, and its words go.
    func fetched(_ question: WrittenQuestion) -> WrittenQuestion {
        var question = question
        for (part, text) in question.words where text.contains(LinkedPictures.mark) {
            question.words[part] = fetched(text, question.place)
        }
        for index in question.options.indices
        where question.options[index].text.contains(LinkedPictures.mark) {
            question.options[index].text = fetched(question.options[index].text, question.place)
        }
        return question
    }

    private func fetched(_ text: String, _ place: Finding.Place) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: LinkedPictures.mark),
            let end = rest[start.upperBound...].firstIndex(of: ")")
        {
            let source = String(rest[start.upperBound..<end])
            result += rest[..<start.lowerBound]
            if let words = bytes(source).flatMap(pictures.words) {
                result += words
            } else {
                log.warning(
                    "question.picture-lost", place, "图片 \(source.prefix(80)) 取不到或格式不能显示，没有保留。",
                    "the picture \(source.prefix(80)) cannot be had or shown; it was not kept")
            }
            rest = rest[rest.index(after: end)...]
        }
        return (result + rest).trimmed
    }

    /// `data:image/png;base64,…`, or a file beside the one that is read.
    private func bytes(_ source: String) -> [UInt8]? {
        guard source.hasPrefix("data:") else {
            guard !source.contains(":"), !source.hasPrefix("/"),
                !source.split(separator: "/").contains("..")
            else { return nil }
            return load(source)
        }
        guard let comma = source.firstIndex(of: ","), source[..<comma].hasSuffix(";base64"),
            source.utf8.count < 20_000_000
        else { return nil }
        return Data(base64Encoded: String(source[source.index(after: comma)...])).map { Array($0) }
    }
}
