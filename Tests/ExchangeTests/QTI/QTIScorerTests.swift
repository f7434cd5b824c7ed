import Testing
import Vocabulary

@testable import Exchange

struct QTIScorerTests {
    private func score(_ text: String, _ response: [String]?) throws -> String {
        let responses = response.map { ["RESPONSE": $0] } ?? [:]
        return try QTIFixture.score(text, responses).score?.decimalText ?? "none"
    }

    @Test(arguments: [
        ("single", "identifier", ["A"], ["A"], "1"), ("single", "identifier", ["A"], ["B"], "0"),
        ("multiple", "identifier", ["A", "B"], ["B", "A"], "1"),
        ("multiple", "identifier", ["A", "B"], ["A"], "0"),
        ("multiple", "identifier", ["A", "B"], ["A", "A", "B"], "0"),
        ("ordered", "identifier", ["A", "B"], ["A", "B"], "1"),
        ("ordered", "identifier", ["A", "B"], ["B", "A"], "0"),
        ("multiple", "pair", ["A P", "C M"], ["M C", "A P"], "1"),
        ("multiple", "directedPair", ["A P"], ["P A"], "0"),
        ("single", "point", ["10 20"], ["10 20"], "1"), ("single", "integer", ["3"], ["3"], "1"),
        ("single", "float", ["2.5"], ["2.50"], "1"), ("single", "string", ["York"], ["york"], "0"),
        ("single", "boolean", ["true"], ["true"], "1"), ("single", "integer", ["3"], ["x"], "0"),
    ])
    func `Right or wrong`(
        _ cardinality: String, _ type: String, _ correct: [String], _ response: [String],
        _ expected: String
    ) throws {
        let values = correct.map { "<value> \($0) </value>" }.joined()
        let text = QTIFixture.scored(
            cardinality, type, declared: "<correctResponse>\(values)</correctResponse>",
            rules: QTIFixture.matchCorrect)
        #expect(try score(text, response) == expected)
        #expect(try score(text, nil) == "0")
        #expect(try score(text, correct) == "1")
        #expect(QTIScorer(try QTIFixture.read(text)).maxScore == .one)
    }

    private static let mapping = """
        <mapping defaultValue="-2" lowerBound="0" upperBound="2">
        <mapEntry mapKey="H" mappedValue="1"/><mapEntry mapKey="O" mappedValue="1.5"/>
        <mapEntry mapKey="Cl" mappedValue="-1"/></mapping>
        """

    @Test(arguments: [
        (["H"], "1"), (["O"], "1.5"), (["H", "O"], "2"), (["H", "H"], "1"), (["H", "Cl"], "0"),
        (["He"], "0"), (["H", "He", "O"], "0.5"), ([], "0"),
    ])
    func `A mapping adds up within its bounds`(_ response: [String], _ expected: String) throws {
        let text = QTIFixture.scored(
            "multiple", "identifier", declared: Self.mapping, rules: QTIFixture.mapResponse)
        #expect(try score(text, response) == expected)
        #expect(QTIScorer(try QTIFixture.read(text)).maxScore == Fraction(2))
    }

    @Test(arguments: [
        ("York", "1"), ("york", "0.5"), ("YORK", "0.5"), ("Gloucester", "0"), ("", "0"),
    ])
    func `A mapping with and without case`(_ response: String, _ expected: String) throws {
        let mapping = """
            <mapping defaultValue="0" upperBound="1"><mapEntry mapKey="York" mappedValue="0.5"/>
            <mapEntry mapKey="york" mappedValue="0.5" caseSensitive="false"/></mapping>
            """
        let text = QTIFixture.scored(
            "single", "string", declared: mapping, rules: QTIFixture.mapResponse)
        #expect(try score(text, [response]) == expected)
    }

    @Test func `Without an answer a mapping written out gives its default`() throws {
        let rules = """
            <responseProcessing><setOutcomeValue identifier="SCORE">
            <mapResponse identifier="RESPONSE"/></setOutcomeValue></responseProcessing>
            """
        let mapping = """
            <mapping defaultValue="-1"><mapEntry mapKey="A" mappedValue="1"/></mapping>
            """
        let text = QTIFixture.scored("single", "identifier", declared: mapping, rules: rules)
        #expect(try score(text, nil) == "-1")
    }

    @Test(arguments: [
        (["102 113"], "1"), (["103 114"], "1"), (["118 113"], "0"), (["5 5"], "0"),
    ])
    func `Points by areas`(_ response: [String], _ expected: String) throws {
        let areas = """
            <areaMapping defaultValue="0">
            <areaMapEntry shape="circle" coords="102,113,16" mappedValue="1"/></areaMapping>
            """
        let rules = QTIFixture.mapResponse.replacing("map_response", with: "map_response_point")
        let text = QTIFixture.scored("multiple", "point", declared: areas, rules: rules)
        #expect(try score(text, response) == expected)
        #expect(try score(text, response + response) == expected)
    }

    @Test func `Common Cartridge gives the maximum and says how it went`() throws {
        let text = QTIFixture.item(
            """
            <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
            <correctResponse><value>A</value></correctResponse></responseDeclaration>
            <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
            <outcomeDeclaration identifier="FEEDBACKBASIC" cardinality="single"
              baseType="identifier"/>
            <outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">
            <defaultValue><value>4</value></defaultValue></outcomeDeclaration>
            <itemBody/><responseProcessing template="http://x/rptemplates/CC2_match_basic.xml"/>
            """)
        let right = try QTIFixture.score(text, ["RESPONSE": ["A"]])
        #expect(right.score == Fraction(4))
        #expect(right.credit == .one)
        #expect(right.outcomes["FEEDBACKBASIC"]?.texts == ["correct"])
        let none = try QTIFixture.score(text, [:])
        #expect(none.score == .zero)
        #expect(none.outcomes["FEEDBACKBASIC"]?.texts == ["empty"])
    }

    @Test(arguments: [("A", "3"), ("B", "1"), ("C", "0"), ("D", "7")])
    func `Conditions, fragments and the exit`(_ response: String, _ expected: String) throws {
        func test(_ id: String) -> String {
            """
            <match><variable identifier="RESPONSE"/>\
            <baseValue baseType="identifier">\(id)</baseValue></match>
            """
        }
        func set(_ value: Int) -> String {
            """
            <setOutcomeValue identifier="SCORE"><baseValue baseType="integer">\(value)</baseValue>\
            </setOutcomeValue>
            """
        }
        let rules = """
            <responseProcessing><responseProcessingFragment><responseCondition>
            <responseIf>\(test("A"))\(set(3))</responseIf>
            <responseElseIf>\(test("B"))\(set(1))</responseElseIf>
            <responseElseIf>\(test("D"))\(set(7))<exitResponse/></responseElseIf>
            <responseElse>\(set(0))</responseElse></responseCondition>
            </responseProcessingFragment>
            <responseCondition><responseIf>\(test("D"))\(set(9))</responseIf></responseCondition>
            </responseProcessing>
            """
        let text = QTIFixture.scored("single", "identifier", rules: rules)
        #expect(try score(text, [response]) == expected)
    }

    @Test(arguments: [("2", "1"), ("1.5", "0.5"), ("1", "0.5"), ("0.9", "0")])
    func `A table of bounds`(_ response: String, _ expected: String) throws {
        let text = QTIFixture.item(
            """
            <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"/>
            <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float">
            <interpolationTable defaultValue="0">
            <interpolationTableEntry sourceValue="2" targetValue="1"/>
            <interpolationTableEntry sourceValue="1" targetValue="0.5"/>
            </interpolationTable></outcomeDeclaration><itemBody/>
            <responseProcessing><lookupOutcomeValue identifier="SCORE">
            <variable identifier="RESPONSE"/></lookupOutcomeValue></responseProcessing>
            """)
        #expect(try score(text, [response]) == expected)
    }

    @Test func `A container of one value is that value`() throws {
        let text = QTIFixture.item(
            """
            <outcomeDeclaration identifier="LIST" cardinality="multiple" baseType="float">
            <defaultValue><value>2</value></defaultValue></outcomeDeclaration>
            \(QTIFixture.scoreDeclaration)<itemBody/><responseProcessing>
            <setOutcomeValue identifier="SCORE"><variable identifier="LIST"/></setOutcomeValue>
            </responseProcessing>
            """)
        #expect(try score(text, nil) == "2")
        let two = text.replacing("<value>2</value>", with: "<value>2</value><value>3</value>")
        #expect(try score(two, nil) == "none")
    }

    @Test func `What is not supported gives no score and says so`() throws {
        let rules = """
            <responseProcessing><setOutcomeValue identifier="SCORE">
            <customOperator class="org.example.Parse"/></setOutcomeValue></responseProcessing>
            """
        let text = QTIFixture.scored("single", "string", rules: rules)
        let result = try QTIFixture.score(text, ["RESPONSE": ["1"]])
        #expect(result.score == nil)
        #expect(result.findings.map(\.rule) == ["qti.unsupported"])
        #expect(result.findings[0].english.contains("org.example.Parse"))
        let unknown = QTIFixture.scored(
            "single", "string", rules: "<responseProcessing template=\"http://x/mine.xml\"/>")
        #expect(try QTIFixture.score(unknown, [:]).findings.map(\.rule) == ["qti.unsupported"])
        let none = QTIFixture.scored("single", "string", rules: "")
        #expect(
            try QTIFixture.score(none, [:]).findings.map(\.rule) == ["qti.no-response-processing"])
    }

    @Test func `A branch that is not taken does not matter`() throws {
        let rules = """
            <responseProcessing><responseCondition><responseIf>
            <isNull><variable identifier="RESPONSE"/></isNull>
            <setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue>
            </setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE">
            <randomInteger min="0" max="1"/></setOutcomeValue></responseElse></responseCondition>
            </responseProcessing>
            """
        let text = QTIFixture.scored("single", "identifier", rules: rules)
        #expect(try score(text, nil) == "0")
        #expect(try score(text, ["A"]) == "none")
    }

    @Test func `Random numbers spoil only what depends on them`() throws {
        func item(_ expression: String) -> String {
            QTIFixture.item(
                """
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="integer">
                <correctResponse><value>3</value></correctResponse></responseDeclaration>
                \(QTIFixture.scoreDeclaration)
                <templateDeclaration identifier="A" cardinality="single" baseType="integer"/>
                <templateDeclaration identifier="B" cardinality="single" baseType="integer"/>
                <templateProcessing><setTemplateValue identifier="A">
                <randomInteger min="1" max="6"/></setTemplateValue>
                <setTemplateValue identifier="B"><baseValue baseType="integer">4</baseValue>
                </setTemplateValue><setCorrectResponse identifier="RESPONSE">\(expression)
                </setCorrectResponse></templateProcessing><itemBody/>\(QTIFixture.matchCorrect)
                """)
        }
        #expect(try score(item("<variable identifier=\"B\"/>"), ["4"]) == "1")
        #expect(try score(item("<variable identifier=\"B\"/>"), ["3"]) == "0")
        #expect(try score(item("<variable identifier=\"A\"/>"), ["3"]) == "none")
    }

    @Test func `The maximum as declared, as an outcome, as mapped`() throws {
        func maximum(_ outcome: String, _ response: String) throws -> Fraction? {
            QTIScorer(
                try QTIFixture.read(
                    QTIFixture.item(
                        """
                        <responseDeclaration identifier="RESPONSE" cardinality="multiple"
                          baseType="identifier">\(response)</responseDeclaration>\(outcome)
                        <itemBody/>\(QTIFixture.mapResponse)
                        """))
            ).maxScore
        }
        let normal = """
            <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"
              normalMaximum="5"/>
            """
        let stated =
            QTIFixture.scoreDeclaration + """
                <outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">
                <defaultValue><value>4</value></defaultValue></outcomeDeclaration>
                """
        #expect(try maximum(normal, Self.mapping) == Fraction(5))
        #expect(try maximum(stated, Self.mapping) == Fraction(4))
        #expect(try maximum(QTIFixture.scoreDeclaration, Self.mapping) == Fraction(2))
        #expect(try maximum(QTIFixture.scoreDeclaration, "") == nil)
    }

    @Test func `Malformed and unknown responses are named`() throws {
        let text = QTIFixture.scored(
            "single", "integer", declared: "<correctResponse><value>3</value></correctResponse>",
            rules: QTIFixture.matchCorrect)
        let result = try QTIFixture.score(text, ["RESPONSE": ["1", "2"], "OTHER": ["x"]])
        #expect(result.score == .zero)
        #expect(result.findings.map(\.rule) == ["qti.bad-response", "qti.unknown-response"])
    }

    @Test func `QTI 3 is read under its names of QTI 2`() throws {
        let text = """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
              identifier="i" title="t" time-dependent="false" adaptive="false">
            <qti-response-declaration identifier="RESPONSE" cardinality="multiple"
              base-type="directedPair"><qti-correct-response><qti-value>C R</qti-value>
            </qti-correct-response><qti-mapping default-value="0" upper-bound="1">
            <qti-map-entry map-key="C R" mapped-value="2"/></qti-mapping>
            </qti-response-declaration>
            <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
            <qti-item-body/><qti-response-processing
              template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
            </qti-assessment-item>
            """
        let item = try QTIFixture.read(text)
        #expect(item.version == .three)
        #expect(QTIScorer(item).score(["RESPONSE": ["C R"]]).score == .one)
        let prefixed = QTIFixture.item("<itemBody/>").replacing(
            "<assessmentItem xmlns=", with: "<q:assessmentItem xmlns:q="
        )
        .replacing("</assessmentItem", with: "</q:assessmentItem")
        .replacing("<itemBody/>", with: "<q:itemBody/>")
        #expect(try QTIFixture.read(prefixed).identifier == "i1")
        #expect(try QTIFixture.read(prefixed).version == .twoTwo)
    }
}
