import Vocabulary

/// Gives the answers of keys to the questions that they are of.
struct KeyMatcher {
    let sections: [PaperSection]
    let lines: [PaperLine]
    let log: QuestionLog
    private(set) var questions: [RawQuestion]
    /// For each section its questions by number.
    private var places: [Int: [Int: [Int]]] = [:]

    init(
        _ questions: [RawQuestion], sections: [PaperSection], lines: [PaperLine], log: QuestionLog
    ) {
        self.questions = questions
        self.sections = sections
        self.lines = lines
        self.log = log
        for (index, question) in questions.enumerated() {
            guard let number = question.number?.value else { continue }
            places[question.section, default: [:]][number, default: []].append(index)
        }
    }

    mutating func match(_ keys: AnswerKeys) {
        var first = 0
        for block in keys.blocks {
            match(block, from: first)
            first = block.questions
        }
    }

    private mutating func match(_ block: AnswerKeys.Block, from first: Int) {
        let known = orderedSections(first..<block.questions)
        var cursor = 0
        var last = 0
        var group = 0
        for entry in block.entries {
            guard let number = entry.number else { continue }
            if entry.group != group {
                group = entry.group
                last = 0
                if entry.heading != nil { cursor = section(of: entry, in: known) ?? cursor }
            } else if number <= last, cursor + 1 < known.count, entry.heading == nil {
                cursor += 1
            }
            last = number
            let preferred = known.indices.contains(cursor) ? known[cursor] : nil
            guard let index = find(number, preferred, known, entry, block) else {
                noQuestion(entry, number)
                continue
            }
            give(entry, to: index)
        }
        matchSequences(block, known, from: first)
    }

    /// The sections whose questions a block may answer: those since the last block, or all when
    /// those are answered.
    private func orderedSections(_ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for index in range where found.last != questions[index].section {
            if !found.contains(questions[index].section) { found.append(questions[index].section) }
        }
        return found
    }

    private func section(of entry: AnswerKeys.Entry, in known: [Int]) -> Int? {
        guard let heading = entry.heading else { return nil }
        let same = known.indices.filter {
            let other = sections[known[$0]].heading
            return heading.type != nil ? other?.type == heading.type : other?.title == heading.title
        }
        if same.count > 1,
            let exact = same.first(where: {
                sections[known[$0]].heading?.ordinal == heading.ordinal
            })
        {
            return exact
        }
        return same.first
            ?? known.indices.first {
                heading.ordinal != nil && sections[known[$0]].heading?.ordinal == heading.ordinal
            }
    }

    private func find(
        _ number: Int, _ preferred: Int?, _ known: [Int], _ entry: AnswerKeys.Entry,
        _ block: AnswerKeys.Block
    ) -> Int? {
        func open(_ section: Int) -> Int? {
            places[section]?[number]?.first {
                $0 < block.questions && questions[$0].keyed == nil && !questions[$0].has(.answer)
            }
        }
        if let preferred, let index = open(preferred) { return index }
        // A paper has tens of sections; thousands are somebody's trick.
        guard known.count < 1000 else { return nil }
        if entry.heading == nil || preferred.flatMap({ places[$0]?[number] }) == nil {
            for section in known { if let index = open(section) { return index } }
        }
        // A question that has an answer of its own: both must be the same.
        let sections = (preferred.map { [$0] } ?? []) + known
        for section in sections {
            let found = places[section]?[number]?.first {
                $0 < block.questions && questions[$0].keyed == nil
            }
            if let found { return found }
        }
        return nil
    }

    private mutating func give(_ entry: AnswerKeys.Entry, to index: Int) {
        questions[index].keyed = KeyedAnswer(
            line: entry.line, text: entry.text, explanation: entry.explanation)
    }

    /// Letters without numbers go to the questions of their section, if there are as many.
    private mutating func matchSequences(
        _ block: AnswerKeys.Block, _ known: [Int], from first: Int
    ) {
        let loose = block.entries.filter { $0.number == nil }
        for group in Set(loose.map(\.group)).sorted() {
            let entries = loose.filter { $0.group == group }
            guard let head = entries.first else { continue }
            let section = head.heading.flatMap { _ in self.section(of: head, in: known) }
            let open = (first..<block.questions).filter {
                (section == nil || questions[$0].section == known[section ?? 0])
                    && questions[$0].keyed == nil && !questions[$0].has(.answer)
            }
            guard open.count == entries.count else {
                log.add(
                    "question.key-list", lines[head.line].number,
                    "这里有 \(entries.count) 个答案，而前面有 \(open.count) 道题没有答案，对不上。请给答案写上题号。",
                    "\(entries.count) answers for \(open.count) questions; number the answers")
                continue
            }
            for (entry, index) in zip(entries, open) { give(entry, to: index) }
        }
    }

    private func noQuestion(_ entry: AnswerKeys.Entry, _ number: Int) {
        log.warn(
            "question.key-without-question", lines[entry.line].number,
            "答案表里有第 \(number) 题的答案“\(entry.text.prefix(20))”，但前面没有这道题。请核对题号。",
            "the answer key has question \(number), which the paper has not; check the numbers")
    }
}
