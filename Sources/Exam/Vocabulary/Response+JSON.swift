extension Response {
    /// As it is stored and hashed: `{"choices":["A"]}`, `{"texts":["七日"]}`, `{"order":["B","A"]}`
    /// or `{"pairs":["1 A"]}`.
    package var json: JSON {
        switch self {
        case .choices(let choices): ["choices": JSON(choices.map(\.text))]
        case .texts(let texts): ["texts": JSON(texts)]
        case .order(let order): ["order": JSON(order.map(\.text))]
        case .pairs(let pairs): ["pairs": JSON(pairs.map(\.text))]
        }
    }

    /// Reads what `json` gives; nil for anything else.
    package init?(json: JSON) {
        if let names = Response.names("choices", of: json) {
            self = Response(choices: names.map { ChoiceID($0) })
        } else if let names = Response.names("order", of: json) {
            self = .order(names.map { ChoiceID($0) })
        } else if let names = Response.names("pairs", of: json) {
            let pairs = names.compactMap { ChoicePair(text: $0) }
            guard pairs.count == names.count else { return nil }
            self = Response(pairs: pairs)
        } else if let texts = json["texts"]?.array {
            let values = texts.compactMap(\.text)
            guard values.count == texts.count else { return nil }
            self = .texts(values)
        } else {
            return nil
        }
    }

    /// An array of texts of which none is empty.
    private static func names(_ member: String, of json: JSON) -> [String]? {
        guard let array = json[member]?.array else { return nil }
        let names = array.compactMap(\.text).filter { !$0.isEmpty }
        return names.count == array.count ? names : nil
    }
}
