import Bank
import Testing
import Vocabulary

@testable import Exchange

/// Texts that are too deep, too long, too large as numbers, or no texts at all.
@Suite(.timeLimit(.minutes(10))) struct `Hostile texts are refused or read, and end` {
    @Test func `arrays in arrays in arrays, in JSON and YAML`() {
        for depth in [100, 2000, 200_000] {
            for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("{a: ", "}")] {
                let text =
                    String(repeating: open, count: depth) + "1"
                    + String(repeating: close, count: depth)
                for (name, read) in HostileFiles.texts
                where ["json", "jsonl", "native"].contains(name) {
                    let result = read(Array(text.utf8))
                    #expect(result.entries.isEmpty)
                    #expect(!result.errors.isEmpty, "\(name) \(depth)")
                }
            }
            let list = (0..<min(depth, 2000)).map { String(repeating: " ", count: $0) + "-" }
            let read = BankReader().items(in: Array(list.joined(separator: "\n").utf8), file: "x")
            #expect(!read.findings.isEmpty)
        }
    }

    @Test func `aliases of YAML that stand for billions`() {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...30 {
            let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(list)]")
        }
        let bombs = [
            lines.joined(separator: "\n"),
            lines.joined(separator: "\n") + "\n? *a30\n: x\n? *a29\n: y",
            "items: &i\n  - *i\n", "items:\n  - &a {id: X}\n  - <<: *a\n",
        ]
        for bomb in bombs {
            let read = BankReader().items(in: Array(bomb.utf8), file: "x.yaml")
            #expect(read.findings.map(\.rule) == ["yaml.alias"])
        }
        let sound = "items:\n  - type: extendedText\n    stem: 甲 & 乙 *注 和 &丙\n"
        let read = BankReader().items(in: Array(sound.utf8), file: "x.yaml")
        #expect(!read.findings.contains { $0.rule == "yaml.alias" })
    }

    /// At the ends of what fits into machine numbers, and far beyond.
    static let numbers = [
        "9223372036854775807", "-9223372036854775808", "99999999999999999999999999", "1e308",
        "1e-308",
        "1e999999999999", "999999999999999e3", "0.000000000000000001", "-0.000000000000000001",
        "0.333333333333333", "123456789012345.678", "1/0", "1/3", "-1/9223372036854775807", "NaN",
        "INF", "-INF", "0x7fffffffffffffff", "١٢", "1,000,000", "--1", "1e", "", ".", "+",
    ]

    @Test(arguments: numbers)
    func `numbers in GIFT and Moodle`(number: String) {
        for other in Self.numbers {
            let gift = [
                "甲 {#\(number):\(other)}", "甲 {#\(number)..\(other)}",
                "甲 {=%\(number)%一 ~%\(other)%二 ~三}", "甲 {#=%\(number)%1:\(other)}",
            ].joined(separator: "\n\n")
            check(GIFTReader().questions(in: Array(gift.utf8), file: "x.gift"))
            let quiz =
                "<quiz><question type=\"numerical\"><questiontext><text>甲</text></questiontext>"
                + "<defaultgrade>\(number)</defaultgrade><penalty>\(other)</penalty>"
                + "<answer fraction=\"100\"><text>\(number)</text><tolerance>\(other)</tolerance>"
                + "</answer></question><question type=\"multichoice\"><questiontext><text>乙</text>"
                + "</questiontext><defaultgrade>\(other)</defaultgrade><single>false</single>"
                + "<answer fraction=\"\(number)\"><text>一</text></answer>"
                + "<answer fraction=\"\(other)\"><text>二</text></answer></question></quiz>"
            check(MoodleXMLReader().questions(in: Array(quiz.utf8), file: "x.xml"))
        }
    }

    @Test(arguments: numbers)
    func `numbers in QTI, read and scored`(number: String) throws {
        for other in Self.numbers.prefix(12) {
            let mapping =
                "<mapping lowerBound=\"\(other)\" upperBound=\"\(number)\" "
                + "defaultValue=\"\(other)\"><mapEntry mapKey=\"A\" mappedValue=\"\(number)\"/>"
                + "<mapEntry mapKey=\"B\" mappedValue=\"\(other)\"/></mapping>"
            let text = HostileFiles.item(mapping)
            check(QTIItemReader().questions(in: Array(text.utf8), file: "x.xml"))
            let operations = [
                "sum", "product", "subtract", "divide", "power", "integerDivide",
                "integerModulus", "gcd", "lcm", "max", "min", "equal", "lt",
            ]
            for operation in operations {
                let expression =
                    "<\(operation)><baseValue baseType=\"float\">\(number)</baseValue>"
                    + "<baseValue baseType=\"float\">\(other)</baseValue></\(operation)>"
                let rules =
                    "<responseProcessing><setOutcomeValue identifier=\"SCORE\">\(expression)"
                    + "</setOutcomeValue></responseProcessing>"
                let cut = try #require(text.firstRange(of: "<responseProcessing"))
                let item = try? QTIItem(
                    Array((text[..<cut.lowerBound] + rules + "</assessmentItem>").utf8), file: "x")
                guard let item else { continue }
                let score = QTIScorer(item).score(["RESPONSE": ["A"]])
                #expect(score.score != nil || !score.findings.isEmpty)
            }
        }
    }

    private func check(_ read: QuestionImport) {
        #expect(read.isAccountedFor)
        for draft in read.drafts {
            #expect((try? ItemDraft(json: draft.json)) == draft, "\(draft)")
            _ = MoodleXMLWriter().text([draft])
            _ = GIFTWriter().text([draft])
        }
    }

    @Test func `patterns that go back again and again`() throws {
        let long = String(repeating: "a", count: 5_000)
        let spent = milliseconds {
            for pattern in [
                "(a*)*b", "(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*x", "(a?){20}a{20}b",
                "((a*)*)*b", "([a-z]+)*1", "(a*){3}(a*){3}(a*){3}b", "\\p{L}*\\p{L}*\\p{L}*1",
            ] {
                if let compiled = QTIPattern(pattern) { #expect(!compiled.matches(long)) }
            }
            for pattern in [
                "(a{1,1000}){1,1000}", "((a{1,100}){1,100}){1,100}", "((((a{1000}){1000}){1000}))",
                String(repeating: "(", count: 1000), String(repeating: "(a|", count: 40),
                String(repeating: "[a-[", count: 500), "a{9999999999999999999}", "[z-a]", "\\p{",
                "[",
                "a**", "(?=a)", String(repeating: "a?", count: 5000),
                String(repeating: "(a*", count: 45) + String(repeating: ")*", count: 45),
            ] {
                _ = QTIPattern(pattern)?.matches(String(long.prefix(200)))
            }
        }
        #expect(spent < 60_000)
    }

    @Test func `bytes that are no text`() {
        let damaged: [[UInt8]] = [
            [0], Array("1. 甲\0".utf8), [0xFF], [0xC3], [0xE7, 0x94],
            [0xF8, 0x88, 0x80, 0x80, 0x80],
            [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x81], [0x81, 0x30, 0x81], [0xFF, 0xFE, 0x00],
            [0xFF, 0xFE, 0x00, 0xD8], [0xFE, 0xFF, 0xDC, 0x00], [0xEF, 0xBB, 0xBF, 0xFF],
            Array("甲乙丙丁戊己".utf8.dropLast()), Array(repeating: 0x80, count: 100_000),
            (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) },
        ]
        for bytes in damaged {
            for (name, read) in HostileFiles.texts {
                let result = read(bytes)
                #expect(result.entries.isEmpty, "\(name) \(bytes.prefix(8))")
                // Some of them are a line of rare characters in GB 18030.
                #expect(result.isAccountedFor, "\(name) \(bytes.prefix(8))")
            }
        }
    }

    /// Longer ones would say nothing else: what takes time in proportion to the text goes through,
    /// what takes its square does not.
    @Test(arguments: [
        "a", "甲", "1. ", "（", "A. 甲 ", "答案：A", "【答案】", "{", "~", "=", "\\", "&amp;", "<p>", "\"",
        ",",
        "____", "1-5 ABCDE ", "[[1]]", "{1:MC:=a}", "- ", "# ", "❤\u{FE0F}", "e\u{301}",
    ])
    func `one line of a hundred thousand bytes`(unit: String) {
        let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
        for (name, read) in HostileFiles.texts {
            let spent = milliseconds { #expect(read(Array(text.utf8)).isAccountedFor, "\(name)") }
            #expect(spent < 30_000, "\(name) takes \(spent) ms of \(unit)")
        }
    }

    @Test(arguments: [
        "\n", "1. 甲\n", "A. 甲\n", "答案：A\n", "{\n", "\"\n", "- a\n", "::a::{T}\n\n", "\r",
    ])
    func `lines without end`(unit: String) {
        let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
        for (name, read) in HostileFiles.texts {
            let spent = milliseconds { _ = read(Array(text.utf8)) }
            #expect(spent < 30_000, "\(name) takes \(spent) ms of \(unit.debugDescription)")
        }
    }
}
