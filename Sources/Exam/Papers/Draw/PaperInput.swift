import Vocabulary

/// The frozen inputs of a paper draw, read from their JSON and checked.
struct PaperInput {
    /// What a margin can ask of an item.
    struct Kind: Hashable {
        let statute: String
        /// Empty for public items, else the code of their field.
        let scope: String
        let level: String
        let band: String
    }

    /// One item.
    struct Row {
        let id: String
        let section: Int
        let type: String
        let kind: Kind
        let scores: Scores
        /// For each choice whether it keeps its place.
        let pinned: [Bool]
        /// The case set that it belongs to, or empty.
        let set: String
        let text: String

        var scope: String { kind.scope }
    }

    struct Section {
        let type: String
        /// Units of a paper.
        let count: Int
        /// Items of each unit.
        let size: Int
    }

    /// How many items with these marks a paper holds.
    struct Margin {
        let conditions: [String: String]
        let quantity: Blueprint.Quantity

        func counts(_ item: Row) -> Bool {
            conditions.allSatisfy { dimension, value in
                switch dimension {
                case "statute": item.kind.statute == value
                case "scope": item.kind.scope.isEmpty == (value == "public")
                case "level": item.kind.level == value
                case "band": item.kind.band == value
                default: item.type == value
                }
            }
        }
    }

    struct Candidate {
        let registration: String
        let session: String
        let field: String
        /// Positions of items met before.
        let seen: [Int]
    }

    let items: [Row]
    let enemies: [(Int, Int)]
    let sections: [Section]
    let margins: [Margin]
    let tolerance: Int
    let candidates: [Candidate]
    let plan: PaperPlan

    init(inputs: [String: JSON]) throws(Refusal) {
        let blueprint = try BlueprintRows(inputs["blueprint"])
        sections = blueprint.sections
        margins = blueprint.margins
        tolerance = blueprint.tolerance
        let items = try PaperInput.items(inputs["bank"], sections: blueprint.sections)
        self.items = items
        enemies = try PaperInput.enemies(inputs["enemies"], items: items.count)
        candidates = try PaperInput.candidates(inputs["roster"], items: items.count)
        guard let plan = inputs["plan"].flatMap(PaperPlan.init(json:)) else {
            throw PaperInput.malformed("inputs.plan")
        }
        self.plan = plan
    }

    static func malformed(_ place: String) -> Refusal {
        Refusal(
            "papers.malformed-input", "组卷输入有误：\(place)。",
            "the input of the paper draw is malformed: \(place)")
    }
}
