import Bank
import Testing
import Vocabulary

@testable import Exchange

/// Short ways to write items in tests.
enum QTIFixture {
    static let namespace = "http://www.imsglobal.org/xsd/imsqti_v2p2"

    static func item(_ inner: String, attributes: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <assessmentItem xmlns="\(namespace)" identifier="i1" title="T" adaptive="false"
          timeDependent="false" \(attributes)>\(inner)</assessmentItem>
        """
    }

    static let scoreDeclaration = """
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        """

    static let matchCorrect = """
        <responseProcessing \
        template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/>
        """

    static let mapResponse = """
        <responseProcessing \
        template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/map_response.xml"/>
        """

    /// An item with one response, scored as the rules say.
    static func scored(
        _ cardinality: String, _ type: String, declared: String = "", rules: String
    ) -> String {
        item(
            """
            <responseDeclaration identifier="RESPONSE" cardinality="\(cardinality)"
              baseType="\(type)">\(declared)</responseDeclaration>
            \(scoreDeclaration)<itemBody><p>?</p></itemBody>\(rules)
            """)
    }

    static func read(_ text: String) throws -> QTIItem {
        try QTIItem(Array(text.utf8), file: "item.xml")
    }

    static func score(_ text: String, _ responses: [String: [String]]) throws -> QTIScore {
        QTIScorer(try read(text)).score(responses)
    }

    static func questions(_ text: String) -> QuestionImport {
        QTIItemReader().questions(in: Array(text.utf8), file: "item.xml")
    }

    static func value(_ expression: String, _ responses: [String: [String]] = [:]) throws -> String
    {
        let item = try read(
            item(
                """
                <responseDeclaration identifier="ONE" cardinality="single" baseType="identifier">
                  <correctResponse><value>A</value></correctResponse>
                  <defaultValue><value>D</value></defaultValue></responseDeclaration>
                <responseDeclaration identifier="NUMBER" cardinality="single" baseType="float"/>
                <responseDeclaration identifier="WHOLE" cardinality="single" baseType="integer"/>
                <responseDeclaration identifier="TEXT" cardinality="single" baseType="string"/>
                <responseDeclaration identifier="MANY" cardinality="multiple"
                  baseType="identifier"/>
                <responseDeclaration identifier="ORDER" cardinality="ordered"
                  baseType="identifier"/>
                <responseDeclaration identifier="PAIRS" cardinality="multiple" baseType="pair"/>
                <responseDeclaration identifier="POINT" cardinality="single" baseType="point"/>
                <responseDeclaration identifier="POINTS" cardinality="multiple" baseType="point"/>
                <responseDeclaration identifier="RECORD" cardinality="record"/>
                <responseDeclaration identifier="TIME" cardinality="single" baseType="duration"/>
                <responseProcessing>\(expression)</responseProcessing>
                """))
        var evaluator = QTIEvaluator(item)
        for declaration in item.responses {
            let texts = responses[declaration.identifier] ?? []
            evaluator.set(declaration.identifier, declaration.value(texts) ?? .null)
        }
        let node = try #require(item.responseProcessing?.children.first)
        do {
            return try evaluator.evaluate(node).shown
        } catch {
            return error.code
        }
    }
}

extension QTIValue {
    /// `null`, `A`, `[A, B]` without an order, `<A, B>` with one.
    var shown: String {
        switch self {
        case .null: "null"
        case .single(let scalar): scalar.description
        case .multiple(let scalars): "[\(scalars.map(\.description).joined(separator: ", "))]"
        case .ordered(let scalars): "<\(scalars.map(\.description).joined(separator: ", "))>"
        case .record(let fields): "{\(fields.keys.sorted().joined(separator: ", "))}"
        }
    }
}
