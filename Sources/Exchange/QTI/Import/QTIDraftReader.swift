import Bank
import Vocabulary

/// Makes a draft of one item. Gives back nil when that cannot be, and has then said why.
///
/// | interaction | draft |
/// |---|---|
/// | choice, hottext | single choice, multiple response, indefinite choice, true/false |
/// | inline choices | inline choice, a gap for each |
/// | text entries | fill-in, a blank for each; numeric when there is one of a number |
/// | slider | numeric |
/// | match | matching, the first set being the entries |
/// | gap match | gap match |
/// | order | ordering |
/// | extended text | extended text |
///
/// The title becomes the topic; choices are pinned where the file says `fixed`.
struct QTIDraftReader {
    /// What has been read of the interactions, before body, feedback and scoring are looked at.
    struct Part {
        var draft: ItemDraft
        /// What stands in the stem for an element of the body; nil for its own words.
        var replacement: QTIText.Replacement = { _ in nil }
        /// A response to the draft as the item's variables have it.
        var encode: (Response) -> [String: [String]]
        /// What the mapping gives to choices or pairs, as it stands in the file; empty without one.
        var mapped: [ItemCredits] = []
    }

    let item: QTIItem
    let scorer: QTIScorer
    let media: QTIMedia
    let folder: String
    let log: QTILog

    init(_ item: QTIItem, media: QTIMedia, folder: String, log: QTILog) {
        self.item = item
        scorer = QTIScorer(item)
        self.media = media
        self.folder = folder
        self.log = log
    }

    func draft() -> ItemDraft? {
        guard let body = item.body else {
            return fail("qti.no-body", "试题 \(name) 没有题干（itemBody）。", "item \(name) has no body")
        }
        if item.isAdaptive {
            return fail(
                "qti.adaptive", "试题 \(name) 是自适应题（多次作答），无法导入。",
                "item \(name) is adaptive (several attempts) and cannot be imported")
        }
        guard item.templateProcessing == nil, !item.declarations.contains(where: \.isTemplate)
        else {
            return fail(
                "qti.template-item", "试题 \(name) 是模板题，每次作答内容不同，无法导入。",
                "item \(name) is a template, different each time, and cannot be imported")
        }
        let interactions = body.descendants.filter(\.isInteraction)
        guard let part = part(interactions, body) else { return nil }
        return finished(part, body)
    }

    var name: String { item.identifier }

    /// Says why there is no draft.
    func fail<Result>(_ rule: String, line: Int? = nil, _ chinese: String, _ english: String)
        -> Result?
    {
        log.error(rule, line ?? item.line, chinese, english)
        return nil
    }

    private func part(_ interactions: [QTINode], _ body: QTINode) -> Part? {
        guard let first = interactions.first else {
            return fail(
                "qti.no-interaction", "试题 \(name) 没有作答部分。",
                "item \(name) has nothing to answer")
        }
        let unknown = interactions.filter { !QTIDraftReader.known.contains($0.name) }
        guard unknown.isEmpty else {
            let names = Set(unknown.map(\.name)).sorted().joined(separator: ", ")
            return fail(
                "qti.unsupported-interaction", line: unknown[0].line,
                "试题 \(name) 的作答方式 \(names) 无法导入。",
                "item \(name) is answered by \(names), which cannot be imported")
        }
        let kinds = Set(interactions.map(\.name))
        let isOneOfSeveral =
            first.name == "textEntryInteraction"
            || first.name
                == "inlineChoiceInteraction"
        guard kinds.count == 1, interactions.count == 1 || isOneOfSeveral else {
            let names = kinds.sorted().joined(separator: ", ")
            return fail(
                "qti.composite", "试题 \(name) 由多个作答部分组成（\(names)），请拆成单题后导入。",
                "item \(name) has several parts (\(names)); split it into single items")
        }
        switch first.name {
        case "choiceInteraction": return choice(first, first.children("simpleChoice"))
        case "hottextInteraction":
            return choice(first, first.descendants.filter { $0.name == "hottext" })
        case "orderInteraction": return order(first)
        case "matchInteraction": return match(first)
        case "gapMatchInteraction": return gapMatch(first)
        case "inlineChoiceInteraction": return inlineChoice(interactions)
        case "textEntryInteraction": return textEntry(interactions)
        case "sliderInteraction": return slider(first)
        default: return extendedText(first)
        }
    }

    private static let known: Set = [
        "choiceInteraction", "hottextInteraction", "orderInteraction", "matchInteraction",
        "gapMatchInteraction", "inlineChoiceInteraction", "textEntryInteraction",
        "sliderInteraction", "extendedTextInteraction",
    ]

    /// The declaration of the variable that an interaction fills.
    func response(of interaction: QTINode) -> QTIDeclaration? {
        let identifier = interaction.attribute("responseIdentifier") ?? ""
        if let declaration = item.declaration(identifier), declaration.kind == .response {
            return declaration
        }
        return fail(
            "qti.no-response", line: interaction.line,
            "试题 \(name) 没有声明作答变量 \(identifier)。",
            "item \(name) declares no response \(identifier)")
    }

    /// The words of an element, feedback left out.
    func words(of node: QTINode, _ replacement: @escaping QTIText.Replacement = { _ in nil })
        -> String
    {
        QTIText.text(of: node) { replacement($0) ?? common($0) }
    }

    /// What is left out of every text, and pictures.
    func common(_ node: QTINode) -> String? {
        switch node.name {
        case "feedbackInline", "feedbackBlock", "templateInline", "templateBlock",
            "modalFeedback", "catalogInfo":
            return ""
        case "img": return picture(node.attribute("src"), node.attribute("alt") ?? "", node)
        case "object":
            let kind = node.attribute("type") ?? ""
            let inner = node.children("object")
            guard kind.hasPrefix("image/") else {
                return lost(node, node.attribute("data") ?? kind)
            }
            if let text = reference(node.attribute("data"), words(of: node)) { return text }
            // Of nested objects the first one that can be shown counts.
            return inner.first.map { words(of: QTINode.holding("div", [$0])) }
                ?? picture(node.attribute("data"), words(of: node), node)
        case "audio", "video", "iframe", "customInteraction":
            return lost(node, node.attribute("src") ?? node.name)
        default: return nil
        }
    }

    private func reference(_ path: String?, _ words: String) -> String? {
        media.reference(to: path ?? "", alternative: words, folder: folder)
    }

    private func picture(_ path: String?, _ words: String, _ node: QTINode) -> String {
        if let text = reference(path, words) { return text }
        log.warning(
            "qti.missing-media", node.line, "试题 \(name) 的图片 \(path ?? "") 没有随文件提供，或者格式不能显示。",
            "the picture \(path ?? "") of item \(name) is missing or cannot be shown")
        return "〔缺图\(words.isEmpty ? "" : "：" + words)〕"
    }

    private func lost(_ node: QTINode, _ what: String) -> String {
        log.warning(
            "qti.content-lost", node.line, "试题 \(name) 的内容 \(what)（\(node.name)）没有导入。",
            "\(what) (\(node.name)) of item \(name) was left out")
        return words(of: node)
    }
}

extension QTINode {
    /// Whether candidates answer by it.
    var isInteraction: Bool { name.hasSuffix("Interaction") }
}

extension QTIDeclaration {
    fileprivate var isTemplate: Bool { kind == .template }
}
