import Bank
import Vocabulary

/// A JSON object that may be a question: what its members mean, told by their names and values.
struct JSONQuestionObject {
    let members: [LooseJSON.Member]

    /// Members that hold lists of questions and name no category.
    static let listNames: Set = [
        "items", "questions", "data", "list", "rows", "records", "catalogue", "children", "result",
        "subQuestions", "sub_questions", "subquestions", "questionList", "question_list", "content",
        "试题", "题目", "小题",
    ]
    private static let chinese = ["cn", "zh", "zh-CN", "zh_CN", "zh-cn", "zh_cn", "chinese", "中文"]
    private static let others = ["en", "en-US", "en_US", "english", "英文"]
    private static let truthFlags = [
        "isCorrect", "is_correct", "correct", "isRight", "is_right", "right", "isAnswer",
        "is_answer", "checked", "iscorrect", "isright", "正确",
    ]

    private static let pictureNames = [
        "pic", "image", "img", "picture", "images", "pics", "pictures", "图片", "题图",
    ]

    /// Where pictures of the question come from, as paths or as the pictures themselves.
    private var pictures: [String] {
        JSONQuestionObject.pictureNames.flatMap { name -> [String] in
            guard let value = member(name) else { return [] }
            return (value.array ?? [value]).compactMap { element in
                element.words
                    ?? ["url", "src", "path", "file", "name"].lazy
                    .compactMap { element[$0]?.words }.first
            }.filter { !$0.trimmed.isEmpty && !$0.contains(")") }
        }
    }

    /// The members of the question itself and of its Chinese part.
    private var all: [LooseJSON.Member] {
        for name in JSONQuestionObject.chinese {
            if let inner = member(name)?.members { return members + inner }
        }
        return members
    }

    private func member(_ name: String) -> LooseJSON? {
        members.first { $0.name == name }?.value
    }

    var hasOtherLanguage: Bool {
        JSONQuestionObject.chinese.contains { member($0)?.members != nil }
            && JSONQuestionObject.others.contains { member($0)?.members != nil }
    }

    /// Whether it is a draft as we write it.
    var isOwn: Bool {
        guard let type = member("type")?.words, ItemType(rawValue: type) != nil,
            member("stem")?.isText == true
        else { return false }
        if let key = member("key") { return key.members != nil }
        return Set(members.map(\.name)).isSubset(of: ItemDraft.jsonMembers)
    }

    /// Whether it has a stem, and a choice or an answer.
    var isQuestion: Bool {
        if isOwn { return true }
        let fields = self.fields
        guard let stem = fields.first(where: { $0.column == .words(.stem) })?.value,
            stem.words?.trimmed.isEmpty == false
        else { return false }
        return fields.contains { field in
            switch field.column {
            case .option, .words(.options), .answer: true
            case .words(.type): field.value.words != nil && !hasQuestionsBelow
            default: false
            }
        }
    }

    /// Whether a member is a list of objects.
    var hasQuestionsBelow: Bool {
        members.contains { member in
            guard let list = member.value.array, let first = list.first?.members else {
                return false
            }
            return JSONQuestionObject(members: first).isQuestion
        }
    }

    /// The words about which the questions below ask.
    var caseText: String? {
        guard hasQuestionsBelow else { return nil }
        let fields = self.fields
        let text =
            fields.first { $0.column == .words(.caseText) }?.value.words
            ?? fields.first {
                $0.column == .words(.stem) && $0.name != "title" && $0.name != "name"
            }?
            .value.words
        return text.flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    }

    private struct Field {
        let name: String
        let column: QuestionColumn
        let value: LooseJSON
    }

    private var fields: [Field] {
        let all = self.all
        var fields = all.compactMap { member -> Field? in
            guard !member.value.isNull, let column = QuestionColumn(header: member.name) else {
                return nil
            }
            return Field(name: member.name, column: column, value: member.value)
        }
        // A list or an object under a name of answers, beside another answer: the choices.
        let hasOptions = fields.contains { $0.column == .words(.options) }
        let answers = fields.filter { $0.column == .answer }
        if !hasOptions {
            fields = fields.map { field in
                guard field.column == .answer, JSONQuestionObject.areOptions(field.value),
                    answers.count > 1 || JSONQuestionObject.haveFlags(field.value)
                else { return field }
                return Field(name: field.name, column: .words(.options), value: field.value)
            }
        }
        return fields
    }

    private static func areOptions(_ value: LooseJSON) -> Bool {
        if let members = value.members {
            return members.count > 1 && members.allSatisfy { $0.value.words != nil }
        }
        return (value.array ?? []).contains { $0.members != nil }
    }

    private static func haveFlags(_ value: LooseJSON) -> Bool {
        (value.array ?? []).contains { option in
            option.members?.contains { truthFlags.contains($0.name) } ?? false
        }
    }

    /// Members with a value that mean nothing to us.
    var strangers: [String] {
        let known = Set(
            fields.map(\.name) + JSONQuestionObject.chinese + JSONQuestionObject.others
                + JSONQuestionObject.pictureNames)
        return all.filter { member in
            guard !known.contains(member.name), !member.value.isNull else { return false }
            let words = member.value.words ?? "…"
            return !words.trimmed.isEmpty
        }.map(\.name)
    }

    // The question

    func question(at place: Finding.Place) -> WrittenQuestion {
        var question = WrittenQuestion(place: place)
        var single: [Int: String] = [:]
        // A title stands for the stem only where nothing else does.
        let isTitle = { (field: Field) in ["title", "name", "标题"].contains(field.name) }
        for field in fields.filter({ !isTitle($0) }) + fields.filter(isTitle) {
            let text = MarkupText.plain(joined(field.value))
            switch field.column {
            case .words(.options):
                let (options, answers) = self.options(field.value)
                question.options = options
                if question.answers.isEmpty { question.answers = answers }
                question.columns[.options] = field.name
            case .words(let part):
                question.columns[part] = question.columns[part] ?? field.name
                if question[part].isEmpty { question.words[part] = text }
            case .option(let position): single[position] = text
            case .answer:
                question.columns[.answer] = field.name
                if question.answers.isEmpty { question.answers = answers(field.value) }
            case .category: if !text.isEmpty { question.categories.append(text) }
            case .tag:
                question.tags += (field.value.array?.compactMap(\.words) ?? [text])
                    .map(\.trimmed).filter { !$0.isEmpty }
            case .ignored: break
            }
        }
        if question.options.isEmpty, let last = single.keys.max(), last < 26 {
            question.options = (0...last).map {
                WrittenQuestion.Option(label: OptionLabels.letter($0), text: single[$0] ?? "")
            }
        }
        for source in pictures {
            question.words[.stem, default: ""] += LinkedPictures.words(for: source)
        }
        return question
    }

    /// `[9, 1, 1, 21]` is `9-1-1-21`.
    private func joined(_ value: LooseJSON) -> String {
        value.words ?? value.array?.compactMap(\.words).joined(separator: "-") ?? ""
    }

    /// The words of an answer: a letter, a number, a list of them, or an object of truths.
    private func answers(_ value: LooseJSON) -> [String] {
        if let words = value.words { return words.trimmed.isEmpty ? [] : [MarkupText.plain(words)] }
        if let list = value.array {
            return list.flatMap { element -> [String] in
                if let inner = element.array {
                    return [inner.compactMap(\.words).joined(separator: "/")]
                }
                if let members = element.members {
                    let object = JSONQuestionObject(members: members)
                    return [object.label.isEmpty ? object.text : object.label]
                }
                return element.words.map { [MarkupText.plain($0)] } ?? []
            }.filter { !$0.isEmpty }
        }
        guard let members = value.members else { return [] }
        return members.filter { $0.value.words == "true" }.map(\.name)
    }

    /// A name of a choice that is no letter as it stands, such as `D．`.
    var oddLabel: String? {
        guard let value = fields.first(where: { $0.column == .words(.options) })?.value else {
            return nil
        }
        return value.members?.first { $0.name != $0.name.trimmingMarks }?.name
    }

    /// Choices as a list of texts, of objects, as an object by letter, or in one text; and the
    /// labels of those that are marked as right.
    private func options(_ value: LooseJSON) -> ([WrittenQuestion.Option], [String]) {
        if let text = value.words { return (OptionLabels.split(MarkupText.plain(text)), []) }
        if let members = value.members {
            let sorted = members.sorted { $0.name < $1.name }
            let options = sorted.map {
                WrittenQuestion.Option(
                    label: $0.name.trimmingMarks, text: MarkupText.plain($0.value.words ?? ""))
            }
            return (options, [])
        }
        var options: [WrittenQuestion.Option] = []
        var right: [String] = []
        for element in value.array ?? [] {
            if let text = element.words {
                options.append(WrittenQuestion.Option(label: "", text: MarkupText.plain(text)))
                continue
            }
            guard let members = element.members else { continue }
            let object = JSONQuestionObject(members: members)
            options.append(
                WrittenQuestion.Option(label: object.label, text: MarkupText.plain(object.text)))
            if object.isMarkedRight { right.append(OptionLabels.letter(options.count - 1)) }
        }
        return (options, right)
    }

    private var label: String {
        for name in [
            "label", "key", "letter", "id", "code", "value", "option", "name", "index", "prefix",
            "optionLabel", "opt",
        ] {
            guard let words = member(name)?.words?.trimmed, words.count <= 3, !words.isEmpty else {
                continue
            }
            return words
        }
        return ""
    }

    private var text: String {
        let names = [
            "desc", "text", "content", "value", "title", "description", "body", "answer", "option",
            "name", "label", "optionContent", "option_content", "内容", "选项",
        ]
        let label = self.label
        for name in names {
            guard let words = member(name)?.words, !words.trimmed.isEmpty else { continue }
            if words.trimmed != label { return words }
        }
        return names.lazy.compactMap { self.member($0)?.words }.first { !$0.trimmed.isEmpty } ?? ""
    }

    private var isMarkedRight: Bool {
        JSONQuestionObject.truthFlags.contains { name in
            ["true", "1", "是", "Y", "y"].contains(member(name)?.words ?? "")
        }
    }

    /// The answer as numbers, for who finds out where they count from; with the number of choices.
    var numericAnswer: (numbers: [Int], choices: Int, isWritten: Bool)? {
        guard let answer = fields.first(where: { $0.column == .answer })?.value else { return nil }
        let values = answer.array ?? [answer]
        let numbers = values.compactMap { $0.words.flatMap { Int($0.trimmed) } }
        guard !numbers.isEmpty, numbers.count == values.count else { return nil }
        let question = question(at: Finding.Place())
        guard question.options.count > 1 else { return nil }
        let texts = question.options.map(\.text) + question.options.map(\.label)
        guard !values.contains(where: { texts.contains($0.words ?? "") }) else { return nil }
        return (numbers, question.options.count, values.contains(where: \.isText))
    }
}
