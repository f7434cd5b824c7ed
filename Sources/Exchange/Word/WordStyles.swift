import Vocabulary

/// The lists that paragraph styles put paragraphs into.
struct WordStyles {
    struct Numbering {
        let list: String
        let level: Int
    }

    private var own: [String: Numbering] = [:]
    private var parents: [String: String] = [:]

    init() {}

    init(_ part: XMLPart) throws(Refusal) {
        var own: [String: Numbering] = [:]
        var parents: [String: String] = [:]
        var (style, list, level): (String?, String?, Int) = (nil, nil, 0)
        try part.walk { event in
            switch event {
            case .start("style", let attributes):
                (style, list, level) = (attributes["styleId"], nil, 0)
            case .start("basedOn", let attributes):
                if let style { parents[style] = attributes["val"] }
            case .start("numId", let attributes): list = attributes["val"]
            case .start("ilvl", let attributes):
                level = attributes["val"].flatMap { Int($0) } ?? 0
            case .end("style"):
                if let style, let list { own[style] = Numbering(list: list, level: level) }
                style = nil
            default: break
            }
        }
        self.own = own
        self.parents = parents
    }

    /// What a style or one that it is based on says.
    func numbering(of style: String) -> Numbering? {
        var current = style
        for _ in 0..<20 {
            if let found = own[current] { return found }
            guard let parent = parents[current] else { return nil }
            current = parent
        }
        return nil
    }
}
