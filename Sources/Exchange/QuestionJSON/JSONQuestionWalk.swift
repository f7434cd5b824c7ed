import Bank
import Vocabulary

/// Walks a JSON document for lists of questions, wherever they stand.
struct JSONQuestionWalk {
    let file: String
    let log: ImportLog
    let pictures: LinkedPictures
    private let strangers = JSONStrangers()
    private let order = Order()

    init(file: String, log: ImportLog, pictures: LinkedPictures) {
        self.file = file
        self.log = log
        self.pictures = pictures
    }

    /// How many questions came before, for files that stand on one line: there the line says
    /// nothing, and the question's number is its row.
    private final class Order {
        var count = 0
    }

    /// What is known of the questions below a place of the document.
    private struct Context {
        var categories: [String] = []
        var type: WrittenType?
        var marks: Marks?
        var caseText = ""
    }

    func entries(in document: LooseJSON) -> [QuestionImport.Entry] {
        var entries: [QuestionImport.Entry] = []
        walk(document, Context(), &entries)
        strangers.warn(log)
        warnOfLanguages(in: document)
        return entries
    }

    private func walk(
        _ node: LooseJSON, _ context: Context, _ entries: inout [QuestionImport.Entry]
    ) {
        switch node.value {
        case .array(let values): list(values, context, &entries)
        case .object(let members):
            let object = JSONQuestionObject(members: members)
            if object.isQuestion {
                list([node], context, &entries)
                return
            }
            let inner = self.context(context, of: object)
            for member in members {
                guard member.value.array != nil || member.value.members != nil else { continue }
                var below = inner
                if let section = SheetSection(name: member.name) { below.type = section.type }
                if members.count > 1, !JSONQuestionObject.listNames.contains(member.name),
                    member.value.array != nil
                {
                    below.categories.append(member.name)
                }
                walk(member.value, below, &entries)
            }
        case .null, .bool, .number, .text: break
        }
    }

    private func context(_ context: Context, of object: JSONQuestionObject) -> Context {
        var inner = context
        for member in object.members
        where ["name", "title", "category", "chapter", "题型", "type"]
            .contains(member.name)
        {
            guard let words = member.value.words?.trimmed, !words.isEmpty else { continue }
            if let section = SheetSection(name: words) {
                (inner.type, inner.marks) = (section.type, section.marks ?? inner.marks)
            } else if !inner.categories.contains(words) {
                inner.categories.append(words)
            }
        }
        if let text = object.caseText { inner.caseText = text }
        return inner
    }

    /// A list is one of questions when one of its elements is one; then each of them should be.
    private func list(
        _ values: [LooseJSON], _ context: Context, _ entries: inout [QuestionImport.Entry]
    ) {
        let objects = values.map { $0.members.map { JSONQuestionObject(members: $0) } }
        guard objects.contains(where: { $0?.isQuestion ?? false }) else {
            for value in values { walk(value, context, &entries) }
            return
        }
        let base = JSONIndexBase(objects.compactMap(\.self))
        if base.isGuessed, let first = values.first {
            log.warning(
                "question-json.index-base", Finding.Place(file: file, line: first.line),
                "答案是序号，看不出从 0 还是从 1 数起，按从 \(base.first) 数起。",
                "answers are numbers that may count from 0 or 1; taken from \(base.first)")
        }
        let isOnOneLine = values.count > 1 && values.allSatisfy { $0.line == values[0].line }
        for (value, object) in zip(values, objects) {
            order.count += 1
            let place = Finding.Place(
                file: file, row: isOnOneLine ? order.count : nil, line: value.line)
            guard let object else {
                log.error(
                    "question-json.not-an-object", place, "列表中的这一项不是试题对象，没有导入。",
                    "an element of the list is no object; not read")
                continue
            }
            if !object.isQuestion, object.hasQuestionsBelow {
                walk(value, context, &entries)
                continue
            }
            if let entry = entry(object, value, base, context, place) { entries.append(entry) }
        }
    }

    private func entry(
        _ object: JSONQuestionObject, _ value: LooseJSON, _ base: JSONIndexBase,
        _ context: Context, _ place: Finding.Place
    ) -> QuestionImport.Entry? {
        if object.isOwn { return own(value, place) }
        var question = pictures.fetched(object.question(at: place))
        if let label = object.oddLabel {
            log.warning(
                "question-json.option-label", place,
                "选项的名称“\(label)”不是单个字母，按“\(label.trimmingMarks)”理解。",
                "a choice is named \(label), taken as \(label.trimmingMarks)")
        }
        question.firstIndex = base.first
        question.sectionType = context.type
        question.sectionMarks = context.marks
        question.categories = context.categories + question.categories
        guard var draft = DraftMaker(log: log, file: file).draft(question) else { return nil }
        let text = question[.caseText].isEmpty ? context.caseText : question[.caseText]
        if !text.isEmpty { draft.caseSet = CaseGrouping.open(text) }
        strangers.add(object.strangers, at: place)
        return QuestionImport.Entry(draft: draft, place: place)
    }

    /// A draft as we write it.
    private func own(_ value: LooseJSON, _ place: Finding.Place) -> QuestionImport.Entry? {
        guard let json = value.json else {
            log.error(
                "draft.malformed", place, "数应为整数，或写成文字（如 \"0.5\"）。",
                "numbers are whole, or written as text (such as \"0.5\")")
            return nil
        }
        do throws(Refusal) {
            var draft = try ItemDraft(json: json)
            let faults = draft.shapeFaults
            log.add(faults.map { $0.finding(inDraft: true, at: place) })
            guard faults.allSatisfy(\.isBearable) else { return nil }
            if draft.record.source.isEmpty {
                draft.record = ItemRecord(
                    state: draft.record.state, version: draft.record.version, source: file,
                    author: draft.record.author, reviewer: draft.record.reviewer)
            }
            return QuestionImport.Entry(draft: draft, place: place)
        } catch {
            log.error(error.code, place, error.message.chinese, error.message.english)
            return nil
        }
    }

    private static func languages(in node: LooseJSON, depth: Int) -> Int {
        if let members = node.members {
            let own = JSONQuestionObject(members: members).hasOtherLanguage ? 1 : 0
            guard depth < 4, own == 0 else { return own }
            return members.reduce(0) { $0 + languages(in: $1.value, depth: depth + 1) }
        }
        return (node.array ?? []).reduce(0) { $0 + languages(in: $1, depth: depth + 1) }
    }

    /// One warning for the file: what it says in other languages is not kept.
    private func warnOfLanguages(in document: LooseJSON) {
        let count = JSONQuestionWalk.languages(in: document, depth: 0)
        guard count > 0 else { return }
        log.warning(
            "question-json.languages", Finding.Place(file: file),
            "有 \(count) 题另有其他语言的文本，只保留中文。",
            "\(count) questions come in other languages, too; only the Chinese was kept")
    }
}

extension LooseJSON {
    /// Nil when there is a number that is not whole, or a member twice.
    var json: JSON? {
        switch value {
        case .null: return .null
        case .bool(let bool): return .bool(bool)
        case .number(let number): return Int(number).map { .int($0) }
        case .text(let text): return .text(text)
        case .array(let values):
            let all = values.compactMap(\.json)
            return all.count == values.count ? .array(all) : nil
        case .object(let members):
            var result: [String: JSON] = [:]
            for member in members {
                guard let value = member.value.json,
                    result.updateValue(value, forKey: member.name) == nil
                else { return nil }
            }
            return .object(result)
        }
    }
}
