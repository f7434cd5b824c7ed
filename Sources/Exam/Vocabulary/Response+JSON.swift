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

    /// The canonical text of `json`, spelled without it where names need no escapes.
    package func spell(into bytes: inout [UInt8]) {
        switch self {
        case .choices(let choices) where choices.allSatisfy(\.text.isPlain):
            Response.spell("choices", choices, into: &bytes)
        case .order(let order) where order.allSatisfy(\.text.isPlain):
            Response.spell("order", order, into: &bytes)
        default: bytes += json.canonical
        }
    }

    private static func spell(
        _ kind: StaticString, _ choices: [ChoiceID], into bytes: inout [UInt8]
    ) {
        bytes += "{\"\(kind)\":[".utf8
        for (index, choice) in choices.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            bytes += choice.text.utf8
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += "]}".utf8
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

extension String {
    /// Whether JSON has it as it is, between quotes.
    package var isPlain: Bool {
        utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
