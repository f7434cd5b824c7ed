import Bank
package import Draws
package import Vocabulary

/// The paper draw, procedure `papers/1`: an independent paper for each candidate.
///
/// For every sheet items are drawn by type, exchanged until the margins of the blueprint hold, then
/// exchanged within the margins until the expected score is within the tolerance of the common
/// target, which is the mean of the first papers before that step. The order of the items in a
/// section and of the choices in an item is drawn last. Sheets go to candidates by ticket.
///
/// Streams: `paper/sheet/<code>`. Tickets: `paper/order`. Integers only.
package struct PaperDraw: DrawProcedure {
    package init() {}

    package var name: String { "papers/1" }

    /// How often a paper is begun anew when its margins cannot be repaired.
    private static let attempts = 50
    /// How many papers the common target is the mean of.
    private static let targetPapers = 200

    package func draw(
        inputs: [String: JSON], parameters: JSON, in context: DrawContext
    ) throws(Refusal) -> JSON {
        let input = try PaperInput(inputs: inputs)
        try BlueprintShortage(input: input).check()
        let margins = PaperDraw.margins(of: input)
        let pools = input.blueprint.sections.map { section in
            input.pool.indices.filter { input.pool[$0].type == section.type }
        }
        let order = context.order("paper/order", input.registrations)
        var drafts: [PaperDraft] = []
        var rows: [JSON] = []
        var outside: [String] = []
        var target = 0
        for (index, registration) in order.enumerated() {
            if drafts.count <= index {
                drafts += try begin(
                    index..<min(order.count, max(PaperDraw.targetPapers, index + 1)),
                    input: input, margins: margins, pools: pools, context)
                if index == 0 {
                    target = drafts.reduce(0) { $0 + $1.expected } / max(drafts.count, 1)
                }
            }
            var draft = drafts[index]
            if !draft.approach(target, tolerance: input.blueprint.toleranceMilli * 10) {
                outside.append(draft.sheet.text)
            }
            rows.append(row(draft, for: registration, input: input))
        }
        return ["outside": JSON(outside), "sheets": .array(rows), "target": .int(target)]
    }

    private func begin(
        _ serials: Range<Int>, input: PaperInput, margins: PaperDraft.Margins, pools: [[Int]],
        _ context: DrawContext
    ) throws(Refusal) -> [PaperDraft] {
        var drafts: [PaperDraft] = []
        for serial in serials {
            let sheet = SheetCode("S\(String(1_000_000 + serial + 1).dropFirst())")
            let stream = context.stream("paper/sheet/\(sheet)")
            drafts.append(
                try withinMargins(input) {
                    PaperDraft(
                        sheet: sheet, stream: stream, input: input, margins: margins, pools: pools)
                })
        }
        return drafts
    }

    private func withinMargins(
        _ input: PaperInput, _ begin: () -> PaperDraft
    ) throws(Refusal) -> PaperDraft {
        var nearest = Int.max
        for _ in 0..<PaperDraw.attempts {
            var draft = begin()
            if draft.repairMargins() { return draft }
            nearest = min(nearest, draft.distance)
        }
        throw Refusal(
            "papers.margins", "题库各单元合计够用，但无法同时满足法律与难度的要求，至少差\(nearest)题。",
            "each cell can be filled, but statutes and bands not together: \(nearest) items off")
    }

    private func row(_ draft: PaperDraft, for registration: String, input: PaperInput) -> JSON {
        let items = draft.chosen.flatMap { draft.stream.shuffled($0) }
        let orders = items.map { choiceOrder(of: input.pool[$0], from: draft.stream) }
        return [
            JSON(draft.sheet), .text(registration), .int(draft.expected), JSON(items),
            JSON(orders),
        ]
    }

    /// The places of the choices as digits; pinned ones and those of true/false stay.
    private func choiceOrder(of item: PaperInput.PoolItem, from stream: DrawStream) -> String {
        let places = Array(item.pinned.indices)
        let loose = item.type == .trueFalse ? [] : places.filter { !item.pinned[$0] }
        var drawn = stream.shuffled(loose)[...]
        let order = places.map { loose.contains($0) ? drawn.removeFirst() : $0 }
        return order.map(String.init).joined()
    }

    private static func margins(of input: PaperInput) -> PaperDraft.Margins {
        let statutes = Set(input.pool.map(\.statute)).sorted()
        let open = Blueprint.Quantity(least: 0, most: nil)
        let quantities =
            statutes.map { input.blueprint.statutes[$0] ?? open }
            + DifficultyBand.allCases.map { input.blueprint.bands[$0] ?? open }
        let place = Dictionary(uniqueKeysWithValues: statutes.enumerated().map { ($1, $0) })
        let bands = Dictionary(
            uniqueKeysWithValues: DifficultyBand.allCases.enumerated().map {
                ($1, statutes.count + $0)
            })
        return PaperDraft.Margins(
            quantities: quantities,
            cells: input.pool.map { (place[$0.statute] ?? 0, bands[$0.band] ?? 0) })
    }
}
