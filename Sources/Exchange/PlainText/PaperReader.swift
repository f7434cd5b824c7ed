import Bank
import Vocabulary

/// Reads the questions of a paper that is a list of lines, whatever file the lines come from.
struct PaperReader {
    let lines: [PaperLine]
    let log: QuestionLog

    init(_ lines: [PaperLine], file: String) {
        self.lines = lines
        log = QuestionLog(file: file)
    }

    /// The questions in their order; what is wrong goes to the log.
    func entries() -> [QuestionImport.Entry] {
        var grouper = PaperGrouper(lines)
        if BracketGrammar.isUsed(in: lines) {
            var grammar = BracketGrammar(lines, log: log)
            grammar.run()
            return make(grammar.questions, grammar.sections, [])
        }
        grouper.run()
        nameFurniture(grouper.furniture)
        nameNotes(grouper.notes)
        var matcher = KeyMatcher(
            grouper.questions, sections: grouper.sections, lines: lines, log: log)
        matcher.match(grouper.keys)
        return make(matcher.questions, grouper.sections, grouper.cases)
    }

    private func make(
        _ questions: [RawQuestion], _ sections: [PaperSection], _ cases: [[Piece]]
    ) -> [QuestionImport.Entry] {
        let pairs = TranslationPairs(questions, lines)
        let numbers = NumberCheck(lines, log)
        numbers.check(questions.indices.filter { !pairs.isTranslation($0) }.map { questions[$0] })
        let sets = CaseTexts(cases, lines, log: log)
        var entries: [QuestionImport.Entry] = []
        var positions: [Int: Int] = [:]
        for (index, question) in questions.enumerated() where !pairs.isTranslation(index) {
            var set: [CaseSet?] = []
            if let text = question.caseText {
                positions[text, default: 0] += 1
                set = sets.at(text, position: positions[text] ?? 1)
            }
            let maker = QuestionMaker(lines: lines, sections: sections, cases: set, log: log)
            var single = question
            single.caseText = question.caseText == nil ? nil : 0
            let translation = pairs.translation(of: index).map { questions[$0] }
            if let entry = maker.entry(single, translation: translation) {
                entries.append(entry)
                pairs.compare(entry, translation, maker, log)
            }
        }
        pairs.nameLeftOut(log)
        sets.checkSizes(positions)
        return entries
    }

    private func nameFurniture(_ furniture: PageFurniture) {
        for header in furniture.headers {
            log.warn(
                "question.page-furniture", lines[header.line].number,
                "“\(header.text.prefix(30))”出现 \(header.count) 次，当作页眉页脚，没有读入。",
                "a line that is repeated \(header.count) times was taken for a header of the page")
        }
    }

    private func nameNotes(_ notes: [Int]) {
        guard let first = notes.min() else { return }
        let numbers = notes.sorted().prefix(10).map { String(lines[$0].number) }
        let rest = notes.count > 10 ? "等" : ""
        log.warn(
            "question.unread-lines", lines[first].number,
            "有 \(notes.count) 行不属于任何试题，没有读入：第 \(numbers.joined(separator: "、"))\(rest) 行。",
            "\(notes.count) lines belong to no question: \(numbers.joined(separator: ", "))")
    }
}
