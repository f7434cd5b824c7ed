/// Turns tables into the lines that a paper would have.
struct WordTableReader {
    /// What a column or the head of a row is about.
    private enum Column: Hashable {
        case number, stem, choices, choice(Int), answer, other(String)
    }

    private static let names: [String: Column] = {
        var names: [String: Column] = [:]
        func put(_ column: Column, _ words: [String]) { words.forEach { names[$0] = column } }
        put(.number, ["题号", "序号", "编号", "no", "no."])
        put(.stem, ["题干", "题目", "试题", "试题内容", "题目内容", "题干内容", "试题题干", "问题", "考题", "内容"])
        put(.choices, ["选项", "备选项", "备选答案", "选项内容", "供选答案"])
        put(.answer, ["答案", "正确答案", "参考答案", "标准答案", "正确选项"])
        let others: [(String, [String])] = [
            ("解析", ["解析", "答案解析", "试题解析", "试题分析", "解释", "说明"]), ("难度", ["难度", "难易度", "难易程度"]),
            ("知识点", ["知识点", "考点", "考查点"]), ("法律依据", ["法律依据", "依据", "出处", "法条依据"]),
            ("分值", ["分值", "分数"]), ("题型", ["题型", "试题类型", "题目类型", "类型"]),
            ("分类", ["章节", "分类", "科目", "所属章节"]), ("标签", ["标签", "关键词"]), ("备注", ["备注"]),
        ]
        for (label, words) in others { put(.other(label), words) }
        for index in 0..<10 {
            let letter = QuestionMaker.letter(index)
            put(
                .choice(index), [letter, "选项\(letter)", "\(letter)选项", "\(letter)项", "答案\(letter)"])
            names[letter.lowercased()] = .choice(index)
        }
        return names
    }()

    private static func column(_ cell: WordTable.Cell) -> Column? {
        let text = cell.text.filter { !$0.isWhitespace && !"*:：".contains($0) }
        return text.count <= 8 ? names[text] ?? names[text.lowercased()] : nil
    }

    func lines(_ table: WordTable) -> [PaperLine] {
        questions(table) ?? key(table) ?? keyRows(table) ?? single(table) ?? table.layoutLines
    }

    /// A table of questions with a header.
    private func questions(_ table: WordTable) -> [PaperLine]? {
        for (index, row) in table.rows.prefix(3).enumerated() {
            let columns = row.map(WordTableReader.column)
            let known = Set(columns.compactMap { $0 })
            guard known.contains(.stem),
                known.contains(.answer) || known.contains(.choices)
                    || known.contains(.choice(0))
            else { continue }
            let before = WordTable(rows: Array(table.rows[..<index])).layoutLines
            return before
                + table.rows[(index + 1)...].flatMap { row -> [PaperLine] in
                    question(zip(columns, row).map { ($0, $1) })
                }
        }
        return nil
    }

    /// One question: its parts, each with its label.
    private func question(_ parts: [(Column?, WordTable.Cell)]) -> [PaperLine] {
        func cells(_ wanted: Column) -> [PaperLine] {
            parts.filter { $0.0 == wanted }.flatMap { $0.1.lines }
        }
        let stem = cells(.stem)
        guard parts.contains(where: { !$0.1.lines.isEmpty }) else { return [] }
        let number = parts.first { !$0.1.lines.isEmpty }?.1.lines.first?.number ?? 1
        var lines = labelled("【题干】", stem, number)
        lines += labelled("【选项】", cells(.choices), nil)
        for index in 0..<10 {
            lines += labelled(QuestionMaker.letter(index) + ". ", cells(.choice(index)), nil)
        }
        lines += labelled("【答案】", cells(.answer), nil)
        for case (.other(let label)?, let cell) in parts {
            lines += labelled("【\(label)】", cell.lines, nil)
        }
        return lines
    }

    /// The lines with a label in front of the first; the label alone when `number` says where.
    private func labelled(_ label: String, _ lines: [PaperLine], _ number: Int?) -> [PaperLine] {
        guard let first = lines.first else {
            return number.map { [PaperLine(number: $0, label)] } ?? []
        }
        var text = WordText()
        text.append(label)
        text.append(first)
        return [text.line(first.number)] + lines.dropFirst()
    }

    /// `题号 1 2 3` above `答案 A B C`.
    private func key(_ table: WordTable) -> [PaperLine]? {
        var lines: [PaperLine] = []
        var index = 0
        while index + 1 < table.rows.count {
            let (top, bottom) = (table.rows[index], table.rows[index + 1])
            guard let head = top.first, WordTableReader.column(head) == .number,
                let answer = bottom.first, WordTableReader.column(answer) == .answer,
                top.count == bottom.count
            else {
                index += 1
                continue
            }
            let pairs = zip(top.dropFirst(), bottom.dropFirst()).compactMap { number, answer in
                number.text.isEmpty || answer.text.isEmpty
                    ? nil : "\(number.text.trimmingSuffix(".、")).\(answer.text)"
            }
            let place = top.lazy.flatMap(\.lines).first?.number ?? 1
            if !pairs.isEmpty {
                lines.append(PaperLine(number: place, pairs.joined(separator: "  ")))
            }
            index += 2
        }
        guard !lines.isEmpty else { return nil }
        return [PaperLine(number: lines[0].number, "参考答案")] + lines
    }

    /// Columns 题号 and 答案 without questions.
    private func keyRows(_ table: WordTable) -> [PaperLine]? {
        guard let header = table.rows.first else { return nil }
        let columns = header.map(WordTableReader.column)
        guard columns.contains(.number), columns.contains(.answer), !columns.contains(.stem) else {
            return nil
        }
        var lines: [PaperLine] = []
        for row in table.rows.dropFirst() {
            var number = ""
            for (column, cell) in zip(columns, row) {
                guard let first = cell.lines.first else { continue }
                if column == .number { number = cell.text.trimmingSuffix(".、") }
                if column == .answer, !number.isEmpty {
                    lines.append(PaperLine(number: first.number, "\(number). \(cell.text)"))
                }
            }
        }
        guard let first = lines.first else { return nil }
        return [PaperLine(number: first.number, "参考答案")] + lines
    }

    /// One question in a table: its rows are its parts.
    private func single(_ table: WordTable) -> [PaperLine]? {
        let parts = table.rows.map { row -> (Column?, WordTable.Cell) in
            guard let head = row.first, row.count > 1 else { return (nil, WordTable.Cell()) }
            let rest = WordTable.Cell(blocks: row.dropFirst().flatMap(\.blocks))
            return (WordTableReader.column(head), rest)
        }
        let known = parts.compactMap(\.0)
        guard known.contains(.stem), known.count >= 2, 2 * known.count >= table.rows.count else {
            return nil
        }
        return question(parts)
    }
}
