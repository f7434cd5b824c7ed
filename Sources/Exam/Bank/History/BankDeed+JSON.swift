package import Vocabulary

extension BankDeed {
    /// As it is kept: `{"deed":"approved","item":"单-1","version":2}`.
    package var json: JSON {
        switch self {
        case .shelved(let draft): ["deed": "shelved", "draft": draft.json]
        case .unshelved(let id): ["deed": "unshelved", "item": JSON(id)]
        case .imported(let file, let items):
            ["deed": "imported", "file": .text(file), "items": .int(items)]
        case .wrote(let draft): ["deed": "wrote", "draft": draft.json]
        case .answered(let id, let version, let response, let agrees):
            [
                "deed": "answered", "item": JSON(id), "version": .int(version),
                "response": response.json, "agrees": .bool(agrees),
            ]
        case .agreed(let id, let version):
            ["deed": "agreed", "item": JSON(id), "version": .int(version)]
        case .returned(let id, let version, let note):
            [
                "deed": "returned", "item": JSON(id), "version": .int(version),
                "note": .text(note),
            ]
        case .approved(let id, let version):
            ["deed": "approved", "item": JSON(id), "version": .int(version)]
        case .retired(let id, let reason):
            ["deed": "retired", "item": JSON(id), "reason": .text(reason)]
        }
    }

    /// Reads what `json` gives; nil for anything else.
    package init?(json: JSON) {
        switch json["deed"]?.text {
        case "shelved", "wrote":
            guard let draft = json["draft"].flatMap({ try? ItemDraft(json: $0) }), draft.id != nil
            else { return nil }
            self = json["deed"]?.text == "wrote" ? .wrote(draft) : .shelved(draft)
        case "imported":
            guard let file = json["file"]?.text, let items = json["items"]?.int else { return nil }
            self = .imported(file: file, items: items)
        default:
            guard let name = json["item"]?.text, !name.isEmpty else { return nil }
            self.init(about: ItemID(name), json)
        }
    }

    private init?(about id: ItemID, _ json: JSON) {
        let version = json["version"]?.int
        switch (json["deed"]?.text, version) {
        case ("unshelved", nil): self = .unshelved(id)
        case ("agreed", let version?): self = .agreed(id, version: version)
        case ("approved", let version?): self = .approved(id, version: version)
        case ("retired", nil):
            guard let reason = json["reason"]?.text else { return nil }
            self = .retired(id, reason: reason)
        case ("returned", let version?):
            guard let note = json["note"]?.text else { return nil }
            self = .returned(id, version: version, note: note)
        case ("answered", let version?):
            guard let response = json["response"].flatMap({ Response(json: $0) }),
                let agrees = json["agrees"]?.bool
            else { return nil }
            self = .answered(id, version: version, response, agrees: agrees)
        default: return nil
        }
    }
}
