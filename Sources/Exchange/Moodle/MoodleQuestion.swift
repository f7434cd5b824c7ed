import Bank
import Foundation
import Vocabulary

/// One `question` of Moodle XML.
struct MoodleQuestion {
    let node: QTINode
    var pictures: PictureShelf
    var warnings: [Finding] = []

    init(_ node: QTINode, pictures: PictureShelf) {
        self.node = node
        self.pictures = pictures
    }

    /// Nil for a description, which asks nothing.
    /// - Throws: `Refusal` `moodle.type-not-supported` and what the types say of themselves.
    mutating func read() throws(Refusal) -> ItemDraft? {
        let type = node.attribute("type") ?? ""
        let stem = words(node.child("questiontext"))
        guard type != "description" else {
            warn("moodle.description", "说明文字没有问题，未导入。", "a description asks nothing; left out")
            return nil
        }
        guard !stem.isEmpty else {
            throw Refusal("moodle.no-stem", "试题没有题干。", "the question has no text")
        }
        var draft = try body(type, stem)
        draft.explanation = words(node.child("generalfeedback"))
        if let grade = node.child("defaultgrade")?.characters.trimmed,
            let share = Fraction(decimal: grade)
        {
            let marks = Marks(hundredths: share.rounded(scale: 100))
            if (Marks.zero...Marks.most).contains(marks) {
                draft.marks = marks
            } else {
                warn("moodle.marks", "分值 \(grade) 不能使用，已略去。", "the grade \(grade) is left out")
            }
        }
        draft.tags = (node.child("tags")?.children("tag") ?? [])
            .compactMap { $0.child("text")?.characters.trimmed }.filter { !$0.isEmpty }
        draft.feedback += wholeFeedback()
        nameWhatIsLost()
        return draft
    }

    private mutating func body(_ type: String, _ stem: String) throws(Refusal) -> ItemDraft {
        switch type {
        case "multichoice": return try choices(stem)
        case "truefalse": return try trueFalse(stem)
        case "shortanswer": return try shortAnswer(stem)
        case "numerical": return try numerical(stem)
        case "matching", "match": return try matching(stem)
        case "essay":
            let reference = words(node.child("graderinfo"))
            return ItemDraft(type: .extendedText, stem: stem, key: .open(reference))
        case "ordering": return try ordering(stem)
        case "gapselect": return try gaps(stem, isDragged: false)
        case "ddwtos": return try gaps(stem, isDragged: true)
        case "cloze": return try MoodleCloze(stem).draft()
        default:
            throw Refusal(
                "moodle.type-not-supported", "不支持 Moodle 题型“\(type)”，未导入。",
                "Moodle's question type '\(type)' is not supported")
        }
    }

    /// What is said about the answer as a whole.
    private mutating func wholeFeedback() -> [ItemFeedback] {
        let names: [(String, ItemFeedback.Occasion)] = [
            ("correctfeedback", .correct), ("partiallycorrectfeedback", .partlyCorrect),
            ("incorrectfeedback", .incorrect),
        ]
        var feedback: [ItemFeedback] = []
        for (name, occasion) in names {
            let text = words(node.child(name))
            if !text.isEmpty { feedback.append(ItemFeedback(occasion, text)) }
        }
        return feedback
    }

    private mutating func nameWhatIsLost() {
        let isHidden = node.child("hidden")?.characters.trimmed == "1"
        if isHidden {
            warn(
                "moodle.hidden", "该题在 Moodle 中已隐藏（旧版本或者已删除），照常导入为草稿。",
                "hidden in Moodle (an old version or deleted); imported as a draft all the same")
        }
        let penalty = Fraction(decimal: node.child("penalty")?.characters.trimmed ?? "0")
        if !node.children("hint").isEmpty || (penalty ?? .zero) > .zero {
            let hints = node.children("hint").isEmpty ? "" : "提示和"
            if !hints.isEmpty {
                warn(
                    "moodle.hints", "\(hints)多次作答的扣分不导入。",
                    "hints and penalties for repeated tries are left out")
            }
        }
    }

    mutating func warn(_ rule: String, _ chinese: String, _ english: String) {
        warnings.append(Finding(rule, severity: .warning, chinese, english))
    }

    /// The words of a text element (`text`, `file`s beside it) with its pictures taken along.
    mutating func words(_ node: QTINode?) -> String {
        guard let node, let text = node.child("text")?.characters else { return "" }
        let format = node.attribute("format") ?? "html"
        guard format == "html" || format == "moodle_auto_format" else { return text.trimmed }
        let html = HTMLText(text)
        for element in html.lost.sorted() {
            warn(
                "moodle.look-lost", "HTML 元素 <\(element)> 只保留文字。",
                "of the HTML element <\(element)> only its words are kept")
        }
        return html.pictures.reduce(html.plain) { plain, source in
            guard let place = picture(source, in: node) else {
                return plain.replacing("](\(source))", with: "](\(source))", maxReplacements: 0)
            }
            return plain.replacing("](\(source))", with: "](\(place))")
        }
    }

    /// The picture of `@@PLUGINFILE@@/name` or of a data address; nil, with a warning, for another.
    private mutating func picture(_ source: String, in node: QTINode) -> String? {
        var encoded: String?
        if source.hasPrefix("@@PLUGINFILE@@/") {
            let path = source.dropFirst("@@PLUGINFILE@@/".count)
            let name = path.removingPercentEncoding ?? String(path)
            encoded = node.children("file").first { $0.attribute("name") == name }?.characters
        } else if source.hasPrefix("data:"), let comma = source.firstIndex(of: ",") {
            encoded = String(source[source.index(after: comma)...])
        }
        if let encoded,
            let data = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters),
            let place = pictures.place(Array(data))
        {
            return place
        }
        warn(
            "moodle.picture-missing", "文件中没有图片“\(source.prefix(80))”，请补上后重新导入。",
            "the file does not hold the picture '\(source.prefix(80))'")
        return nil
    }
}
