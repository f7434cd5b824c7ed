extension Response {
    /// As it is stored and hashed: `{"choices":["A"]}` or `{"texts":["七日"]}`.
    package var json: JSON {
        switch self {
        case .choices(let choices): ["choices": JSON(choices.map(\.text))]
        case .texts(let texts): ["texts": JSON(texts)]
        }
    }

    /// Reads what `json` gives; nil for anything else.
    package init?(json: JSON) {
        if let choices = json["choices"]?.array {
            let names = choices.compactMap(\.text).filter { !$0.isEmpty }
            guard names.count == choices.count else { return nil }
            self = Response(choices: names.map { ChoiceID($0) })
        } else if let texts = json["texts"]?.array {
            let values = texts.compactMap(\.text)
            guard values.count == texts.count else { return nil }
            self = .texts(values)
        } else {
            return nil
        }
    }
}
