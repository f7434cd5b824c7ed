import Testing

@testable import Exchange

/// Every expression, by what the specification says of it, operands without a value among them.
struct QTIExpressionTests {
    /// `b:true`, `i:3`, `f:1.5`, `s:text`, `id:A`, `null`, `v:NAME`, `multiple(id:A id:B)`.
    private static func operand(_ short: String) -> String {
        let parts = short.split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false
        ).map(String.init)
        let types = [
            "b": "boolean", "i": "integer", "f": "float", "s": "string", "id": "identifier",
            "p": "pair", "d": "duration", "xy": "point",
        ]
        if short == "null" { return "<null/>" }
        if short.hasSuffix(")"), let open = short.firstIndex(of: "(") {
            let inner = short[short.index(after: open)...].dropLast().split(separator: " ")
            return expression(String(short[..<open]), inner.map(String.init))
        }
        if parts.first == "v" { return "<variable identifier=\"\(parts[1])\"/>" }
        return "<baseValue baseType=\"\(types[parts[0]] ?? "")\">\(parts[1])</baseValue>"
    }

    private static func expression(
        _ name: String, _ operands: [String], _ attributes: String = ""
    ) -> String {
        "<\(name) \(attributes)>\(operands.map(operand).joined())</\(name)>"
    }

    private static func text(_ text: String) -> String {
        "<baseValue baseType=\"string\">\(text)</baseValue>"
    }

    @Test(arguments: [
        ("and", ["b:true", "b:true"], "true"), ("and", ["b:true", "b:false"], "false"),
        ("and", ["b:true", "null"], "null"), ("and", ["b:false", "null"], "false"),
        ("or", ["b:false", "b:true"], "true"), ("or", ["b:false", "b:false"], "false"),
        ("or", ["b:false", "null"], "null"), ("or", ["b:true", "null"], "true"),
        ("not", ["b:true"], "false"), ("not", ["null"], "null"),
        ("and", ["b:true", "i:1"], "qti.wrong-operand"), ("and", [], "qti.wrong-operand"),
        ("isNull", ["null"], "true"), ("isNull", ["s:"], "true"), ("isNull", ["s:a"], "false"),
        ("isNull", ["v:MANY"], "true"), ("isNull", ["v:GONE"], "qti.unknown-variable"),
        ("match", ["id:A", "id:A"], "true"), ("match", ["id:A", "id:B"], "false"),
        ("match", ["id:A", "null"], "null"), ("member", ["id:A", "id:A"], "true"),
        ("match", ["p:A B", "p:B A"], "true"),
        ("match", ["s:a", "s:A"], "false"), ("match", ["i:2", "f:2.0"], "true"),
        (
            "match",
            ["id:A", "multiple(id:A)"],
            "qti.wrong-operand"
        ),
        ("lt", ["i:1", "f:1.5"], "true"), ("lt", ["i:2", "i:2"], "false"),
        ("lte", ["i:2", "i:2"], "true"), ("gt", ["i:3", "i:2"], "true"),
        (
            "gte",
            [
                "f:0.3",
                "sum(f:0.1 f:0.2)",
            ],
            "true"
        ),
        ("gte", ["i:1", "null"], "null"), ("gt", ["s:a", "i:1"], "qti.wrong-operand"),
        ("durationLT", ["d:10", "d:20"], "true"), ("durationGTE", ["d:10", "d:20"], "false"),
        ("durationGTE", ["d:20", "d:20"], "true"), ("durationLT", ["null", "d:1"], "null"),
    ])
    func `Logic and comparison`(_ name: String, _ operands: [String], _ expected: String) throws {
        #expect(try QTIFixture.value(Self.expression(name, operands)) == expected)
    }

    @Test(arguments: [
        ("min=\"1\" max=\"2\"", ["b:true", "b:false", "b:false"], "true"),
        ("min=\"1\" max=\"1\"", ["b:true", "b:true", "b:false"], "false"),
        ("min=\"2\" max=\"3\"", ["b:true", "null", "b:false"], "null"),
        ("min=\"2\" max=\"3\"", ["b:true", "b:false", "b:false"], "false"),
        ("min=\"1\" max=\"3\"", ["b:true", "null", "b:false"], "true"),
    ])
    func `At least and at most so many`(
        _ attributes: String, _ operands: [String], _ expected: String
    ) throws {
        #expect(try QTIFixture.value(Self.expression("anyN", operands, attributes)) == expected)
    }

    @Test(arguments: [
        ("toleranceMode=\"exact\"", "f:2.50", "f:2.5", "true"),
        ("toleranceMode=\"exact\"", "f:2.5", "f:2.51", "false"),
        ("toleranceMode=\"absolute\" tolerance=\"0.1\"", "f:2", "f:2.1", "true"),
        ("toleranceMode=\"absolute\" tolerance=\"0.1\"", "f:2", "f:2.11", "false"),
        ("toleranceMode=\"absolute\" tolerance=\"0.1 0.3\"", "f:2", "f:2.3", "true"),
        ("toleranceMode=\"absolute\" tolerance=\"0.1 0.3\"", "f:2", "f:1.8", "false"),
        (
            "toleranceMode=\"absolute\" tolerance=\"0.1\" includeUpperBound=\"false\"", "f:2",
            "f:2.1", "false"
        ),
        (
            "toleranceMode=\"absolute\" tolerance=\"0.1\" includeLowerBound=\"false\"", "f:2",
            "f:1.9", "false"
        ),
        ("toleranceMode=\"relative\" tolerance=\"10\"", "f:50", "f:55", "true"),
        ("toleranceMode=\"relative\" tolerance=\"10\"", "f:50", "f:55.01", "false"),
        ("toleranceMode=\"relative\" tolerance=\"10\"", "f:-50", "f:-50", "true"),
        ("toleranceMode=\"absolute\"", "f:2", "f:2", "qti.wrong-operand"),
        ("toleranceMode=\"exact\"", "f:2", "null", "null"),
    ])
    func `Equal within a tolerance`(
        _ attributes: String, _ left: String, _ right: String, _ expected: String
    ) throws {
        #expect(
            try QTIFixture.value(Self.expression("equal", [left, right], attributes)) == expected)
    }

    @Test(arguments: [
        (
            "equalRounded", "roundingMode=\"decimalPlaces\" figures=\"2\"", ["f:3.175", "f:3.18"],
            "true"
        ),
        (
            "equalRounded", "roundingMode=\"decimalPlaces\" figures=\"2\"", ["f:3.174", "f:3.18"],
            "false"
        ),
        ("equalRounded", "figures=\"3\"", ["f:3.175", "f:3.183"], "true"),
        ("equalRounded", "figures=\"3\"", ["f:3.175", "null"], "null"),
        ("equalRounded", "figures=\"0\"", ["f:1", "f:1"], "qti.wrong-operand"),
        ("roundTo", "roundingMode=\"decimalPlaces\" figures=\"0\"", ["f:0.5"], "1"),
        ("roundTo", "roundingMode=\"decimalPlaces\" figures=\"1\"", ["f:1.25"], "1.3"),
        ("roundTo", "roundingMode=\"significantFigures\" figures=\"2\"", ["f:1234"], "1200"),
        ("roundTo", "roundingMode=\"significantFigures\" figures=\"2\"", ["f:0.012345"], "0.012"),
        ("roundTo", "roundingMode=\"significantFigures\" figures=\"1\"", ["f:999"], "1000"),
        ("roundTo", "figures=\"2\"", ["null"], "null"),
        ("round", "", ["f:6.5"], "7"), ("round", "", ["f:7.4"], "7"),
        ("round", "", ["f:-0.5"], "0"),
        ("round", "", ["f:-0.51"], "-1"), ("round", "", ["null"], "null"),
        ("truncate", "", ["f:6.9"], "6"), ("truncate", "", ["f:-6.9"], "-6"),
        ("integerToFloat", "", ["i:3"], "3"),
        ("integerDivide", "", ["i:7", "i:2"], "3"), ("integerDivide", "", ["i:-7", "i:2"], "-4"),
        ("integerDivide", "", ["i:7", "i:0"], "null"),
        ("integerModulus", "", ["i:7", "i:2"], "1"), ("integerModulus", "", ["i:-7", "i:2"], "1"),
        ("integerModulus", "", ["i:7", "i:-2"], "-1"),
        ("integerModulus", "", ["i:7", "i:0"], "null"),
        ("integerModulus", "", ["f:7", "i:2"], "qti.wrong-operand"),
    ])
    func `Rounding and whole numbers`(
        _ name: String, _ attributes: String, _ operands: [String], _ expected: String
    ) throws {
        #expect(try QTIFixture.value(Self.expression(name, operands, attributes)) == expected)
    }

    @Test(arguments: [
        ("sum", ["i:1", "i:2"], "3"), ("sum", ["f:0.1", "f:0.2"], "0.3"),
        ("sum", ["i:1", "null"], "null"), ("sum", ["i:1", "s:a"], "qti.wrong-operand"),
        (
            "sum",
            [
                "multiple(i:1 i:5)",
                "i:2",
            ],
            "8"
        ),
        ("product", ["f:0.5", "i:3"], "1.5"), ("product", ["null"], "null"),
        ("subtract", ["i:1", "f:0.75"], "0.25"), ("subtract", ["i:1"], "qti.wrong-operand"),
        ("divide", ["i:1", "i:4"], "0.25"), ("divide", ["i:1", "i:0"], "null"),
        ("divide", ["null", "i:2"], "null"), ("divide", ["i:2", "i:3"], "2/3"),
        ("power", ["i:2", "i:10"], "1024"), ("power", ["i:2", "i:-1"], "0.5"),
        ("power", ["i:0", "i:-1"], "null"), ("power", ["i:-4", "f:0.5"], "null"),
        ("power", ["i:10", "i:400"], "null"), ("power", ["i:4", "f:0.5"], "2.0"),
        ("min", ["i:3", "f:1.5"], "1.5"), ("max", ["i:3", "f:1.5"], "3"),
        ("max", ["i:3", "null"], "null"), ("max", [], "qti.wrong-operand"),
        ("gcd", ["i:12", "i:18"], "6"), ("gcd", ["i:0", "i:0"], "0"), ("gcd", ["i:0", "i:5"], "5"),
        ("gcd", ["null", "i:5"], "null"), ("gcd", ["f:4", "i:5"], "qti.wrong-operand"),
        ("lcm", ["i:4", "i:6"], "12"), ("lcm", ["i:0", "i:6"], "0"),
        ("lcm", ["i:9223372036854775807", "i:9223372036854775806"], "null"),
        ("sum", ["i:9223372036854775807", "i:1"], "9.223372036854776e+18"),
    ])
    func `Arithmetic of the specification`(_ name: String, _ operands: [String], _ expected: String)
        throws
    {
        #expect(try QTIFixture.value(Self.expression(name, operands)) == expected)
    }

    @Test(arguments: [
        ("multiple", ["id:A", "null", "v:MANY"], "[A, B, C]"), ("multiple", [], "null"),
        ("multiple", ["null"], "null"), ("multiple", ["v:ORDER"], "qti.wrong-operand"),
        ("ordered", ["v:ORDER", "id:A"], "<C, B, A>"), ("ordered", ["null"], "null"),
        ("containerSize", ["v:MANY"], "2"), ("containerSize", ["null"], "0"),
        ("containerSize", ["id:A"], "qti.wrong-operand"),
        ("member", ["id:B", "v:MANY"], "true"), ("member", ["id:Z", "v:MANY"], "false"),
        ("member", ["id:B", "null"], "null"), ("member", ["v:MANY", "id:B"], "qti.wrong-operand"),
        ("delete", ["id:B", "v:MANY"], "[C]"), ("delete", ["id:Z", "v:ORDER"], "<C, B>"),
        ("delete", ["null", "v:MANY"], "null"),
        (
            "contains",
            ["v:ORDER", "ordered(id:B)"],
            "true"
        ),
        (
            "contains",
            [
                "v:ORDER",
                "ordered(id:B id:C)",
            ],
            "false"
        ),
        (
            "contains",
            [
                "v:MANY",
                "multiple(id:C id:B)",
            ],
            "true"
        ),
        (
            "contains",
            [
                "v:MANY",
                "multiple(id:B id:B)",
            ],
            "false"
        ),
        ("contains", ["v:MANY", "null"], "null"),
        (
            "match",
            [
                "v:MANY",
                "multiple(id:C id:B)",
            ],
            "true"
        ),
        (
            "match",
            [
                "v:ORDER",
                "ordered(id:B id:C)",
            ],
            "false"
        ),
    ])
    func `Containers of the specification`(_ name: String, _ operands: [String], _ expected: String)
        throws
    {
        let responses = ["MANY": ["B", "C"], "ORDER": ["C", "B"]]
        #expect(try QTIFixture.value(Self.expression(name, operands), responses) == expected)
    }

    @Test(arguments: [
        ("index", "n=\"1\"", ["v:ORDER"], "C"), ("index", "n=\"3\"", ["v:ORDER"], "null"),
        ("index", "n=\"0\"", ["v:ORDER"], "null"), ("index", "n=\"WHOLE\"", ["v:ORDER"], "B"),
        ("index", "n=\"1\"", ["null"], "null"),
        ("index", "n=\"1\"", ["v:MANY"], "qti.wrong-operand"),
        ("repeat", "numberRepeats=\"2\"", ["id:A", "id:B"], "<A, B, A, B>"),
        ("repeat", "numberRepeats=\"0\"", ["id:A"], "null"),
        ("repeat", "numberRepeats=\"2\"", ["null", "id:B"], "<B, B>"),
        ("repeat", "numberRepeats=\"99999\"", ["id:A"], "qti.unsupported"),
        ("fieldValue", "fieldIdentifier=\"floatValue\"", ["v:RECORD"], "2.5"),
        ("fieldValue", "fieldIdentifier=\"rightDigits\"", ["v:RECORD"], "2"),
        ("fieldValue", "fieldIdentifier=\"gone\"", ["v:RECORD"], "null"),
        ("fieldValue", "fieldIdentifier=\"gone\"", ["null"], "null"),
        ("inside", "shape=\"rect\" coords=\"0,0,10,10\"", ["v:POINT"], "true"),
        ("inside", "shape=\"circle\" coords=\"5,5,2\"", ["v:POINT"], "true"),
        ("inside", "shape=\"circle\" coords=\"9,9,2\"", ["v:POINT"], "false"),
        ("inside", "shape=\"poly\" coords=\"0,0,10,0,10,10,0,10\"", ["v:POINT"], "true"),
        ("inside", "shape=\"poly\" coords=\"6,0,10,0,10,10,6,10\"", ["v:POINT"], "false"),
        ("inside", "shape=\"ellipse\" coords=\"5,5,3,1\"", ["xy:7 5"], "true"),
        ("inside", "shape=\"ellipse\" coords=\"5,5,3,1\"", ["xy:5 7"], "false"),
        ("inside", "shape=\"rect\" coords=\"0,0,2,2\"", ["v:POINTS"], "true"),
        ("inside", "shape=\"default\"", ["v:POINT"], "true"),
        ("inside", "shape=\"rect\" coords=\"0,0,2,2\"", ["null"], "null"),
        ("inside", "shape=\"star\" coords=\"0\"", ["v:POINT"], "qti.wrong-operand"),
    ])
    func `Places, fields and areas`(
        _ name: String, _ attributes: String, _ operands: [String], _ expected: String
    ) throws {
        let responses = [
            "MANY": ["B"], "ORDER": ["C", "B"], "WHOLE": ["2"], "RECORD": ["2.50"],
            "POINT": ["5 5"], "POINTS": ["20 20", "1 1"],
        ]
        #expect(
            try QTIFixture.value(Self.expression(name, operands, attributes), responses)
                == expected)
    }

    @Test(arguments: [
        ("stringMatch", "caseSensitive=\"true\"", ["s:York", "s:york"], "false"),
        ("stringMatch", "caseSensitive=\"false\"", ["s:York", "s:york"], "true"),
        ("stringMatch", "caseSensitive=\"true\"", ["s:York", "null"], "null"),
        (
            "stringMatch", "caseSensitive=\"true\" substring=\"true\"", ["s:New York", "s:York"],
            "true"
        ),
        ("stringMatch", "caseSensitive=\"true\"", ["s:New York", "s:York"], "false"),
        ("substring", "caseSensitive=\"false\"", ["s:KING", "s:wicked king"], "true"),
        ("substring", "caseSensitive=\"true\"", ["s:KING", "s:wicked king"], "false"),
        ("substring", "caseSensitive=\"true\"", ["s:wicked king", "s:king"], "false"),
        ("substring", "caseSensitive=\"true\"", ["null", "s:king"], "null"),
        ("patternMatch", "pattern=\"[0-9]{3}\"", ["s:123"], "true"),
        ("patternMatch", "pattern=\"[0-9]{3}\"", ["s:1234"], "false"),
        ("patternMatch", "pattern=\"a|b\"", ["null"], "null"),
        ("patternMatch", "pattern=\"((\"", ["s:a"], "qti.unsupported"),
        ("patternMatch", "pattern=\"a\"", ["i:1"], "qti.wrong-operand"),
    ])
    func `Texts of the specification`(
        _ name: String, _ attributes: String, _ operands: [String], _ expected: String
    ) throws {
        #expect(try QTIFixture.value(Self.expression(name, operands, attributes)) == expected)
    }

    @Test(arguments: [
        ("mean", "[1, 2, 3]", "2"), ("sampleVariance", "[2, 4]", "2"),
        ("popVariance", "[2, 4]", "1"), ("popSD", "[2, 4]", "1"), ("sampleSD", "[5]", "null"),
        ("popSD", "[1, 3, 5, 7]", "2.23606797749979"), ("median", "[1]", "qti.unsupported"),
    ])
    func `Statistics of the specification`(_ name: String, _ numbers: String, _ expected: String)
        throws
    {
        let parts = numbers.filter { !"[] ".contains($0) }.split(separator: ",").map { "i:\($0)" }
        let container = Self.expression("multiple", parts)
        #expect(
            try QTIFixture.value("<statsOperator name=\"\(name)\">\(container)</statsOperator>")
                == expected)
        #expect(
            try QTIFixture.value("<statsOperator name=\"mean\"><null/></statsOperator>") == "null")
    }

    @Test(arguments: [
        ("abs", ["i:-3"], "3"), ("abs", ["f:-2.5"], "2.5"), ("floor", ["f:-1.5"], "-2"),
        ("ceil", ["f:-1.5"], "-1"), ("signum", ["f:-1.5"], "-1"), ("signum", ["i:0"], "0"),
        ("sin", ["i:0"], "0"), ("cos", ["i:0"], "1"), ("exp", ["i:0"], "1"), ("ln", ["i:1"], "0"),
        ("log", ["i:1000"], "3.0"), ("ln", ["i:-1"], "null"), ("log", ["i:0"], "null"),
        ("asin", ["i:2"], "null"), ("sec", ["i:0"], "1"), ("csc", ["i:0"], "null"),
        ("toDegrees", ["i:0"], "0"), ("atan2", ["i:0", "i:1"], "0.0"), ("sin", ["null"], "null"),
        ("sin", ["i:1", "i:2"], "qti.wrong-operand"), ("erf", ["i:1"], "qti.unsupported"),
    ])
    func `Functions of the specification`(_ name: String, _ operands: [String], _ expected: String)
        throws
    {
        #expect(
            try QTIFixture.value(Self.expression("mathOperator", operands, "name=\"\(name)\""))
                == expected)
    }

    @Test(arguments: [
        ("<mathConstant name=\"pi\"/>", "3.141592653589793"),
        (
            "<mathConstant name=\"e\"/>",
            "2.718281828459045"
        ), ("<mathConstant name=\"phi\"/>", "qti.unsupported"),
        ("<variable identifier=\"ONE\"/>", "B"), ("<correct identifier=\"ONE\"/>", "A"),
        ("<default identifier=\"ONE\"/>", "D"), ("<null/>", "null"),
        ("<variable identifier=\"numAttempts\"/>", "1"),
        ("<baseValue baseType=\"integer\">x</baseValue>", "qti.wrong-operand"),
        ("<randomInteger min=\"1\" max=\"6\"/>", "qti.unsupported"),
        ("<randomFloat min=\"1\" max=\"6\"/>", "qti.unsupported"),
        ("<random><variable identifier=\"MANY\"/></random>", "qti.unsupported"),
        ("<customOperator definition=\"x:y\"/>", "qti.unsupported"),
        ("<numberCorrect/>", "qti.unsupported"),
        (
            "<customOperator definition=\"qade:Trim\">\(Self.text(" a "))</customOperator>",
            "a"
        ),
        (
            "<customOperator definition=\"depcp:ToAscii\">\(Self.text("é"))</customOperator>",
            "qti.unsupported"
        ),
    ])
    func `What stands alone`(_ expression: String, _ expected: String) throws {
        #expect(try QTIFixture.value(expression, ["ONE": ["B"]]) == expected)
    }
}
