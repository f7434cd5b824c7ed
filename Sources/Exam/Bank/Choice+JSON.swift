import Vocabulary

// The parts of an item as members of `ItemDraft.json`.

extension Choice {
    var json: JSON {
        var members: [String: JSON] = ["id": JSON(id), "text": .text(text)]
        if isPinned { members["pinned"] = true }
        return .object(members)
    }

    init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(json, of: "choices", known: ["id", "text", "pinned"])
        self.init(
            id: ChoiceID(try members.required(members.name("id"), "id")),
            text: try members.text("text"), isPinned: try members.value("pinned", \.bool) ?? false)
    }
}

extension ItemSlot {
    var json: JSON {
        var members: [String: JSON] = ["id": JSON(id)]
        if !text.isEmpty { members["text"] = .text(text) }
        if !choices.isEmpty { members["choices"] = JSON(choices.map(\.text)) }
        if limit != 1 { members["limit"] = .int(limit) }
        return .object(members)
    }

    init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(
            json, of: "slots", known: ["id", "text", "choices", "limit"])
        self.init(
            id: SlotID(try members.required(members.name("id"), "id")),
            text: try members.text("text"),
            choices: try members.names("choices").map { ChoiceID($0) },
            limit: try members.value("limit") { json in
                json.int.flatMap { $0 > 0 ? $0 : nil }
            } ?? 1)
    }
}

extension ItemCredits {
    /// A bound that is absent is none.
    var json: JSON {
        var members: [String: JSON] = [
            "shares": .object(shares.mapValues { .text($0.decimalText) }),
            "other": .text(other.decimalText),
        ]
        members["lower"] = lowerBound.map { .text($0.decimalText) }
        members["upper"] = upperBound.map { .text($0.decimalText) }
        return .object(members)
    }

    init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(
            json, of: "credits", known: ["shares", "other", "lower", "upper"])
        guard let named = members["shares"]?.object else { throw members.malformed("shares") }
        var shares: [String: Fraction] = [:]
        for (name, share) in named {
            shares[name] = try members.required(
                share.text.flatMap { Fraction(text: $0) }, "shares")
        }
        self.init(
            shares: shares, other: try members.fraction("other") ?? .zero,
            lowerBound: try members.fraction("lower"), upperBound: try members.fraction("upper"))
    }
}

extension ItemFeedback {
    var json: JSON {
        switch occasion {
        case .answer(let answer): ["answer": .text(answer), "text": .text(text)]
        case .correct: ["on": "correct", "text": .text(text)]
        case .partlyCorrect: ["on": "partlyCorrect", "text": .text(text)]
        case .incorrect: ["on": "incorrect", "text": .text(text)]
        }
    }

    init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(json, of: "feedback", known: ["answer", "on", "text"])
        let text = try members.text("text")
        if let answer = try members.value("answer", \.text) {
            self.init(.answer(answer), text)
            return
        }
        switch try members.text("on") {
        case "correct": self.init(.correct, text)
        case "partlyCorrect": self.init(.partlyCorrect, text)
        case "incorrect": self.init(.incorrect, text)
        default: throw members.malformed("on")
        }
    }
}

extension LegalBasis {
    var json: JSON {
        [
            "statute": JSON(statute), "version": .text(version.description),
            "articles": JSON(articles),
        ]
    }

    init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(
            json, of: "basis", known: ["statute", "version", "articles"])
        let version = try members.value("version") { json in
            json.text.flatMap { CalendarDate(iso: $0) }
        }
        self.init(
            statute: StatuteID(try members.required(members.name("statute"), "statute")),
            version: try members.required(version, "version"),
            articles: try members.list("articles") { json throws(Refusal) in
                try members.required(json.int, "articles")
            })
    }
}

extension CaseSet {
    var json: JSON {
        ["id": .text(id), "text": .text(text), "position": .int(position)]
    }

    init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(json, of: "caseSet", known: ["id", "text", "position"])
        let position = try members.value("position") { json in
            json.int.flatMap { $0 > 0 ? $0 : nil }
        }
        self.init(
            id: try members.required(members.name("id"), "id"), text: try members.text("text"),
            position: position ?? 1)
    }
}
