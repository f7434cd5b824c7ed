import Bank
import Exchange
import Testing
import Vocabulary

@Suite struct `Questions in JSON` {
    private func read(_ text: String) -> QuestionImport {
        JSONQuestionReader().questions(in: Array(text.utf8), file: "题.json")
    }

    @Test func `our own JSON comes back as it was`() throws {
        var samples = SampleDrafts(seed: 41)
        var drafts: [ItemDraft] = []
        for type in ItemType.allCases {
            for number in 0..<10 {
                var draft = samples.draft(type)
                draft.id = ItemID("\(type.rawValue)-\(number)")
                let record = draft.record
                draft.record = ItemRecord(
                    state: record.state, version: record.version,
                    source: record.source.isEmpty ? "题.json" : record.source)
                drafts.append(draft)
            }
        }
        let read = read(JSONQuestionWriter().text(drafts))
        #expect(read.findings.isEmpty, "\(read.findings.prefix(3))")
        #expect(read.drafts == drafts && read.format == .json)
        let lines = JSONQuestionReader().lines(
            in: Array(JSONQuestionWriter().lines(drafts).utf8), file: "题.json")
        #expect(lines.drafts == drafts && lines.format == .jsonl)
        #expect(lines.entries.map(\.place.line) == (1...drafts.count).map(Optional.some))
    }

    @Test(arguments: [
        #"[{"question":"甲？","options":["子","丑","寅"],"answer":"B"}]"#,
        #"[{"question":"甲？","options":["子","丑","寅"],"answer":["B"]}]"#,
        #"[{"question":"甲？","options":["A. 子","B. 丑","C. 寅"],"answer":"丑"}]"#,
        #"[{"title":"甲？","options":{"A":"子","B":"丑","C":"寅"},"correctAnswer":"B"}]"#,
        #"[{"stem":"甲？","A":"子","B":"丑","C":"寅","答案":"b"}]"#,
        #"[{"题干":"甲？","选项A":"子","选项B":"丑","选项C":"寅","正确答案":"B"}]"#,
        #"{"data":{"list":[{"question":"甲？","choices":[{"key":"A","value":"子"},"#
            + #"{"key":"B","value":"丑"},{"key":"C","value":"寅"}],"answer":"B"}]}}"#,
        #"[{"question":"甲？","options":[{"label":"A","desc":"子"},"#
            + #"{"label":"B","desc":"丑"},{"label":"C","desc":"寅"}],"answer":"B"}]"#,
        #"[{"question":"甲？","answers":[{"text":"子","correct":false},"#
            + #"{"text":"丑","correct":true},{"text":"寅","correct":false}]}]"#,
        #"[{"question":"<p>甲？</p>","options":"A.子<br>B.丑<br/>C.寅","answer":"B"}]"#,
        #"[{"question":"甲？","answers":{"A":"子","C":"寅","B":"丑"},"solution":"B"}]"#,
        #"[{"question":"甲？","options":["子","丑","寅"],"answer":1},"#
            + #"{"question":"乙？","options":["子","丑"],"answer":0}]"#,
        #"[{"question":"甲？","options":["子","丑","寅"],"answer":2},"#
            + #"{"question":"乙？","options":["子","丑"],"answer":"2"}]"#,
    ])
    func `questions of others are told by their members`(text: String) throws {
        let read = read(text)
        #expect(read.findings.isEmpty, "\(read.findings)")
        let draft = try #require(read.drafts.first)
        #expect(draft.type == .singleChoice && draft.stem == "甲？")
        #expect(draft.choices.map(\.text) == ["子", "丑", "寅"])
        #expect(draft.key == .choices(["B"]))
    }

    @Test func `types, sections, cases and what stands beside`() throws {
        let read = read(
            #"""
            {"name": "行政法题库", "sections": [
              {"name": "二、多项选择题（每题2分）", "questions": [
                {"id": 17, "question": "甲？", "options": ["子","丑","寅"], "answer": ["A","C"],
                 "analysis": "因为。", "difficulty": 3, "score": 1.5, "tags": ["重点"], "sha": "x"}]},
              {"title": "判断题", "questions": [
                {"question": "乙。", "answer": true}, {"question": "丙。", "answer": "错"}]},
              {"material": "某公司……", "questions": [
                {"question": "丁？", "options": ["子","丑"], "answer": "A"},
                {"question": "戊？", "options": ["子","丑"], "answer": "B"}]},
              {"type": "填空题", "questions": [{"question": "在___日内。", "answer": ["七"]}]}
            ]}
            """#)
        #expect(read.findings.map(\.rule) == ["question-json.unknown-member"])
        #expect(
            read.drafts.map(\.type) == [
                .multipleResponse, .trueFalse, .trueFalse, .singleChoice, .singleChoice, .fillIn,
            ])
        try #require(read.drafts.count == 6, "\(read.findings)")
        let first = try #require(read.drafts.first)
        #expect(first.id == "17" && first.marks == Marks(hundredths: 150) && first.facility == 62)
        #expect(first.explanation == "因为。" && first.tags == ["重点"])
        #expect(first.categories.first == "行政法题库")
        #expect(read.drafts[3].caseSet?.text == "某公司……")
        #expect(read.drafts.map { $0.caseSet?.position } == [nil, nil, nil, 1, 2, nil])
        #expect(read.entries.map(\.place.line) == [3, 6, 6, 8, 9, 10])
    }

    @Test func `Chinese is taken, and other languages are named`() {
        let read = read(
            #"[{"number":[1,2],"en":{"question":"X?","answers":{"A":"a","B":"b"}},"cn":"#
                + #"{"question":"甲？","answers":{"A":"子","B":"丑"}},"solution":"B"}]"#
        )
        #expect(read.drafts.map(\.stem) == ["甲？"] && read.drafts.first?.id == "1-2")
        #expect(read.findings.map(\.rule) == ["question-json.languages"])
    }

    @Test(arguments: [
        (
            #"[{"question":"好？","options":["子","丑"],"answer":"A"},"#
                + #"{"options":["子","丑"],"answer":"A"}]"#,
            "question.no-stem"
        ),
        (
            #"[{"question":"好？","options":["子","丑"],"answer":"A"},"#
                + #"{"question":"甲？","options":["子","丑"]}]"#,
            "question.no-answer"
        ),
        (
            #"[{"question":"好？","options":["子","丑"],"answer":"A"},"#
                + #"{"question":"甲？","options":["子","丑"],"answer":"D"}]"#,
            "question.key-names-no-choice"
        ),
        (#"[{"question":"好？","options":["子","丑"],"answer":"A"},7]"#, "question-json.not-an-object"),
        (
            #"[{"question":"好？","options":["子","丑"],"answer":"A"},"#
                + #"{"type":"singleChoice","stem":"x","key":{"choices":["A"]}}]"#,
            "item.no-choices"
        ),
        (
            #"[{"question":"好？","options":["子","丑"],"answer":"A"},"#
                + #"{"type":"numeric","stem":"x","facility":0.5,"key":{"numbers":[]}}]"#,
            "draft.malformed"
        ),
    ])
    func `a question that cannot be read is an error`(text: String, rule: String) {
        let read = read(text)
        #expect(read.drafts.map(\.stem) == ["好？"])
        let errors = read.findings.filter { $0.severity == .error }
        #expect(errors.first?.rule == rule && errors.first?.place.line == 1, "\(read.findings)")
    }

    @Test(arguments: [
        ("[1, 2,]", "json.trailing-comma", 1), ("{\"a\": 1,\n}", "json.trailing-comma", 2),
        ("// x\n[]", "json.comment", 1), ("[\n# x\n]", "json.comment", 2),
        ("['a']", "json.malformed", 1), ("[{\"a\": 1", "json.malformed", 1),
        ("[nul]", "json.malformed", 1), ("[01]", "json.malformed", 1),
        ("[] []", "json.malformed", 1), ("{\"a\"}", "json.malformed", 1), ("", "json.malformed", 1),
        ("[\"a\nb\"]", "json.malformed", 1), ("[\"\\q\"]", "json.malformed", 1),
        ("[\"\\ud800\"]", "json.malformed", 1), ("\"x\"", "question-json.no-questions", nil),
        ("[]", "question-json.no-questions", nil),
    ])
    func `what is no JSON is named with its line`(text: String, rule: String, line: Int?) {
        let read = read(text)
        #expect(read.findings.map(\.rule) == [rule] && read.findings.first?.place.line == line)
    }

    @Test func `nesting without end is refused`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(read(deep).findings.map(\.rule) == ["json.too-deep"])
        let objects = String(repeating: "{\"a\":", count: 100_000)
        #expect(read(objects).findings.map(\.rule) == ["json.too-deep"])
    }

    @Test func `a line that is no JSON costs no other line`() {
        let text = #"{"question":"甲？","options":["子","丑"],"answer":"A"}"#
        let read = JSONQuestionReader().lines(
            in: Array("\(text)\n{oops}\n\n\(text.replacing("甲", with: "乙"))\n".utf8),
            file: "x.jsonl")
        #expect(read.drafts.map(\.stem) == ["甲？", "乙？"])
        #expect(read.findings.map(\.rule) == ["json.malformed"])
        #expect(read.findings.first?.place.line == 2)
        #expect(read.entries.map(\.place.line) == [1, 4])
    }

    @Test func `encodings are found`() {
        let text = #"[{"question":"甲？","options":["子","丑"],"answer":"A"}]"#
        var wide: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 { wide += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let read = JSONQuestionReader().questions(in: wide, file: "x.json")
        #expect(read.encoding == "UTF-16BE with BOM" && read.drafts.count == 1)
        let marked = JSONQuestionReader().questions(
            in: [0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "x.json")
        #expect(marked.encoding == "UTF-8 with BOM" && marked.drafts == read.drafts)
    }

    /// Minified files: the line is 1 for all of them, the row says which.
    @Test func `questions on one line have rows`() {
        let text = """
            [{"question":"甲","options":["一","二"],"answer":"A"},5,\
            {"question":"乙","options":["一","二"],"answer":"C"},\
            {"question":"丙","options":["一","二"],"answer":"B"}]
            """
        let read = JSONQuestionReader().questions(in: Array(text.utf8), file: "a.json")
        #expect(read.entries.map(\.place.row) == [1, 4])
        #expect(read.findings.map(\.place.row) == [2, 3])
        #expect(read.entries.allSatisfy { $0.place.line == 1 })
    }
}
