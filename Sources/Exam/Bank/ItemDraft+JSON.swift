package import Vocabulary

extension ItemDraft {
    /// Everything that the draft holds, in the words of its members; what is empty or as usual is
    /// left out. Fractions stand as text: `0.5`, `1/3`.
    package var json: JSON {
        var members: [String: JSON] = ["type": .text(type.rawValue), "stem": .text(stem)]
        members["id"] = id.map { JSON($0) }
        members["choices"] = list(choices.map(\.json))
        members["slots"] = list(slots.map(\.json))
        members["key"] = key?.json
        members["credits"] = credits?.json
        members["blankGroups"] = list(blankGroups.map { JSON($0) })
        members["marks"] = marks.map { .text($0.description) }
        members["explanation"] = text(explanation)
        members["feedback"] = list(feedback.map(\.json))
        members["topic"] = text(topic)
        members["cognitiveLevel"] = cognitiveLevel.map { .text($0.rawValue) }
        members["facility"] = facility.map { .int($0) }
        members["chances"] = chances.map { JSON($0) }
        members["basis"] = basis?.json
        members["basisText"] = text(basisText)
        members["part"] = part.map { JSON($0) }
        members["caseSet"] = caseSet?.json
        members["enemies"] = list(enemies.map { JSON($0) })
        members["categories"] = list(categories.map { .text($0) })
        members["tags"] = list(tags.map { .text($0) })
        members["state"] = .text(record.state.rawValue)
        members["version"] = record.version == 1 ? nil : .int(record.version)
        members["source"] = text(record.source)
        members["author"] = text(record.author)
        members["reviewer"] = text(record.reviewer)
        return .object(members)
    }

    /// The members that `json` can have.
    package static let jsonMembers: Set<String> = [
        "id", "type", "stem", "choices", "slots", "key", "credits", "blankGroups", "marks",
        "explanation", "feedback", "topic", "cognitiveLevel", "facility", "chances", "basis",
        "basisText", "part",
        "caseSet", "enemies", "categories", "tags", "state", "version", "source", "author",
        "reviewer",
    ]

    /// Reads what `json` gives; an absent member is empty or as usual.
    /// - Throws: `Refusal` `draft.malformed` naming the member that is not as it should be, or that
    ///   a draft has not.
    package init(json: JSON) throws(Refusal) {
        let members = try DraftMembers(json, of: "", known: ItemDraft.jsonMembers)
        self.init(
            id: try members.name("id").map { ItemID($0) },
            type: try members.required(members.word("type", as: ItemType.self), "type"),
            stem: try members.text("stem"),
            choices: try members.list("choices", Choice.init(json:)),
            slots: try members.list("slots", ItemSlot.init(json:)),
            key: try members["key"].map { json throws(Refusal) in try ItemKey(json: json) })
        credits = try members["credits"].map { json throws(Refusal) in
            try ItemCredits(json: json)
        }
        blankGroups = try members.list("blankGroups") { group throws(Refusal) in
            guard let blanks = group.array?.compactMap(\.int), blanks.count == group.array?.count
            else { throw members.malformed("blankGroups") }
            return blanks
        }
        marks = try members.value("marks") { $0.text.flatMap { Marks(decimal: $0) } }
        explanation = try members.text("explanation")
        feedback = try members.list("feedback", ItemFeedback.init(json:))
        topic = try members.text("topic")
        cognitiveLevel = try members.word("cognitiveLevel", as: CognitiveLevel.self)
        facility = try members.value("facility") { json in
            json.int.flatMap { (1...99).contains($0) ? $0 : nil }
        }
        chances = try members.value("chances") { json in
            guard let numbers = json.array?.compactMap(\.int), numbers.count == json.array?.count
            else { return nil }
            return numbers
        }
        basis = try members["basis"].map { json throws(Refusal) in try LegalBasis(json: json) }
        basisText = try members.text("basisText")
        part = try members.name("part").map { BankPart($0) }
        caseSet = try members["caseSet"].map { json throws(Refusal) in try CaseSet(json: json) }
        enemies = try members.names("enemies").map { ItemID($0) }
        categories = try members.texts("categories")
        tags = try members.texts("tags")
        record = ItemRecord(
            state: try members.word("state", as: ItemState.self) ?? .draft,
            version: try members.value("version") { json in
                json.int.flatMap { $0 > 0 ? $0 : nil }
            } ?? 1,
            source: try members.text("source"), author: try members.text("author"),
            reviewer: try members.text("reviewer"))
    }

    private func text(_ text: String) -> JSON? { text.isEmpty ? nil : .text(text) }

    private func list(_ values: [JSON]) -> JSON? { values.isEmpty ? nil : .array(values) }
}
