import Bank
package import Vocabulary

extension CorrectionMeasure {
    /// One member that says what is decided: `{"key":{"choices":["B"]}}`, `{"accept":{…}}`,
    /// `{"count":"takenOut"}`, `{"drop":"C"}`; `restore` holds a matter: `{"restore":"key"}`,
    /// `{"restore":"count"}`, `{"restore":{"accept":{…}}}`, `{"restore":{"drop":"C"}}`.
    package var json: JSON {
        switch self {
        case .key(let key): ["key": key.json]
        case .accept(let key): ["accept": key.json]
        case .count(let counting): ["count": .text(counting.rawValue)]
        case .drop(let choice): ["drop": JSON(choice)]
        case .restore(let matter): ["restore": matter.json]
        }
    }

    /// - Throws: `correction.malformed`; `draft.malformed` for a key that is none.
    package init(json: JSON) throws(Refusal) {
        guard let object = json.object, object.count == 1, let member = object.first else {
            throw CorrectionMeasure.malformed
        }
        switch member.key {
        case "key": self = .key(try ItemKey(json: member.value))
        case "accept": self = .accept(try ItemKey(json: member.value))
        case "count":
            guard let counting = member.value.text.flatMap(Counting.init) else {
                throw CorrectionMeasure.malformed
            }
            self = .count(counting)
        case "drop": self = .drop(try CorrectionMeasure.choice(member.value))
        case "restore": self = .restore(try Matter(json: member.value))
        default: throw CorrectionMeasure.malformed
        }
    }

    fileprivate static func choice(_ json: JSON) throws(Refusal) -> ChoiceID {
        guard let text = json.text, !text.isEmpty else { throw malformed }
        return ChoiceID(text)
    }

    fileprivate static let malformed = Refusal(
        "correction.malformed",
        "更正的写法有误：应是 key、accept、count、drop、restore 之一，如 {\"count\":\"takenOut\"}。",
        "a correction is one of key, accept, count, drop, restore, such as "
            + "{\"count\":\"takenOut\"}")
}

extension CorrectionMeasure.Matter {
    fileprivate var json: JSON {
        switch self {
        case .key: "key"
        case .count: "count"
        case .accept(let key): ["accept": key.json]
        case .drop(let choice): ["drop": JSON(choice)]
        }
    }

    fileprivate init(json: JSON) throws(Refusal) {
        switch json {
        case "key": self = .key
        case "count": self = .count
        default:
            if let key = json["accept"] {
                self = .accept(try ItemKey(json: key))
            } else if let choice = json["drop"] {
                self = .drop(try CorrectionMeasure.choice(choice))
            } else {
                throw CorrectionMeasure.malformed
            }
        }
    }
}
