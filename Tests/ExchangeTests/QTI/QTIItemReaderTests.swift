import Bank
import Testing
import Vocabulary

@testable import Exchange

/// Items of other programs as drafts.
struct QTIItemReaderTests {
    private func item(
        _ cardinality: String, _ type: String, _ declared: String, _ body: String,
        _ rules: String = QTIFixture.matchCorrect
    ) -> QuestionImport {
        QTIFixture.questions(
            QTIFixture.item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="\(cardinality)"
                  baseType="\(type)">\(declared)</responseDeclaration>
                \(QTIFixture.scoreDeclaration)<itemBody>\(body)</itemBody>\(rules)
                """))
    }

    private func correct(_ values: String...) -> String {
        "<correctResponse>\(values.map { "<value>\($0)</value>" }.joined())</correctResponse>"
    }

    private func choices(_ attributes: String, _ ids: [String]) -> String {
        let list = ids.map { "<simpleChoice identifier=\"\($0)\"><p>选 \($0)</p></simpleChoice>" }
        return """
            <p>引<b>文</b>　全角  空格<br/>第二行</p><choiceInteraction \
            responseIdentifier="RESPONSE" \(attributes)><prompt>问</prompt>\(list.joined())\
            </choiceInteraction>
            """
    }

    @Test(arguments: [
        ("single", ["A", "B"], ["A"], "maxChoices=\"1\"", ItemType.singleChoice),
        ("single", ["true", "false"], ["true"], "maxChoices=\"1\"", .trueFalse),
        ("single", ["T", "F"], ["T"], "maxChoices=\"1\"", .singleChoice),
        ("multiple", ["A", "B", "C"], ["A", "C"], "maxChoices=\"0\"", .multipleResponse),
        ("multiple", ["A", "B", "C"], ["A"], "maxChoices=\"3\"", .indefiniteChoice),
        ("multiple", ["A", "B", "C"], ["A"], "maxChoices=\"1\"", .singleChoice),
    ])
    func `Choices of every kind`(
        _ cardinality: String, _ ids: [String], _ right: [String], _ attributes: String,
        _ type: ItemType
    ) throws {
        let values = right.map { "<value>\($0)</value>" }.joined()
        let result = item(
            cardinality, "identifier", "<correctResponse>\(values)</correctResponse>",
            choices(attributes, ids))
        let draft = try #require(result.drafts.first)
        #expect(result.findings.isEmpty)
        #expect(draft.type == type)
        #expect(draft.id == "i1")
        #expect(draft.topic == "T")
        #expect(draft.stem == "引文　全角 空格\n第二行\n问")
        #expect(draft.choices.map(\.text) == ids.map { "选 \($0)" })
        #expect(draft.key == .choices(right.map { ChoiceID($0) }))
        #expect(draft.choices.allSatisfy { $0.isPinned == (type == .trueFalse) })
        #expect(draft.credits == nil && draft.marks == nil)
        #expect(result.entries[0].place == Finding.Place(file: "item.xml", line: 3))
    }

    @Test func `Shares of a program of its own are measured`() throws {
        func rule(_ id: String, _ worth: String) -> String {
            """
            <responseCondition><responseIf><member><baseValue baseType="identifier">\(id)\
            </baseValue><variable identifier="RESPONSE"/></member>
            <setOutcomeValue identifier="SCORE"><sum><variable identifier="SCORE"/>\
            <baseValue baseType="float">\(worth)</baseValue></sum></setOutcomeValue>\
            </responseIf></responseCondition>
            """
        }
        let rules = "<responseProcessing>\(rule("A", "2"))\(rule("B", "1"))\(rule("C", "-1"))"
        let result = item(
            "multiple", "identifier", correct("A", "B"),
            choices("maxChoices=\"0\"", ["A", "B", "C"]),
            rules + "</responseProcessing>")
        let draft = try #require(result.drafts.first)
        #expect(result.findings.isEmpty)
        #expect(draft.marks == Marks(3))
        #expect(
            draft.credits?.shares == [
                "A": Fraction(2, 3), "B": Fraction(1, 3), "C": Fraction(-1, 3),
            ])
    }

    @Test func `A program that the bank cannot follow is kept with a warning`() throws {
        let rules = """
            <responseProcessing><responseCondition><responseIf>
            <gte><containerSize><variable identifier="RESPONSE"/></containerSize>
            <baseValue baseType="integer">2</baseValue></gte>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>
            </setOutcomeValue></responseIf></responseCondition></responseProcessing>
            """
        let result = item(
            "multiple", "identifier", correct("A", "B"),
            choices("maxChoices=\"0\"", ["A", "B", "C"]),
            rules)
        #expect(result.entries.count == 1)
        #expect(result.findings.map(\.rule) == ["qti.own-scoring"])
        #expect(result.findings.map(\.severity) == [.warning])
    }

    @Test func `A maximum that the key does not reach is named`() throws {
        let score = QTIFixture.scoreDeclaration.replacing("/>", with: " normalMaximum=\"5\"/>")
        let result = QTIFixture.questions(
            QTIFixture.item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="single"
                  baseType="identifier">\(correct("A"))</responseDeclaration>\(score)
                <itemBody>\(choices("maxChoices=\"1\"", ["A", "B"]))</itemBody>
                \(QTIFixture.matchCorrect)
                """))
        #expect(result.findings.map(\.rule) == ["qti.max-score"])
        #expect(result.drafts.first?.marks == Marks(1))
    }

    @Test func `Texts and numbers`() throws {
        let entry = "<p>写 <textEntryInteraction responseIdentifier=\"RESPONSE\"/> 吧 _______</p>"
        let text = item("single", "string", correct("York"), entry)
        #expect(text.drafts.first?.type == .fillIn)
        #expect(text.drafts.first?.stem == "写 ____ 吧 ___")
        #expect(text.drafts.first?.key == .texts([[AcceptedText("York", .exact)]]))
        let rules = """
            <responseProcessing><responseCondition><responseIf>
            <equal toleranceMode="absolute" tolerance="0.5"><variable identifier="RESPONSE"/>
            <correct identifier="RESPONSE"/></equal><setOutcomeValue identifier="SCORE">
            <baseValue baseType="float">2</baseValue></setOutcomeValue></responseIf>
            </responseCondition></responseProcessing>
            """
        let number = item("single", "float", correct("9.5"), entry, rules)
        #expect(number.findings.isEmpty)
        #expect(number.drafts.first?.type == .numeric)
        #expect(number.drafts.first?.marks == Marks(2))
        #expect(
            number.drafts.first?.key == .numbers([AcceptedNumber(Fraction(9), Fraction(10))]))
        let open = item(
            "single", "float", correct("9.5"), entry,
            rules.replacing("tolerance=", with: "includeUpperBound=\"false\" tolerance="))
        #expect(open.findings.isEmpty)
        // QTI bounds the second number by the first, so that an upper bound is the lower end here.
        #expect(
            open.drafts.first?.key
                == .numbers([AcceptedNumber(Fraction(9), Fraction(10), excluding: .lower)]))
        let plain = item("single", "integer", correct("16"), entry)
        #expect(
            plain.drafts.first?.key == .numbers([AcceptedNumber(Fraction(16), Fraction(16))]))
    }

    @Test func `Shares too fine to be added up are rounded, and that is said`() throws {
        func response(_ name: String, _ worth: String) -> String {
            """
            <responseDeclaration identifier="\(name)" cardinality="single" baseType="string">
            <mapping><mapEntry mapKey="全" mappedValue="1"/>
            <mapEntry mapKey="半" mappedValue="\(worth)"/></mapping></responseDeclaration>
            """
        }
        let names = ["R1", "R2", "R3"]
        let worths = ["0.123456789012347", "0.312345678901231", "0.512345678901239"]
        let sum = names.map { "<mapResponse identifier=\"\($0)\"/>" }.joined()
        let entries = names.map { "<textEntryInteraction responseIdentifier=\"\($0)\"/>" }
        let result = QTIFixture.questions(
            QTIFixture.item(
                """
                \(zip(names, worths).map { response($0, $1) }.joined())
                \(QTIFixture.scoreDeclaration)<itemBody><p>\(entries.joined())</p></itemBody>
                <responseProcessing><setOutcomeValue identifier="SCORE"><sum>\(sum)</sum>
                </setOutcomeValue></responseProcessing>
                """))
        #expect(result.findings.map(\.rule) == ["qti.own-scoring"])
        guard case .texts(let blanks)? = result.drafts.first?.key else {
            Issue.record("no texts")
            return
        }
        #expect(blanks.map { $0.map(\.credit) }[0] == [.one, Fraction(123, 1000)])
    }

    @Test func `Several gaps of one kind are one item`() throws {
        func declaration(_ name: String, _ value: String) -> String {
            """
            <responseDeclaration identifier="\(name)" cardinality="single" baseType="identifier">\
            \(correct(value))</responseDeclaration>
            """
        }
        func gap(_ name: String, _ words: [String]) -> String {
            let list = words.enumerated().map {
                "<inlineChoice identifier=\"\(["A", "B"][$0])\">\($1)</inlineChoice>"
            }
            return """
                <inlineChoiceInteraction responseIdentifier="\(name)">\(list.joined())\
                </inlineChoiceInteraction>
                """
        }
        let rules = """
            <responseProcessing><responseCondition><responseIf><and>
            <match><variable identifier="R1"/><correct identifier="R1"/></match>
            <match><variable identifier="R2"/><correct identifier="R2"/></match></and>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue>
            </setOutcomeValue></responseIf></responseCondition></responseProcessing>
            """
        let result = QTIFixture.questions(
            QTIFixture.item(
                """
                \(declaration("R1", "A"))\(declaration("R2", "B"))\(QTIFixture.scoreDeclaration)
                <itemBody><p>\(gap("R1", ["应当", "可以"]))，\(gap("R2", ["处罚", "许可"]))。</p></itemBody>
                \(rules)
                """))
        let draft = try #require(result.drafts.first)
        #expect(result.findings.isEmpty)
        #expect(draft.stem == "____，____。")
        #expect(draft.choices.map(\.id) == ["A", "B", "R2-A", "R2-B"])
        #expect(draft.slots.map(\.choices) == [["A", "B"], ["R2-A", "R2-B"]])
        #expect(
            draft.key
                == .pairs([.init(slot: "R1", choice: "A"), .init(slot: "R2", choice: "R2-B")]))
    }

    @Test(arguments: [
        ("<associateInteraction responseIdentifier=\"RESPONSE\"/>", "qti.unsupported-interaction"),
        ("<hotspotInteraction responseIdentifier=\"RESPONSE\"/>", "qti.unsupported-interaction"),
        ("<customInteraction responseIdentifier=\"RESPONSE\"/>", "qti.unsupported-interaction"),
        (
            "<textEntryInteraction responseIdentifier=\"RESPONSE\"/><orderInteraction/>",
            "qti.composite"
        ), ("<p>只读</p>", "qti.no-interaction"),
        ("<textEntryInteraction responseIdentifier=\"GONE\"/>", "qti.no-response"),
        ("<choiceInteraction responseIdentifier=\"RESPONSE\"/>", "qti.duplicate-identifier"),
        (
            "<choiceInteraction responseIdentifier=\"RESPONSE\"><simpleChoice>甲</simpleChoice>"
                + "</choiceInteraction>", "qti.duplicate-identifier"
        ),
        (
            "<orderInteraction responseIdentifier=\"RESPONSE\"><simpleChoice identifier=\"A\"/>"
                + "<simpleChoice identifier=\"B\"/></orderInteraction>", "qti.partial-order"
        ),
    ])
    func `What cannot be imported is named with its line`(_ body: String, _ rule: String) {
        let result = item("single", "identifier", correct("A"), body)
        #expect(result.entries.isEmpty)
        #expect(result.findings.map(\.rule) == [rule])
        #expect(result.findings[0].severity == .error)
        #expect(result.findings[0].place.line != nil)
    }

    @Test func `Adaptive items and templates are named`() {
        let body = "<itemBody/>"
        let adaptive = QTIFixture.item(body).replacing(
            "adaptive=\"false\"", with: "adaptive=\"true\"")
        #expect(QTIFixture.questions(adaptive).findings.map(\.rule) == ["qti.adaptive"])
        let template = QTIFixture.item("<templateProcessing/>" + body)
        #expect(QTIFixture.questions(template).findings.map(\.rule) == ["qti.template-item"])
    }

    @Test func `Rubrics, feedback and pictures`() throws {
        let picture = "data:image/png;base64,iVBORw0KGgo="
        let body = """
            <rubricBlock view="candidate"><p>提示</p></rubricBlock>
            <rubricBlock view="scorer"><p>评分要点</p></rubricBlock>
            <p><img src="\(picture)" alt="图[1]"/></p>
            <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
            <simpleChoice identifier="A" fixed="true">甲<feedbackInline
              outcomeIdentifier="F" identifier="A" showHide="show">对甲说</feedbackInline>
            </simpleChoice>
            <simpleChoice identifier="B">乙</simpleChoice></choiceInteraction>
            """
        let feedback = """
            <modalFeedback outcomeIdentifier="F" identifier="INCORRECT"
              showHide="show">错</modalFeedback>
            <modalFeedback outcomeIdentifier="F" identifier="x" showHide="show">何时</modalFeedback>
            <modalFeedback outcomeIdentifier="F" identifier="all" showHide="hide">解答</modalFeedback>
            """
        let result = item(
            "single", "identifier", correct("A"), body, QTIFixture.matchCorrect + feedback)
        let draft = try #require(result.drafts.first)
        let media = try #require(result.media.first)
        #expect(draft.stem == "提示\n![图1](media/\(media.name))")
        #expect(media.bytes == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(draft.explanation == "评分要点\n解答")
        #expect(
            draft.feedback == [ItemFeedback(.answer("A"), "对甲说"), ItemFeedback(.incorrect, "错")])
        #expect(draft.choices.map(\.isPinned) == [true, false])
        #expect(result.findings.map(\.rule) == ["qti.feedback-lost"])
    }

    @Test func `QTI 3 the same`() throws {
        let text = """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
              identifier="g" title="t" adaptive="false" time-dependent="false">
            <qti-response-declaration identifier="RESPONSE" cardinality="multiple"
              base-type="directedPair"><qti-correct-response><qti-value>W G1</qti-value>
            </qti-correct-response></qti-response-declaration>
            <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
            <qti-item-body><qti-gap-match-interaction response-identifier="RESPONSE">
            <qti-gap-text identifier="W" match-max="1">winter</qti-gap-text>
            <qti-gap-text identifier="S" match-max="1">summer</qti-gap-text>
            <p>Now is the <qti-gap identifier="G1"/>.</p></qti-gap-match-interaction>
            </qti-item-body><qti-response-processing
            template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>
            </qti-assessment-item>
            """
        let result = QTIFixture.questions(text)
        let draft = try #require(result.drafts.first)
        #expect(result.findings.isEmpty)
        #expect(draft.type == .gapMatch)
        #expect(draft.stem == "Now is the ____.")
        #expect(draft.key == .pairs([.init(slot: "G1", choice: "W")]))
    }
}
