/// A part of a line.
struct Piece {
    /// Index of the line among all.
    let line: Int
    let range: Range<Int>
}

/// A question as it stands on the paper, taken apart but not yet understood.
struct RawQuestion {
    struct Choice {
        let mark: ChoiceMark
        var pieces: [Piece]
    }

    struct Field {
        let field: QuestionField
        var pieces: [Piece]
    }

    /// Index of its section.
    var section: Int
    /// Nil for a question without a number.
    var number: QuestionNumber?
    /// Index of the line on which it begins.
    var line: Int
    var tag: DeclaredType?
    var marks: QuestionTag?
    /// What stood in brackets in front of the number: `（√）1.`
    var leading: Piece?
    var stem: [Piece] = []
    var choices: [Choice] = []
    var translatedChoices: [Choice] = []
    var fields: [Field] = []
    /// Index of the case that it is about.
    var caseText: Int?
    /// What the answer key at the end says.
    var keyed: KeyedAnswer?

    func pieces(of field: QuestionField) -> [Piece] {
        fields.filter { $0.field == field }.flatMap(\.pieces)
    }

    func has(_ field: QuestionField) -> Bool { fields.contains { $0.field == field } }

    /// Whether it could end here.
    var isAnswered: Bool { has(.answer) || keyed != nil }
}

/// What an answer key says of a question.
struct KeyedAnswer {
    /// Index of the line.
    let line: Int
    var text: String
    var explanation: [Piece] = []
}

/// A run of questions under one heading.
struct PaperSection {
    let heading: SectionHeading?
    /// Index of the line of the heading.
    let line: Int
    /// Headings without a type above it.
    let categories: [String]
    /// Whether the heading begins an answer key.
    var isKey = false
}
