package import Vocabulary

extension ItemKey {
    /// One member that says what the key is made of: `{"choices":["A"]}`, `{"order":["B","A"]}`,
    /// `{"pairs":["1 A"]}`, `{"texts":[["七日"]]}`, `{"numbers":[…]}` or `{"open":"…"}`.
    package var json: JSON {
        switch self {
        case .choices(let choices): ["choices": JSON(choices.map(\.text))]
        case .order(let order): ["order": JSON(order.map(\.text))]
        case .pairs(let pairs): ["pairs": JSON(pairs.map(\.text))]
        case .texts(let blanks): ["texts": .array(blanks.map { .array($0.map(\.json)) })]
        case .numbers(let numbers): ["numbers": .array(numbers.map(\.json))]
        case .open(let text): ["open": .text(text)]
        }
    }

    private static let members: Set<String> = [
        "choices", "order", "pairs", "texts", "numbers", "open",
    ]

    /// - Throws: `draft.malformed`.
    package init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(json, of: "key", known: ItemKey.members)
        if members["choices"] != nil {
            let names = try members.names("choices")
            self = .choices(Set(names.map { ChoiceID($0) }).sorted())
        } else if members["order"] != nil {
            self = .order(try members.names("order").map { ChoiceID($0) })
        } else if members["pairs"] != nil {
            let pairs = try members.texts("pairs").map { text throws(Refusal) in
                try members.required(ChoicePair(text: text), "pairs")
            }
            self = .pairs(Set(pairs).sorted())
        } else if members["texts"] != nil {
            self = .texts(
                try members.list("texts") { blank throws(Refusal) in
                    guard let texts = blank.array else { throw members.malformed("texts") }
                    return try texts.map { text throws(Refusal) in try AcceptedText(json: text) }
                })
        } else if members["numbers"] != nil {
            self = .numbers(try members.list("numbers", AcceptedNumber.init(json:)))
        } else if let text = try members.value("open", \.text) {
            self = .open(text)
        } else {
            throw members.malformed("choices")
        }
    }
}

extension AcceptedText {
    /// The text itself, or an object where it is not compared as usual or earns a share.
    fileprivate var json: JSON {
        guard comparison != .folded || credit != .one else { return .text(text) }
        return [
            "text": .text(text), "compare": .text(comparison.rawValue),
            "credit": .text(credit.decimalText),
        ]
    }

    fileprivate init(json: JSON) throws(Refusal) {
        if let text = json.text {
            self.init(text)
            return
        }
        let members = try DraftMembers(
            json, of: "key.texts", known: ["text", "compare", "credit"])
        self.init(
            try members.text("text"), try members.word("compare", as: Comparison.self) ?? .folded,
            credit: try members.credit())
    }
}

extension AcceptedNumber {
    fileprivate var json: JSON {
        var members: [String: JSON] = [
            "from": .text(lower.decimalText), "to": .text(upper.decimalText),
        ]
        members["excludes"] = excluded.map { .text($0.rawValue) }
        if credit != .one { members["credit"] = .text(credit.decimalText) }
        return .object(members)
    }

    fileprivate init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(
            json, of: "key.numbers", known: ["from", "to", "excludes", "credit"])
        let lower = try members.required(members.fraction("from"), "from")
        let upper = try members.required(members.fraction("to"), "to")
        let excluded = try members.word("excludes", as: Excluded.self)
        guard lower < upper || lower == upper && excluded == nil else {
            throw members.malformed("to")
        }
        self.init(lower, upper, excluding: excluded, credit: try members.credit())
    }
}

extension DraftMembers {
    /// A share above 0 and at most 1; 1 when nobody says.
    fileprivate func credit() throws(Refusal) -> Fraction {
        guard let credit = try fraction("credit") else { return .one }
        guard credit > .zero, credit <= .one else { throw malformed("credit") }
        return credit
    }
}
